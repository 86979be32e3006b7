import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { PGliteDialect } from 'kysely';
import { fromPglite } from 'pg-boss';
import type { DatabaseConnection } from './connection.js';
import { lockDataDir } from './data-dir-lock.js';

/** One process, one user: the server's default of 128 MB of shared buffers would be most of our memory. */
const MEMORY_SETTINGS = ['-c', 'shared_buffers=8MB', '-c', 'wal_buffers=512kB'];

const PARSERS = {
  [types.INT8]: Number,
  [types.NUMERIC]: Number,
  [types.DATE]: (text: string) => text,
};

export interface EmbeddedOptions {
  /** Folder for the data files; undefined keeps everything in memory. */
  dataDir: string | undefined;
  /** A dump of a prepared database to start from (tests). */
  template?: Blob;
}

/** Postgres compiled to WebAssembly, in process: nothing to install, survives restarts and kills. */
export async function openEmbedded(options: EmbeddedOptions): Promise<DatabaseConnection> {
  const folder = options.dataDir && join(options.dataDir, 'postgres');
  if (folder) mkdirSync(folder, { recursive: true });
  const release = options.dataDir ? lockDataDir(options.dataDir) : () => undefined;
  try {
    const pglite = await startPglite(folder, options.template);
    return {
      kind: 'embedded',
      dialect: new PGliteDialect({ pglite }),
      runScript: async (sql) => {
        await pglite.transaction((trx) => trx.exec(sql));
      },
      pool: null,
      // Its statements wait for the end of an open transaction: PGlite sees to that.
      jobStore: { backend: 'pglite', db: fromPglite(pglite) },
      close: async () => release(),
    };
  } catch (error) {
    release();
    throw error;
  }
}

async function startPglite(folder: string | undefined, template: Blob | undefined) {
  return PGlite.create({
    ...(folder && { dataDir: folder }),
    ...(template && { loadDataDir: template }),
    extensions: { pg_trgm },
    parsers: PARSERS,
    startParams: [...PGlite.defaultStartParams, ...MEMORY_SETTINGS],
  });
}
