import type { Pool, PoolClient } from 'pg';

/** There is no connection to the database to be had: whatever the reason, nothing was asked and nothing changed. */
export class DatabaseUnreachable extends Error {
  constructor(cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`The database of DATABASE_URL cannot be reached: ${reason}`, { cause });
    this.name = 'DatabaseUnreachable';
  }
}

/**
 * A connection of the pool.
 *
 * @throws DatabaseUnreachable whatever refused it: the network, the server, the driver or the pool
 */
export async function takeConnection(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (cause) {
    throw new DatabaseUnreachable(cause);
  }
}
