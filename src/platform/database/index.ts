export { DATABASE_CONNECTION, type DatabaseConnection } from './connection.js';
export { Database, type Queryable, type Transaction } from './database.js';
export { newId } from './new-id.js';
export { DatabaseModule, MIGRATIONS_FOLDER } from './database.module.js';
export { seed } from './seed.js';
export type { Tables } from './tables.js';
export { sendUnawaited } from './unawaited.js';
