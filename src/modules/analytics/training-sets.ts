import { type RawBuilder, sql } from 'kysely';
import type { LocalDay } from '../../platform/calendar/index.js';
import '../exercise-match/index.js';
import '../workout/index.js';

/** Whose sets, and where the athlete's day begins. */
export interface Whose {
  userId: string;
  /** IANA name. */
  timeZone: string;
}

/** One set as the figures are made of it: a row of the query that `trainingSets` gives. */
export interface TrainingSet {
  id: string;
  workout_id: string;
  exercise_id: string;
  /** The athlete's calendar day. */
  day: LocalDay;
  performed_at: Date;
  set_type: string;
  reps: number | null;
  weight_kg: number | null;
  /** 0 for a set that moved no load. */
  tonnage_kg: number;
  /** RPE as said, else 10 − RIR for an RIR up to 5; null when neither was said. */
  effort: number | null;
  /** Of warm-ups too: leave those out where records are meant. */
  e1rm_kg: number | null;
  /** Mean of Epley and Brzycki, repetitions in reserve included; null where they do not hold, and for warm-ups. */
  mean_e1rm_kg: number | null;
  is_pr: boolean;
  /** Whether it is a hard set; see `trainingSets`. */
  hard: boolean;
}

/** Below it a set is no stimulus to speak of (science: count RPE ≥ 6, or unknown). */
const LEAST_EFFORT = 6;
/** Fewer repetitions count when the load is heavy: at least this share of the best estimated 1RM. */
const FEW_REPS = 5;
const HEAVY_SHARE = 0.6;
/** The furthest that RPE = 10 − RIR is trusted. */
const MOST_RIR = 5;

/**
 * The live sets of an athlete from one local day up to, not including, another, as a query to select from:
 * `with sets as (${trainingSets(…)}) select …`. It reads the window by the index on `(user_id, performed_at)`.
 *
 * A hard set is no warm-up, of an effort of 6 or more or of an unknown one, with 5 repetitions or more, or with fewer at
 * 60 % or more of the athlete's best estimated 1RM of that exercise; holds and carries count by their effort alone,
 * mobility and cardio never, nor an attempt that failed with no repetition.
 */
export function trainingSets(
  { userId, timeZone }: Whose,
  from: LocalDay,
  until: LocalDay,
): RawBuilder<TrainingSet> {
  return sql<TrainingSet>`
    with live as materialized (
      select s.id, s.workout_id, s.exercise_id, s.performed_at, s.set_type, s.reps, s.weight_kg, s.tonnage_kg,
        s.e1rm_kg, s.mean_e1rm_kg, s.is_pr, (s.performed_at at time zone ${timeZone})::date as day,
        ${effort} as effort
      from workout_logs s
      where s.user_id = ${userId} and s.deleted_at is null
        and s.performed_at >= ${startOf(from, timeZone)} and s.performed_at < ${startOf(until, timeZone)}
    ), bests as materialized (
      select jsonb_object_agg(few.exercise_id, (
        select max(b.e1rm_kg) from workout_logs b
        where b.user_id = ${userId} and b.exercise_id = few.exercise_id and b.deleted_at is null
          and b.set_type <> 'warmup' and b.e1rm_kg is not null
      )) as kg_by_exercise
      from (select distinct exercise_id from live where reps < ${FEW_REPS}) few
    )
    select live.id, live.workout_id, live.exercise_id, live.day, live.performed_at, live.set_type, live.reps,
      live.weight_kg, live.tonnage_kg, live.effort, live.e1rm_kg, live.mean_e1rm_kg, live.is_pr,
      live.set_type <> 'warmup'
        and exercises.category not in ('mobility', 'cardio')
        and coalesce(live.effort, ${LEAST_EFFORT}) >= ${LEAST_EFFORT}
        and coalesce(live.reps, 1) >= 1
        and (
          coalesce(live.reps, ${FEW_REPS}) >= ${FEW_REPS}
          or live.weight_kg is null
          or live.weight_kg >= ${HEAVY_SHARE} * coalesce(${bestKg}, 0)
        ) as hard
    from live
    join exercises on exercises.id = live.exercise_id`;
}

/**
 * The best of the exercise of a row. Looked up in a map and not joined: where the tables have no statistics, as in a
 * young or an embedded database, a join would work the bests out anew for every set.
 */
const bestKg = sql`((select kg_by_exercise from bests) ->> live.exercise_id::text)::float8`;

/** How hard a set was, as RPE, where the set is called `s`; null when nothing was said that says it. */
export const effort: RawBuilder<number | null> =
  sql`coalesce(s.rpe, case when s.rir <= ${MOST_RIR} then 10 - s.rir end)`;

/** The moment at which a local day begins, as SQL. */
export function startOf(day: LocalDay, timeZone: string): RawBuilder<Date> {
  return sql<Date>`(${day}::date)::timestamp at time zone ${timeZone}`;
}
