import { Kysely, type Transaction as KyselyTransaction } from 'kysely';
import type { Tables } from './tables.js';

/** The one handle on the record: typed SQL on Postgres, or on the embedded Postgres. Inject it by class. */
export class Database extends Kysely<Tables> {}

/** An open transaction. Repositories that write take one, so that a use case commits as a whole. */
export type Transaction = KyselyTransaction<Tables>;

/** Either: for reads that may happen inside or outside a transaction. */
export type Queryable = Kysely<Tables>;
