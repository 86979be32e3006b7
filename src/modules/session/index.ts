export type { EndedSession } from './session.dto.js';
export { SessionModule } from './session.module.js';
export { type HeldSession, SessionService } from './session.service.js';
export { isStale, lastSentenceSetIds, type Session, type SessionSet, sessionName } from './session.js';
export { WorkoutSession } from './workout-session.service.js';
