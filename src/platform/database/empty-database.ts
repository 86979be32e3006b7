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
 * @throws ResetRefused in production, and where the Supabase CLI keeps the migrations
 */
export async function emptyDatabase(settings: Settings): Promise<void> {
  if (settings.nodeEnv === 'production') throw new ResetRefused('In production nothing is deleted.');
  const connection = await openConnection(settings);
  const db = new Database({ dialect: connection.dialect });
  try {
    const { rows } = await sql<{ kept: boolean }>`
      select to_regclass('supabase_migrations.schema_migrations') is not null as kept`.execute(db);
    if (rows[0]?.kept)
      throw new ResetRefused('The Supabase CLI keeps the migrations of this database: supabase db reset');
    await connection.runScript(EMPTY);
  } finally {
    await db.destroy();
    await connection.close();
  }
}
