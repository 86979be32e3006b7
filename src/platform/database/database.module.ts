import { Global, Inject, Injectable, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { fileURLToPath } from 'node:url';
import { Settings } from '../config/index.js';
import { DATABASE_CONNECTION, type DatabaseConnection } from './connection.js';
import { Database } from './database.js';
import { EmbeddedUpkeep } from './embedded-upkeep.js';
import { openEmbedded } from './embedded.connection.js';
import { migrate, readMigrations } from './migrator.js';
import { registerPoolMetrics } from './pool-metrics.js';
import { connectPostgres } from './postgres.connection.js';

/** Where the migrations lie, from both `src` and `dist`. */
export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../../supabase/migrations', import.meta.url));

const logger = new Logger('Database');

async function connect(settings: Settings): Promise<DatabaseConnection> {
  if (!settings.databaseUrl) {
    if (settings.nodeEnv === 'production')
      logger.warn({ dataDir: settings.dataDir }, 'Production on the embedded database: one process only');
    return openEmbedded({ dataDir: settings.dataDir });
  }
  return connectPostgres({
    url: settings.databaseUrl,
    poolMax: settings.databasePoolMax,
    statementTimeoutMs: settings.databaseStatementTimeoutMs,
    onIdleError: (cause) => logger.warn({ cause }, 'Idle database connection lost'),
  });
}

/** The database is migrated before anything that injects it is built: no module sees a half-made schema. */
async function openDatabase(connection: DatabaseConnection): Promise<Database> {
  const db = new Database({ dialect: connection.dialect });
  try {
    const applied = await migrate(
      connection,
      db.withTables<never>(),
      await readMigrations(MIGRATIONS_FOLDER),
    );
    registerPoolMetrics(connection);
    if (applied.length > 0) logger.log({ applied }, 'Migrations applied');
    return db;
  } catch (error) {
    await db.destroy();
    await connection.close();
    throw error;
  }
}

/** Closes the database last, when nothing uses it any more. */
@Injectable()
class DatabaseLifecycle implements OnApplicationShutdown {
  constructor(
    private readonly db: Database,
    @Inject(DATABASE_CONNECTION) private readonly connection: DatabaseConnection,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.db.destroy();
    await this.connection.close();
  }
}

@Global()
@Module({
  providers: [
    { provide: DATABASE_CONNECTION, useFactory: connect, inject: [Settings] },
    { provide: Database, useFactory: openDatabase, inject: [DATABASE_CONNECTION] },
    DatabaseLifecycle,
    EmbeddedUpkeep,
  ],
  exports: [Database, DATABASE_CONNECTION],
})
export class DatabaseModule {}
