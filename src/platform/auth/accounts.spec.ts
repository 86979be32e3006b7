import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { SERVICE_KEY, SupabaseServer } from '../../../test/support/supabase-server.js';
import { loadSettings } from '../config/index.js';
import { Accounts } from './accounts.js';
import { AccountsAway } from './auth.errors.js';

let supabase: SupabaseServer;
let accounts: Accounts;
beforeAll(async () => {
  supabase = await SupabaseServer.start();
  accounts = new Accounts(loadSettings({ SUPABASE_URL: supabase.url, SUPABASE_SERVICE_KEY: SERVICE_KEY }));
});
afterAll(() => supabase.stop());

describe('Accounts', () => {
  it('has an account until it is deleted', async () => {
    const userId = uuidv7();
    expect(await accounts.has(userId)).toBe(true);
    await accounts.delete(userId);
    expect(await accounts.has(userId)).toBe(false);
  });

  it('has none without a project', async () => {
    expect(await new Accounts(loadSettings({})).has(uuidv7())).toBe(false);
  });

  it('503 while the project does not answer', async () => {
    supabase.adminMisbehaviour = { status: 500, body: '{}' };
    await expect(accounts.has(uuidv7())).rejects.toThrow(AccountsAway);
    expect(new AccountsAway().status).toBe(503);
  });
});
