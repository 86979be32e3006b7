/** A workout with no set for this long is over: last week's bench must not answer to "same weight" today. */
export const IDLE_AFTER_MS = 2 * 60 * 60 * 1000;

/** Longer than a sentence needs to arrive. */
const IN_ORDER_MS = 60 * 1000;

/** When a set was performed, and which workout it names. */
export interface Placement {
  /** When the set was performed. */
  at: Date;
  now: Date;
  /** The phone's name for the workout: our id, or one that it made up. */
  workoutId: string | null;
}

/** Said just now, or so lately that it belongs to the workout under way. */
export function isLive({ at, now }: Pick<Placement, 'at' | 'now'>): boolean {
  return now.getTime() - at.getTime() < IDLE_AFTER_MS;
}

/** Said within the last minute: taken to be performed after all that is in the record. */
export function isInOrder({ at, now }: Pick<Placement, 'at' | 'now'>): boolean {
  return now.getTime() - at.getTime() < IN_ORDER_MS;
}

/** A workout without a set since this moment is over. */
export function idleSince(now: Date): Date {
  return new Date(now.getTime() - IDLE_AFTER_MS);
}
