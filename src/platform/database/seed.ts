import { sql } from 'kysely';
import type { Database, Transaction } from './database.js';

interface SeedStateTable {
  name: string;
  checksum: string;
}

declare module './tables.js' {
  interface Tables {
    seed_state: SeedStateTable;
  }
}

/** Any constant: processes that start together seed one after the other. */
const SEED_LOCK = 7_302_452;

/**
 * Brings reference data up to date once per version of its source, whatever number of processes start.
 *
 * @param checksum of the source; unchanged since the last seed = nothing is written
 * @returns whether anything was written
 */
export async function seed(
  db: Database,
  name: string,
  checksum: string,
  write: (trx: Transaction) => Promise<void>,
): Promise<boolean> {
  if (await isCurrent(db, name, checksum)) return false;
  return db.write(async (trx) => {
    // Neither the wait for another process nor the writing is a request.
    await sql`set local statement_timeout = 0`.execute(trx);
    await sql`select pg_advisory_xact_lock(${SEED_LOCK})`.execute(trx);
    if (await isCurrent(trx, name, checksum)) return false;
    await write(trx);
    await trx
      .insertInto('seed_state')
      .values({ name, checksum })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ checksum }))
      .execute();
    return true;
  });
}

async function isCurrent(db: Database | Transaction, name: string, checksum: string): Promise<boolean> {
  const row = await db
    .selectFrom('seed_state')
    .select('checksum')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.checksum === checksum;
}
