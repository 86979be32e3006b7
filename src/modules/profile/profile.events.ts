import type { NewEvent } from '../../platform/events/index.js';

declare module '../../platform/events/event-types.js' {
  interface EventTypes {
    /** What the athlete chose is another: the names of the fields that changed. */
    'profile.updated': { changed: string[] };
  }
}

export function profileUpdated(changed: string[]): NewEvent {
  return { type: 'profile.updated', payload: { changed } };
}
