import { momentOf } from '../../../platform/calendar/index.js';
import { refusedField } from '../../../platform/http/index.js';
import { isLive } from '../placement.js';
import { isOverstretched, LONGEST_MS, type Reach } from '../workout-reach.js';

export interface WorkoutTimes {
  start: Date;
  /** Null while it is open. */
  end: Date | null;
}

/** The moment that a checked text means. A clock ahead of ours would put it into the future: then it is now. */
export function notAhead(text: string, now: Date): Date {
  const moment = momentOf(text) ?? now;
  return moment > now ? now : moment;
}

/** @throws ValidationFailed for a workout that ends before it starts, or lasts more than a day */
export function checkTimes({ start, end }: WorkoutTimes): WorkoutTimes {
  if (end && end < start) throw refusedField('/end_time', 'must not be before the start');
  if (end && end.getTime() - start.getTime() > LONGEST_MS)
    throw refusedField('/end_time', 'must not be more than a day after the start');
  return { start, end };
}

/**
 * @param pointer to what was said of the sets
 * @throws ValidationFailed when its sets have made a workout longer than a day
 */
export function checkStretch(after: Reach, pointer: string): void {
  if (isOverstretched(after)) throw refusedField(pointer, 'must not make the workout longer than a day');
}

/** The times of a workout, widened as far as its sets reach. */
export function embracing({ start, end }: WorkoutTimes, performed: readonly Date[]): WorkoutTimes {
  const moments = performed.map((moment) => moment.getTime());
  return {
    start: new Date(Math.min(start.getTime(), ...moments)),
    end: end && new Date(Math.max(end.getTime(), ...moments)),
  };
}

/** What a request says of a workout's times. */
export interface SaidTimes {
  start: Date | null;
  end: Date | null;
  /** When its sets were performed, of those that say so. */
  performed: readonly Date[];
}

/** When a workout started, by its own word, else by its first set. */
export function startOf({ start, end, performed }: SaidTimes, now: Date): Date {
  if (start) return start;
  const first = Math.min(...performed.map((moment) => moment.getTime()));
  return Number.isFinite(first) ? new Date(first) : (end ?? now);
}

/**
 * The times of a new workout. One without an end is under way, if anything of it is less than two hours ago; else it
 * ended with its last set.
 *
 * @throws ValidationFailed for a workout that ends before it starts, or lasts more than a day
 */
export function timesOf(said: SaidTimes, now: Date): WorkoutTimes {
  const start = startOf(said, now);
  checkTimes({ start, end: said.end });
  const last = new Date(Math.max(start.getTime(), ...said.performed.map((moment) => moment.getTime())));
  const end = said.end ?? (isLive({ at: last, now }) ? null : last);
  const times = embracing({ start, end }, said.performed);
  checkTimes({ start: times.start, end: times.end ?? now });
  return times;
}
