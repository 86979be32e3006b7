import type { InjurySeverity } from './injury-log.js';

declare module '../../platform/events/event-types.js' {
  interface EventTypes {
    'injury.logged': { injury_id: string; body_part: string; severity: InjurySeverity };
  }
}
