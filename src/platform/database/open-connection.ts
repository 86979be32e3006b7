import { Logger } from '@nestjs/common';
import type { Settings } from '../config/index.js';
import type { DatabaseConnection } from './connection.js';
import { openEmbedded } from './embedded.connection.js';
import { connectPostgres } from './postgres.connection.js';

const logger = new Logger('Database');

/** The database that the settings name, not yet migrated. */
export async function openConnection(settings: Settings): Promise<DatabaseConnection> {
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
