/** A workout longer than this is a mistake. */
export const LONGEST_MS = 24 * 60 * 60 * 1000;

/** From when to when a workout reaches, as its row says. */
export interface Reach {
  start_time: Date;
  /** When its latest set was performed. */
  last_set_at: Date;
  /** Null while it is open. */
  end_time: Date | null;
}

/** Whether a set of that moment would make the workout longer than a day. */
export function isTooFarFrom({ start_time, last_set_at, end_time }: Reach, at: Date): boolean {
  const start = Math.min(start_time.getTime(), at.getTime());
  const end = Math.max((end_time ?? last_set_at).getTime(), at.getTime());
  return end - start > LONGEST_MS;
}

/** Whether the sets of a workout have made it longer than a day. */
export function isOverstretched(after: Reach): boolean {
  return isTooFarFrom(after, after.last_set_at);
}
