import { Injectable } from '@nestjs/common';
import { type RawBuilder, sql } from 'kysely';
import type { LocalDay } from '../../platform/calendar/index.js';
import { Database } from '../../platform/database/index.js';
import '../program/index.js';

/** Something that the schedule or a program lets us know, and that the athlete has not been told. */
export type DueNews =
  | {
      kind: 'workout_reminder' | 'rest_day' | 'missed_workout';
      userId: string;
      key: string;
      scheduledWorkoutId: string;
      day: LocalDay;
      name: string | null;
    }
  | {
      kind: 'program_completed';
      userId: string;
      key: string;
      programId: string;
      name: string;
      weeks: number;
    };

/** How far a look at what is due has come. */
export type DuePlace = Pick<DueNews, 'userId' | 'key'>;

/** Local times from which on something is said: nobody is woken by it. */
const TODAY_FROM = '08:00';
const YESTERDAY_FROM = '10:00';
/** A program that was completed longer ago is no news. */
const NEWS_DAYS = 7;

/** What is due, as the tables that the phone writes tell it. */
@Injectable()
export class ScheduleNewsRepository {
  constructor(private readonly db: Database) {}

  /**
   * Workouts of today and of yesterday that nothing was done for: of each kind one for each athlete and day. In the
   * order of athletes and keys.
   */
  async listScheduled(now: Date, after: DuePlace | undefined, limit: number): Promise<DueNews[]> {
    const { rows } = await sql<DueNews>`
      with waiting as (
        select s.id, s.user_id, s.scheduled_date as day, s.position, t.name, t.workout_type,
          ${now}::timestamptz at time zone coalesce(p.time_zone, 'UTC') as local
        from scheduled_workouts s
        left join workout_templates t on t.id = s.template_id and t.user_id = s.user_id
        left join user_profiles p on p.user_id = s.user_id
        where s.status = 'scheduled' and s.completed_workout_id is null
          and s.scheduled_date between (${now}::timestamptz at time zone 'UTC')::date - 2
            and (${now}::timestamptz at time zone 'UTC')::date + 1
      ), kinds as (
        select *, case
            when day = local::date and local::time >= ${TODAY_FROM}::time
              then case when workout_type = 'recovery' then 'rest_day' else 'workout_reminder' end
            when day = local::date - 1 and local::time >= ${YESTERDAY_FROM}::time and workout_type is distinct from 'recovery'
              then 'missed_workout'
          end as kind
        from waiting
      ), keyed as (select *, kind || ':' || day as key from kinds where kind is not null)
      select distinct on (user_id, key) kind, user_id as "userId", key, id as "scheduledWorkoutId", day, name
      from keyed
      where ${untold} and ${beyond(after)} and not exists (
        select from workout_logs w
        where w.user_id = keyed.user_id and w.workout_date = keyed.day and w.deleted_at is null
      )
      order by user_id, key, position, id limit ${limit}`.execute(this.db);
    return rows;
  }

  /** In the order of athletes and keys. */
  async listCompletedPrograms(now: Date, after: DuePlace | undefined, limit: number): Promise<DueNews[]> {
    const { rows } = await sql<DueNews>`
      select 'program_completed' as kind, user_id as "userId", key, id as "programId", name, total_weeks as weeks
      from (
        select *, 'program_completed:' || id as key from generated_programs
        where status = 'completed' and completed_at > ${now}::timestamptz - make_interval(days => ${NEWS_DAYS})
      ) as keyed
      where ${untold} and ${beyond(after)} order by user_id, key limit ${limit}`.execute(this.db);
    return rows;
  }
}

const untold: RawBuilder<unknown> = sql`not exists (
  select from notifications n where n.user_id = keyed.user_id and n.dedupe_key = keyed.key
)`;

function beyond(after: DuePlace | undefined): RawBuilder<unknown> {
  return after ? sql`(user_id, key) > (${after.userId}::uuid, ${after.key}::text)` : sql`true`;
}
