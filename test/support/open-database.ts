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
  const connection = await connect(env);
  const db = new Database({ dialect: connection.dialect });
  const close = async () => {
    await db.destroy();
    await connection.close();
    await drop();
  };
  return { db, connection, close };
}

/** A database in which something happened before the service started. */
export async function databaseWith(past: (db: Database) => Promise<unknown>): Promise<TestDatabase> {
  const database = await freshDatabase();
  const connection = await connect(database.env);
  const db = new Database({ dialect: connection.dialect });
  await past(db);
  await db.destroy();
  await connection.close();
  return database;
}

function connect({ DATABASE_URL: url, DATA_DIR: dataDir }: Record<string, string>) {
  if (url === undefined) return openEmbedded({ dataDir });
  const onIdleError = (error: Error) => {
    throw error;
  };
  return connectPostgres({ url, poolMax: 4, statementTimeoutMs: 15_000, onIdleError });
}
