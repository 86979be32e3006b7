export { registerAccessLog } from './access-log.js';
export { AppLogger } from './app-logger.js';
export { loggedError } from './logged-error.js';
export { createLoggers, type Loggers } from './loggers.js';
export { LOGGERS, LoggingModule } from './logging.module.js';
