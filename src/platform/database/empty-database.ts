import { sql } from 'kysely';
import type { Settings } from '../config/index.js';
import { Database } from './database.js';
import { openConnection } from './open-connection.js';

/** What is in the database stays. */
export class ResetRefused extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'ResetRefused';
  }
}

/** Everything of ours: the record, what was migrated, and the queue of jobs. */
const EMPTY = `
drop schema if exists jobs cascade;
drop schema public cascade;
create schema public;
grant usage on schema public to public;
`;

/**
 * Deletes every table of the configured database, migrations included.
 *
 * @throws ResetRefused in production, where the Supabase CLI keeps the migrations, and in a project of Supabase
 */
export async function emptyDatabase(settings: Settings): Promise<void> {
  if (settings.nodeEnv === 'production') throw new ResetRefused('In production nothing is deleted.');
  const connection = await openConnection(settings);
  const db = new Database({ dialect: connection.dialect });
  try {
    const { rows } = await sql<{ kept: boolean; supabase: boolean }>`
      select to_regclass('supabase_migrations.schema_migrations') is not null as kept,
        exists (select from pg_roles where rolname = 'authenticated') as supabase`.execute(db);
    if (rows[0]?.kept)
      throw new ResetRefused('The Supabase CLI keeps the migrations of this database: supabase db reset');
    if (rows[0]?.supabase)
      throw new ResetRefused(
        'This is a database of Supabase: it has the role "authenticated", whose default privileges would go with the ' +
          'schema public, and the phone would be locked out. Use supabase db reset',
      );
    await connection.runScript(EMPTY);
  } finally {
    await db.destroy();
    await connection.close();
  }
}
