/**
 * Every event by name, with what it tells. Empty here: each feature declares its own by augmenting this interface.
 * Payloads are on the wire: snake_case, ids and figures, never what an athlete said or wrote.
 *
 * @example
 * declare module '../../platform/events/event-types.js' {
 *   interface EventTypes { 'run.logged': { run_id: string } }
 * }
 */
export interface EventTypes {}

export type EventType = keyof EventTypes;

/** Something that happened, on its way into the outbox. */
export type NewEvent = { [T in EventType]: { type: T; payload: EventTypes[T] } }[EventType];

/** Something that happened to an athlete. `seq` counts the athlete's events in the order of their commits. */
export type RecordedEvent = NewEvent & { id: string; userId: string; seq: number; createdAt: Date };
