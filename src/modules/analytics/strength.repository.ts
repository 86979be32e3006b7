import { Injectable } from '@nestjs/common';
import { type RawBuilder, sql } from 'kysely';
import type { LocalDay } from '../../platform/calendar/index.js';
import { Database } from '../../platform/database/index.js';
import { effort, startOf, type Whose } from './training-sets.js';

/** The best set of an exercise in a week, by what it says about the 1RM. */
export interface WeeklyBest {
  exerciseId: string;
  exerciseName: string;
  /** Monday; null for an exercise of which no set says anything. */
  week: LocalDay | null;
  estimateKg: number;
  weightKg: number;
  reps: number;
  /** RPE; null when not said. */
  effort: number | null;
}

/** What is answered at once without an exercise being named. */
const MOST_EXERCISES = 5;

/** The best estimated 1RM of each week. */
@Injectable()
export class StrengthRepository {
  constructor(private readonly db: Database) {}

  /**
   * Of one exercise, or of those trained on most days. Ordered by how often they were trained, then by week. However
   * many sets a week has, its best is found in the index by exercise and time, and only that set is read.
   *
   * @param from a Monday
   * @param until not included
   * @returns nothing for an exercise that is not there, or is another athlete's own
   */
  async listWeeklyBests(
    whose: Whose,
    from: LocalDay,
    until: LocalDay,
    exerciseId: string | undefined,
  ): Promise<WeeklyBest[]> {
    const { rows } = await sql<WeeklyBest>`
      with weeks as materialized (${weeks(whose, from, until)}),
      asked as materialized (
        ${exerciseId === undefined ? mostTrained(whose, from, until) : named(whose, exerciseId)}
      ), bests as (
        select asked.exercise_id, weeks.week, s.mean_e1rm_kg, s.weight_kg, s.reps, ${effort} as effort
        from asked
        cross join weeks
        cross join lateral (${highestOfWeek(whose)}) as highest
        cross join lateral (${firstSetOf(whose)}) as s
      )
      select asked.exercise_id as "exerciseId", exercises.name as "exerciseName", week,
        mean_e1rm_kg as "estimateKg", weight_kg as "weightKg", reps, effort
      from asked
      join exercises on exercises.id = asked.exercise_id
      left join bests on bests.exercise_id = asked.exercise_id
      order by days desc, asked.exercise_id, week`.execute(this.db);
    return rows;
  }
}

function weeks({ timeZone }: Whose, from: LocalDay, until: LocalDay): RawBuilder<unknown> {
  return sql`select week::date as week, week at time zone ${timeZone} as begins,
      least(week + interval '7 days', ${until}::date) at time zone ${timeZone} as ends
    from generate_series(${from}::date::timestamp, ${until}::date - interval '1 day', interval '7 days') as week`;
}

function named({ userId }: Whose, exerciseId: string): RawBuilder<unknown> {
  return sql`select id as exercise_id, 0 as days from exercises
    where id = ${exerciseId} and (owner_id is null or owner_id = ${userId})`;
}

function mostTrained({ userId, timeZone }: Whose, from: LocalDay, until: LocalDay): RawBuilder<unknown> {
  return sql`select exercise_id, count(*) as days
    from (
      select distinct exercise_id, (performed_at at time zone ${timeZone})::date as day from workout_logs
      where user_id = ${userId} and deleted_at is null
        and performed_at >= ${startOf(from, timeZone)} and performed_at < ${startOf(until, timeZone)}
        and set_type <> 'warmup' and weight_kg > 0 and reps >= 1
    ) as trained
    group by exercise_id order by days desc, exercise_id limit ${MOST_EXERCISES}`;
}

/** All of it is in the index: the sets themselves are not read. */
function highestOfWeek({ userId }: Whose): RawBuilder<unknown> {
  return sql`select mean_e1rm_kg, performed_at from workout_logs
    where user_id = ${userId} and exercise_id = asked.exercise_id
      and performed_at >= begins and performed_at < ends and mean_e1rm_kg is not null
    order by mean_e1rm_kg desc, performed_at limit 1`;
}

function firstSetOf({ userId }: Whose): RawBuilder<unknown> {
  return sql`select mean_e1rm_kg, weight_kg, reps, rpe, rir from workout_logs
    where user_id = ${userId} and exercise_id = asked.exercise_id
      and performed_at = highest.performed_at and mean_e1rm_kg = highest.mean_e1rm_kg
    order by id limit 1`;
}
