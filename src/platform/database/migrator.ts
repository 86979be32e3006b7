import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import type { DatabaseConnection } from './connection.js';

/** Any constant: processes that start together queue on it. */
const MIGRATION_LOCK = 7_302_451;

export interface Migration {
  /** The digits that the file name begins with: the order, and the key. */
  version: string;
  name: string;
  sql: string;
  checksum: string;
}

/** A file that has been applied was edited afterwards: history must only grow. */
export class MigrationChanged extends Error {
  constructor(name: string) {
    super(`Migration ${name} was changed after it had been applied. Write a new one instead.`);
    this.name = 'MigrationChanged';
  }
}

/** The SQL files of a folder in order. `supabase db push` reads the same ones. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => /^\d+_.+\.sql$/.test(file)).sort();
  return Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      const checksum = createHash('sha256').update(text).digest('hex');
      return { version: name.slice(0, name.indexOf('_')), name, sql: text, checksum };
    }),
  );
}

/**
 * Applies what is missing, each file in a transaction of its own, under an advisory lock.
 *
 * @returns the names of the files applied now
 * @throws MigrationChanged when an applied file no longer reads as it did
 */
export async function migrate(
  connection: DatabaseConnection,
  db: Kysely<never>,
  migrations: Migration[],
): Promise<string[]> {
  // The embedded database has one connection and one process: nobody to lock out.
  if (connection.kind === 'embedded') return applyMissing(connection, db, migrations);
  return db.connection().execute(async (locked) => {
    // The limit for requests is none for the wait behind a long migration of another process.
    await sql`set statement_timeout = 0`.execute(locked);
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`.execute(locked);
    try {
      return await applyMissing(connection, locked, migrations);
    } finally {
      await sql`select pg_advisory_unlock(${MIGRATION_LOCK})`.execute(locked);
      await sql`set statement_timeout to default`.execute(locked);
    }
  });
}

async function applyMissing(
  connection: DatabaseConnection,
  db: Kysely<never>,
  migrations: Migration[],
): Promise<string[]> {
  const todo = await missing(db, migrations);
  for (const migration of todo) await connection.runScript(`${migration.sql}\n;${recordOf(migration)}`);
  return todo.map((migration) => migration.name);
}

function recordOf({ version, name, checksum }: Migration): string {
  const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
  return `insert into schema_migrations (version, name, checksum) values (${[version, name, checksum].map(text).join(', ')});`;
}

async function missing(db: Kysely<never>, migrations: Migration[]): Promise<Migration[]> {
  const ours = await recordedChecksums(db);
  const pushed = await versionsPushedBySupabase(db);
  for (const migration of migrations) {
    const known = ours.get(migration.version);
    if (known !== undefined && known !== migration.checksum) throw new MigrationChanged(migration.name);
  }
  return migrations.filter(({ version }) => !ours.has(version) && !pushed.has(version));
}

async function recordedChecksums(db: Kysely<never>): Promise<Map<string, string>> {
  await sql`create table if not exists schema_migrations (
    version text primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`.execute(db);
  const { rows } = await sql<{ version: string; checksum: string }>`
    select version, checksum from schema_migrations`.execute(db);
  return new Map(rows.map((row) => [row.version, row.checksum]));
}

async function versionsPushedBySupabase(db: Kysely<never>): Promise<Set<string>> {
  const { rows: found } = await sql<{ there: boolean }>`
    select to_regclass('supabase_migrations.schema_migrations') is not null as there`.execute(db);
  if (!found[0]?.there) return new Set();
  const { rows } = await sql<{ version: string }>`
    select version from supabase_migrations.schema_migrations`.execute(db);
  return new Set(rows.map((row) => row.version));
}
