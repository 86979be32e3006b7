import { sql } from 'kysely';

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
