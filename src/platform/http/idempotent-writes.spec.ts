import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { type OpenDatabase, openDatabase } from '../../../test/support/open-database.js';
import { until } from '../../../test/support/process.js';
import type { IdempotencyClaim } from './idempotency.js';
import { IdempotentWrites } from './idempotent-writes.js';

const USER = '00000000-0000-4000-8000-00000000000a';

let database: OpenDatabase;
let writes: IdempotentWrites;
beforeAll(async () => {
  database = await openDatabase();
  writes = new IdempotentWrites(database.db);
});
afterAll(async () => {
  writes.onApplicationShutdown();
  await database.close();
});

const claim = (key: string): IdempotencyClaim => ({
  userId: USER,
  key,
  fingerprint: 'same',
  markReplayed: () => undefined,
});

async function age(key: string, days: number): Promise<void> {
  await database.db
    .updateTable('idempotency_keys')
    .set({ created_at: sql<Date>`now() - make_interval(days => ${days})` })
    .where('key', '=', key)
    .execute();
}

async function keys(): Promise<string[]> {
  const rows = await database.db.selectFrom('idempotency_keys').select('key').orderBy('key').execute();
  return rows.map(({ key }) => key);
}

describe('idempotency keys', () => {
  it('are kept for thirty days, and removed after by whichever process starts', async () => {
    for (const key of ['kept', 'outdated']) await writes.run(claim(key), () => Promise.resolve({ key }));
    await age('kept', 29);
    await age('outdated', 31);
    writes.onApplicationBootstrap();
    await until(async () => !(await keys()).includes('outdated'), 'the outdated key to go');
    expect(await keys()).toEqual(['kept']);
    await expect(writes.replay(claim('kept'))).resolves.toEqual({ key: 'kept' });
  });
});
