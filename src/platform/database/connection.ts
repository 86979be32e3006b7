import type { Dialect } from 'kysely';
import type { ConstructorOptions } from 'pg-boss';

export interface PoolState {
  idle: number;
  busy: number;
  /** Requests that wait for a connection. */
  waiting: number;
}

/** Token of the connection below `Database`: which kind it is, and how to run a script on it. */
export const DATABASE_CONNECTION = Symbol('DATABASE_CONNECTION');

/** What differs between the real server and the embedded one; everything above it is one code path. */
export interface DatabaseConnection {
  readonly kind: 'postgres' | 'embedded';
  readonly dialect: Dialect;
  /** Runs a file of several statements as one transaction. */
  runScript(sql: string): Promise<void>;
  /** How many connections there are now; null where there is no pool. */
  readonly pool: (() => PoolState) | null;
  /** How the job queue reaches the same database. */
  readonly jobStore: ConstructorOptions;
  /** Releases everything that the dialect does not close by itself. */
  close(): Promise<void>;
}
