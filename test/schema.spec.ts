import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { type OpenDatabase, openDatabase } from './support/open-database.js';

/** Tables whose rows have another name than an id: what names them, as docs/architecture.md says. */
const NAMED_OTHERWISE: Record<string, string[]> = {
  adherence_reviews: ['user_id'],
  event_heads: ['user_id'],
  idempotency_keys: ['user_id', 'key'],
  pain_reports: ['injury_id', 'reported_at'],
  record_heads: ['user_id'],
  schema_migrations: ['version'],
  seed_state: ['name'],
  volume_landmarks: ['muscle_group'],
};

/** Counters, and what other columns already date. */
const NOT_DATED = ['adherence_reviews', 'event_heads', 'record_heads', 'schema_migrations', 'shared_head'];

interface Table {
  name: string;
  key: string[];
  dated: boolean;
}

let database: OpenDatabase;
let tables: Table[];
beforeAll(async () => {
  database = await openDatabase();
  const { rows } = await sql<Table>`
    select c.relname as name,
      array(select a.attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
        where i.indrelid = c.oid and i.indisprimary order by array_position(i.indkey::int2[], a.attnum)) as key,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'created_at') as dated
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    order by c.relname`.execute(database.db);
  tables = rows;
});
afterAll(() => database.close());

describe('every table', () => {
  it('names its rows by an id, but for those that have a name of their own', () => {
    const keys = Object.fromEntries(tables.map(({ name, key }) => [name, key]));
    expect(keys).toEqual({
      ...Object.fromEntries(tables.map(({ name }) => [name, ['id']])),
      ...NAMED_OTHERWISE,
    });
  });

  it('says when a row came, but for counters and for what is dated otherwise', () => {
    expect(tables.filter(({ dated }) => !dated).map(({ name }) => name)).toEqual(NOT_DATED);
  });
});
