import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { SERVER_URL } from '../../../test/support/databases.js';
import { type OpenDatabase, openDatabase } from '../../../test/support/open-database.js';
import { until } from '../../../test/support/process.js';
import { MIGRATIONS_FOLDER } from './database.module.js';
import { migrate, type Migration, MigrationChanged, readMigrations } from './migrator.js';

const onServer = SERVER_URL === undefined ? it.skip : it;

let database: OpenDatabase;
let known: Migration[];
beforeAll(async () => {
  database = await openDatabase();
  known = await readMigrations(MIGRATIONS_FOLDER);
});
afterAll(() => database.close());

function migration(version: string, text: string): Migration {
  const checksum = createHash('sha256').update(text).digest('hex');
  return { version, name: `${version}_test.sql`, sql: text, checksum };
}

const apply = (migrations: Migration[]) =>
  migrate(database.connection, database.db.withTables<never>(), migrations);

async function exists(table: string): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass(${table}) is not null as there`.execute(
    database.db,
  );
  return rows[0]!.there;
}

describe('migrations', () => {
  it('are read in the order of their versions', () => {
    expect(known.length).toBeGreaterThan(0);
    expect(known.map(({ version }) => version)).toEqual(known.map(({ version }) => version).toSorted());
  });

  it('are applied once', async () => {
    expect(await apply(known)).toEqual([]);
    const more = migration('29990101000000', 'create table applied_once (id int)');
    expect(await apply([...known, more])).toEqual([more.name]);
    expect(await apply([...known, more])).toEqual([]);
    expect(await exists('applied_once')).toBe(true);
  });

  it('leave nothing behind when one fails half-way, and are tried again', async () => {
    const broken = migration('29990102000000', 'create table half_made (id int); select no_such_column');
    await expect(apply([broken])).rejects.toThrow(/no_such_column/);
    expect(await exists('half_made')).toBe(false);
    const mended = migration('29990102000000', 'create table half_made (id int)');
    expect(await apply([mended])).toEqual([mended.name]);
  });

  it('refuse a file that was edited after it had been applied', async () => {
    const first = migration('29990103000000', 'create table edited (id int)');
    await apply([first]);
    const edited = { ...first, checksum: 'another' };
    await expect(apply([edited])).rejects.toBeInstanceOf(MigrationChanged);
  });

  // The embedded database belongs to one process: its folder is locked.
  onServer('are applied once by processes that start together', async () => {
    const counted = migration('29990104000000', 'create table raced (id int); insert into raced values (1)');
    const applied = await Promise.all([1, 2, 3].map(() => apply([counted])));
    expect(applied.flat()).toEqual([counted.name]);
  });

  onServer('let others pass while they wait for a table, and are applied when it is free', async () => {
    await apply([migration('29990106000000', 'create table awaited (id int)')]);
    const change = migration('29990107000000', 'alter table awaited add column more int');
    const read = () => sql`select id from awaited`.execute(database.db);
    let applied: Promise<string[]> | undefined;
    await database.db.transaction().execute(async (trx) => {
      await sql`lock table awaited in access share mode`.execute(trx);
      applied = apply([change]);
      const waits = async () => {
        const { rows } =
          await sql`select from pg_locks where relation = 'awaited'::regclass and not granted`.execute(trx);
        return rows.length > 0;
      };
      await until(waits, 'the migration to wait');
      await read();
    });
    expect(await applied).toEqual([change.name]);
  });

  it('pass over what `supabase db push` has applied', async () => {
    const pushed = migration('29990105000000', 'create table pushed_already (id int)');
    await database.connection.runScript(`
      create schema if not exists supabase_migrations;
      create table if not exists supabase_migrations.schema_migrations (version text primary key);
      insert into supabase_migrations.schema_migrations values ('${pushed.version}')`);
    expect(await apply([pushed])).toEqual([]);
    expect(await exists('pushed_already')).toBe(false);
  });
});
