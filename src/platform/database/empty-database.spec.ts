import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { freshEmbedded, type TestDatabase } from '../../../test/support/databases.js';
import { openAt } from '../../../test/support/open-database.js';
import type { Settings } from '../config/index.js';
import { emptyDatabase, ResetRefused } from './empty-database.js';

// Embedded also where there is a server: a server shares its roles between its databases.
let database: TestDatabase;
beforeAll(async () => {
  database = await freshEmbedded();
});
afterAll(() => database.drop());

it('a database of Supabase keeps everything: with its schema the privileges of the phone would go', async () => {
  const before = await openAt(database.env);
  await sql`create role authenticated`.execute(before.db);
  await before.close();
  const settings = { nodeEnv: 'development', dataDir: database.env.DATA_DIR } as Settings;
  const refusal: unknown = await emptyDatabase(settings).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(ResetRefused);
  expect((refusal as ResetRefused).message).toContain('"authenticated"');
  const after = await openAt(database.env);
  const { rows } = await sql<{
    there: boolean;
  }>`select to_regclass('workout_logs') is not null as there`.execute(after.db);
  await after.close();
  expect(rows[0]!.there).toBe(true);
});
