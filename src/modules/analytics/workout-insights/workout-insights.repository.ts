import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import { addDays, localDay, type LocalDay } from '../../../platform/calendar/index.js';
import { Database } from '../../../platform/database/index.js';
import { trainingSets, type Whose } from '../training-sets.js';
import { UNKNOWN_MUSCLE } from '../volume/volume-sql.js';
import type { WorkoutFigures } from './workout-figures.js';

/** A workout, and on which days its sets lie. */
export interface FoundWorkout {
  id: string;
  startTime: Date;
  endTime: Date | null;
  /** Both null without a set. */
  firstSetAt: Date | null;
  lastSetAt: Date | null;
}

/** How many of the other workouts it is compared with. */
const RECENT_WORKOUTS = 5;

const WORKING_EFFORT = 6;
const HIGH_EFFORT = 8;

/** One workout in figures, beside the newest others. The owner is part of every condition. */
@Injectable()
export class WorkoutInsightsRepository {
  constructor(private readonly db: Database) {}

  /** @param id ours, or the phone's name for it */
  async find(userId: string, id: string): Promise<FoundWorkout | undefined> {
    const named = isUuid(id) ? sql`(w.id = ${id}::uuid or w.client_id = ${id})` : sql`w.client_id = ${id}`;
    const { rows } = await sql<FoundWorkout>`
      select w.id, w.start_time as "startTime", w.end_time as "endTime", min(s.performed_at) as "firstSetAt",
        max(s.performed_at) as "lastSetAt"
      from workouts w
      left join workout_logs s on s.workout_id = w.id and s.user_id = w.user_id and s.deleted_at is null
      where w.user_id = ${userId} and w.deleted_at is null and ${named}
      group by w.id`.execute(this.db);
    return rows[0];
  }

  async figures(whose: Whose, workout: FoundWorkout): Promise<WorkoutFigures> {
    const { startTime, endTime, lastSetAt } = workout;
    const [from, until] = this.daysOf(workout, whose.timeZone);
    const { rows } = await sql<Omit<WorkoutFigures, 'startTime' | 'endTime' | 'lastSetAt'>>`
      with sets as materialized (
        select * from (${trainingSets(whose, from, until)}) as around
        where workout_id = ${workout.id}
      )
      select count(*) as sets, count(distinct exercise_id) as exercises,
        coalesce(sum(tonnage_kg), 0) as "tonnageKg", count(*) filter (where is_pr) as "personalRecords",
        count(effort) as "ratedSets", avg(effort) as "meanEffort",
        count(*) filter (where set_type <> 'warmup' and coalesce(effort, ${WORKING_EFFORT}) >= ${WORKING_EFFORT})
          as "workingSets",
        count(*) filter (where set_type <> 'warmup') as "seriousSets",
        count(effort) filter (where set_type <> 'warmup') as "ratedSeriousSets",
        count(*) filter (where set_type <> 'warmup' and effort >= ${HIGH_EFFORT}) as "highIntensitySets",
        (select coalesce(json_agg(trained), '[]') from (
          select coalesce(primary_muscle_group, ${UNKNOWN_MUSCLE}) as muscle, count(*) as sets,
            coalesce(sum(reps), 0) as reps, count(*) filter (where set_type <> 'warmup') as "workingSets"
          from sets join exercises on exercises.id = exercise_id
          group by muscle order by sets desc, muscle
        ) as trained) as muscles,
        ${this.recent(whose.userId, workout.id)} as recent
      from sets`.execute(this.db);
    return { startTime, endTime, lastSetAt, ...rows[0]! };
  }

  /** The newest other workouts together; those without a set are none. */
  private recent(userId: string, workoutId: string) {
    return sql`(select json_build_object('workouts', count(*), 'sets', coalesce(sum(sets), 0),
        'tonnageKg', coalesce(sum(tonnage_kg), 0)) from (
      select counted.sets, counted.tonnage_kg
      from workouts w
      cross join lateral (
        select count(*) as sets, sum(s.tonnage_kg) as tonnage_kg from workout_logs s
        where s.workout_id = w.id and s.user_id = ${userId} and s.deleted_at is null
      ) as counted
      where w.user_id = ${userId} and w.deleted_at is null and w.id <> ${workoutId} and counted.sets > 0
      order by w.start_time desc, w.id desc limit ${RECENT_WORKOUTS}
    ) as newest)`;
  }

  private daysOf({ startTime, firstSetAt, lastSetAt }: FoundWorkout, timeZone: string): [LocalDay, LocalDay] {
    const first = localDay(firstSetAt ?? startTime, timeZone);
    return [first, addDays(lastSetAt ? localDay(lastSetAt, timeZone) : first, 1)];
  }
}
