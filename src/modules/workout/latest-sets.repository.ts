import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Database } from '../../platform/database/index.js';
import type { PerformedSet } from './performed-set.js';

/** How far back "lately" reaches, in sets: a few weeks of training. */
const LATEST_SETS = 200;

/** What was performed last of an exercise. */
export type LatestSet = Pick<
  PerformedSet,
  'exerciseId' | 'weight' | 'weightUnit' | 'reps' | 'durationSeconds'
> & { exerciseName: string };

/** What an athlete did last, one set of each exercise. Warm-ups tell no weight to go on from. */
@Injectable()
export class LatestSets {
  constructor(private readonly db: Database) {}

  /**
   * The exercise done last comes first.
   *
   * @param workout an id or a name of the athlete's: the exercises of that workout alone
   */
  async ofExercises(userId: string, most: number, workout?: string): Promise<LatestSet[]> {
    const named = sql`and workout_id in (
      select id from workouts where user_id = ${userId} and deleted_at is null
        and (client_id = ${workout} or id::text = lower(${workout}) or lower(name) = lower(${workout}))
      order by start_time desc limit 1)`;
    const { rows } = await sql<LatestSet>`
      with recent as (
        select * from workout_logs
        where user_id = ${userId} and deleted_at is null and set_type <> 'warmup'
          ${workout === undefined ? sql`` : named}
        order by performed_at desc limit ${LATEST_SETS}
      ), latest as (
        select distinct on (exercise_id) * from recent order by exercise_id, performed_at desc, set_number desc
      )
      select exercise_id as "exerciseId", exercises.name as "exerciseName", weight, weight_unit as "weightUnit",
        reps, duration_seconds as "durationSeconds"
      from latest join exercises on exercises.id = exercise_id
      order by performed_at desc, set_number desc limit ${most}`.execute(this.db);
    return rows;
  }
}
