import { Database, type DatabaseConnection } from '../../src/platform/database/index.js';
import { openEmbedded } from '../../src/platform/database/embedded.connection.js';
import { connectPostgres } from '../../src/platform/database/postgres.connection.js';
import { freshDatabase, type TestDatabase } from './databases.js';

/** A migrated and seeded database of one's own, opened in this process. */
export interface OpenDatabase {
  db: Database;
  connection: DatabaseConnection;
  close: () => Promise<void>;
}

export async function openDatabase(): Promise<OpenDatabase> {
  const { env, drop } = await freshDatabase();
  const { close, ...open } = await openAt(env);
  return {
    ...open,
    close: async () => {
      await close();
      await drop();
    },
  };
}

/** The database that these settings name. */
export async function openAt({
  DATABASE_URL: url,
  DATA_DIR: dataDir,
}: Record<string, string>): Promise<OpenDatabase> {
  let closing = false;
  const onIdleError = (error: Error) => {
    // A database that is dropped ends connections that are just saying goodbye.
    if (!closing) throw error;
  };
  const connection =
    url === undefined
      ? await openEmbedded({ dataDir })
      : connectPostgres({ url, poolMax: 4, statementTimeoutMs: 15_000, onIdleError });
  const db = new Database({ dialect: connection.dialect });
  const close = async () => {
    closing = true;
    await db.destroy();
    await connection.close();
  };
  return { db, connection, close };
}

/** A database in which something happened before the service started. */
export async function databaseWith(past: (db: Database) => Promise<unknown>): Promise<TestDatabase> {
  const database = await freshDatabase();
  const { db, close } = await openAt(database.env);
  await past(db);
  await close();
  return database;
}
