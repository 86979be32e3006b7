import type { Database } from '../../src/platform/database/index.js';
import type { Backend } from './backend.js';
import { openAt } from './open-database.js';

/** A way into the database of a running backend. */
export interface Rows {
  /** Reads or writes rows. On the embedded database, which one process can open, the backend rests meanwhile. */
  with: <T>(work: (db: Database) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
}

/** Opens the database that a backend runs on. @param first what to do with it at once */
export async function rowsOf(backend: Backend, first: (db: Database) => Promise<unknown>): Promise<Rows> {
  const rows = backend.env.DATABASE_URL === undefined ? embedded(backend) : await server(backend);
  await rows.with(first);
  return rows;
}

async function server(backend: Backend): Promise<Rows> {
  const { db, close } = await openAt(backend.env);
  return { with: (work) => work(db), close };
}

function embedded(backend: Backend): Rows {
  return {
    with: async (work) => {
      await backend.processes[0]!.kill('SIGTERM');
      const { db, close } = await openAt(backend.env);
      try {
        return await work(db);
      } finally {
        await close();
        await backend.restart();
      }
    },
    close: async () => undefined,
  };
}
