import { type Selectable, sql } from 'kysely';
import type { Tables } from '../../platform/database/index.js';
import './workout.tables.js';

/** What numbering sets needs to know: named one by one, for a statement with `*` is planned anew each time. */
export const CLAIMED = [
  'id',
  'client_id',
  'start_time',
  'last_set_at',
  'end_time',
  'revision',
  'last_set_number',
] as const;
export type ClaimedRow = Pick<Selectable<Tables['workouts']>, (typeof CLAIMED)[number]>;

/** What every change of a workout sets: word to the caches. */
export const RAISED = { revision: sql<number>`revision + 1`, updated_at: sql<Date>`now()` };

/** What a workout sets that takes numbers for sets performed at a moment: it reaches as far as they do. */
export function claiming(sets: number, at: Date) {
  return {
    ...RAISED,
    last_set_number: sql<number>`last_set_number + ${sets}`,
    last_set_at: sql<Date>`greatest(last_set_at, ${at}::timestamptz)`,
    start_time: sql<Date>`least(start_time, ${at}::timestamptz)`,
    end_time: sql<Date | null>`case when end_time is not null then greatest(end_time, ${at}::timestamptz) end`,
  };
}
