import { Kysely, type Transaction as KyselyTransaction } from 'kysely';
import { again } from './again.js';
import type { Tables } from './tables.js';

/** The one handle on the record: typed SQL on Postgres, or on the embedded Postgres. Inject it by class. */
export class Database extends Kysely<Tables> {
  /**
   * Runs a write as one transaction, and runs it again when another one was in the way: what it does must stay within
   * the transaction. What is to be told to others, to Redis or to a provider, is told after it.
   */
  write<T>(work: (trx: Transaction) => Promise<T>): Promise<T> {
    return again(() => this.transaction().execute(work));
  }
}

/** An open transaction. Repositories that write take one, so that a use case commits as a whole. */
export type Transaction = KyselyTransaction<Tables>;

/** Either: for reads that may happen inside or outside a transaction. */
export type Queryable = Kysely<Tables>;
