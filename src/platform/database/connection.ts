import type { Dialect } from 'kysely';

/** What differs between the real server and the embedded one; everything above it is one code path. */
export interface DatabaseConnection {
  readonly kind: 'postgres' | 'embedded';
  readonly dialect: Dialect;
  /** Runs a file of several statements as one transaction. */
  runScript(sql: string): Promise<void>;
  /** Releases everything that the dialect does not close by itself. */
  close(): Promise<void>;
}
