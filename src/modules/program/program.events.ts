/** A program that was carried through. */
export interface ProgramCompletedEvent {
  program_id: string;
  /** ISO 8601, UTC. */
  completed_at: string;
}

declare module '../../platform/events/event-types.js' {
  interface EventTypes {
    /** A program's status became `completed`. */
    'program.completed': ProgramCompletedEvent;
  }
}
