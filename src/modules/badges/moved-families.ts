import type { NewEvent } from '../../platform/events/index.js';
import type { SetEvent } from '../workout/index.js';
import type { BadgeFamily } from './badge.js';
import { RUN_FAMILIES } from './check-families.js';

/** What may have come closer by something that happened. */
export interface Moved {
  families: ReadonlySet<BadgeFamily>;
  /** Sets that may be the first of their day, which makes a streak longer, or of their workout, which then counts. */
  setIds: readonly string[];
}

/** Families that need to know which day it is where the athlete is. */
export const DATED_FAMILIES: ReadonlySet<BadgeFamily> = new Set([
  'workout_streak',
  'weekly_consistency',
  'run_streak',
]);

/** What moves with the first set of a day. */
export const DAY_FAMILIES: readonly BadgeFamily[] = ['workout_streak', 'weekly_consistency'];

/** What moves with the first set of a workout. */
export const WORKOUT_COUNT_FAMILIES: readonly BadgeFamily[] = ['workout_count', 'cross_training'];

/** The families that events may complete a badge of. An ordinary set moves the volume and, if heavy, the lifts. */
export function movedBy(events: readonly NewEvent[]): Moved {
  const setIds = events.flatMap((event) => (isSet(event) ? [event.payload.set_id] : []));
  return { families: new Set(events.flatMap(familiesOf)), setIds };
}

function familiesOf(event: NewEvent): readonly BadgeFamily[] {
  switch (event.type) {
    case 'set.logged':
    case 'set.corrected':
      return familiesOfSet(event.payload);
    case 'session.started':
    case 'session.ended':
      return WORKOUT_COUNT_FAMILIES;
    case 'pr.achieved':
      return ['pr_count', 'iron_athlete'];
    case 'run.logged':
      return RUN_FAMILIES;
    case 'program.completed':
      return ['programs'];
    default:
      return [];
  }
}

function familiesOfSet({ weight, reps, e1rm_kg: e1rmKg, set_type: setType }: SetEvent): BadgeFamily[] {
  const families: BadgeFamily[] = [];
  if (weight !== null && weight > 0 && reps) families.push('volume');
  if (e1rmKg !== null && setType !== 'warmup') families.push('plates', 'clubs');
  return families;
}

function isSet(event: NewEvent): event is Extract<NewEvent, { type: 'set.logged' | 'set.corrected' }> {
  return event.type === 'set.logged' || event.type === 'set.corrected';
}
