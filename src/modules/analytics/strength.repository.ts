import { Injectable } from '@nestjs/common';
import { type RawBuilder, sql } from 'kysely';
import type { LocalDay } from '../../platform/calendar/index.js';
import { Database } from '../../platform/database/index.js';
import { estimatedSets } from './strength-estimate.js';
import { trainingSets, type Whose } from './training-sets.js';

/** The best set of an exercise in a week, by what it says about the 1RM. */
export interface WeeklyBest {
  exerciseId: string;
  exerciseName: string;
  /** Monday; null for an exercise of which no set says anything. */
  week: LocalDay | null;
  estimateKg: number;
  /** How far Epley and Brzycki are apart. */
  spreadKg: number;
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
   * Of one exercise, or of those trained on most days. Ordered by how often they were trained, then by week.
   *
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
      with sets as materialized (
        select id, exercise_id, day, performed_at, set_type, reps, weight_kg, effort,
          day - extract(isodow from day)::int + 1 as week
        from (${trainingSets(whose, from, until)}) as live
        ${exerciseId === undefined ? sql`` : sql`where exercise_id = ${exerciseId}`}
      ), asked as (${asked(whose.userId, exerciseId)}),
      estimated as materialized (
        select * from (${estimatedSets}) as every where exercise_id in (select exercise_id from asked)
      ), highest as (
        select exercise_id, week, max(estimate) as estimate from estimated group by exercise_id, week
      ), bests as (
        select distinct on (exercise_id, week) exercise_id, week, estimate, spread, weight_kg, reps, effort
        from estimated join highest using (exercise_id, week, estimate)
        order by exercise_id, week, performed_at, id
      )
      select asked.exercise_id as "exerciseId", exercises.name as "exerciseName", week, estimate as "estimateKg",
        spread as "spreadKg", weight_kg as "weightKg", reps, effort
      from asked
      join exercises on exercises.id = asked.exercise_id
      left join bests on bests.exercise_id = asked.exercise_id
      order by days desc, asked.exercise_id, week`.execute(this.db);
    return rows;
  }
}

function asked(userId: string, exerciseId: string | undefined): RawBuilder<unknown> {
  if (exerciseId !== undefined)
    return sql`select id as exercise_id, 0 as days from exercises
      where id = ${exerciseId} and (owner_id is null or owner_id = ${userId})`;
  return sql`select exercise_id, count(*) as days
    from (select distinct exercise_id, day from sets where set_type <> 'warmup' and weight_kg > 0 and reps >= 1) as trained
    group by exercise_id order by days desc, exercise_id limit ${MOST_EXERCISES}`;
}
