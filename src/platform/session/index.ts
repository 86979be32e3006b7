export { InProcessSessionRepository } from './in-process.session-repository.js';
export { RedisSessionRepository, sessionKey } from './redis.session-repository.js';
export {
  CallersSession,
  type HoldsSession,
  ReadsSession,
  SessionAhead,
  type SessionOnItsWay,
} from './session-ahead.js';
export { SessionRepository, type StoredSession } from './session-repository.js';
export { SessionStoreModule } from './session-store.module.js';
