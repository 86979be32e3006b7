import { Injectable } from '@nestjs/common';
import { type RawBuilder, sql } from 'kysely';
import type { LocalDay } from '../../../platform/calendar/index.js';
import { Database, type Queryable } from '../../../platform/database/index.js';
import { cursorAt, follows, type PageCursor } from '../../../platform/paging/index.js';
import type { SetType, Side, WeightUnit } from '../workout.tables.js';

/** A workout with what its sets come to. */
export interface WorkoutTotals {
  id: string;
  client_id: string | null;
  name: string | null;
  notes: string | null;
  start_time: Date;
  last_set_at: Date;
  end_time: Date | null;
  session_rpe: number | null;
  is_deload: boolean;
  revision: number;
  total_sets: number;
  exercises_count: number;
  tonnage_kg: number;
}

/** A set as it is shown. */
export interface LoggedSet {
  id: string;
  workout_id: string;
  client_id: string | null;
  set_number: number;
  exercise_id: string;
  exercise_name: string;
  weight: number | null;
  weight_unit: WeightUnit | null;
  reps: number | null;
  duration_seconds: number | null;
  distance_meters: number | null;
  rpe: number | null;
  rir: number | null;
  tempo: string | null;
  rest_seconds: number | null;
  set_type: SetType;
  side: Side | null;
  load_mode: string | null;
  notes: string | null;
  e1rm_kg: number | null;
  is_pr: boolean;
  performed_at: Date;
  version: number;
}

/** A window of local days, and where in it to go on. */
export interface PageWindow {
  timeZone: string;
  /** Inclusive. */
  from?: LocalDay;
  /** Inclusive. */
  to?: LocalDay;
  after?: PageCursor;
  limit: number;
}

type OnPage<R> = R & { cursor_at: string };

const SET_COLUMNS = sql`s.id, s.workout_id, s.client_id, s.set_number, s.exercise_id, e.name as exercise_name, s.weight,
  s.weight_unit, s.reps, s.duration_seconds, s.distance_meters, s.rpe, s.rir, s.tempo, s.rest_seconds, s.set_type,
  s.side, s.load_mode, s.notes, s.e1rm_kg, s.is_pr, s.performed_at, s.version`;

/** What the athlete reads back of workouts and sets. Deleted ones are absent. */
@Injectable()
export class LogbookRepository {
  constructor(private readonly db: Database) {}

  /** Newest first, one more than the page holds where there is one. */
  async listWorkouts(userId: string, window: PageWindow): Promise<OnPage<WorkoutTotals>[]> {
    return this.workouts<OnPage<WorkoutTotals>>(
      sql`user_id = ${userId} ${within(sql.ref('start_time'), window)}
        order by start_time desc, id desc limit ${window.limit + 1}`,
      this.db,
    );
  }

  async findWorkout(userId: string, id: string, db: Queryable = this.db): Promise<WorkoutTotals | undefined> {
    const [workout] = await this.workouts(sql`user_id = ${userId} and id = ${id}`, db);
    return workout;
  }

  /** By their numbers. */
  async listSets(userId: string, workoutId: string, db: Queryable = this.db): Promise<LoggedSet[]> {
    const { rows } = await sql<LoggedSet>`
      select ${SET_COLUMNS} from workout_logs s join exercises e on e.id = s.exercise_id
      where s.user_id = ${userId} and s.workout_id = ${workoutId} and s.deleted_at is null
      order by s.set_number`.execute(db);
    return rows;
  }

  async findSet(userId: string, id: string, db: Queryable = this.db): Promise<LoggedSet | undefined> {
    const { rows } = await sql<LoggedSet>`
      select ${SET_COLUMNS} from workout_logs s join exercises e on e.id = s.exercise_id
      where s.user_id = ${userId} and s.id = ${id} and s.deleted_at is null`.execute(db);
    return rows[0];
  }

  /** The sets of one exercise, newest first, one more than the page holds where there is one. */
  async listSetsOf(userId: string, exerciseId: string, window: PageWindow): Promise<OnPage<LoggedSet>[]> {
    const { rows } = await sql<OnPage<LoggedSet>>`
      select ${SET_COLUMNS}, ${cursorAt(sql.ref('s.performed_at'))} as cursor_at
      from (
        select * from workout_logs
        where user_id = ${userId} and exercise_id = ${exerciseId} and deleted_at is null
          ${within(sql.ref('performed_at'), window)}
        order by performed_at desc, id desc limit ${window.limit + 1}
      ) s join exercises e on e.id = s.exercise_id
      order by s.performed_at desc, s.id desc`.execute(this.db);
    return rows;
  }

  /** One exercise by calendar month of the athlete, newest first; months without a set are absent. */
  async listMonthsOf(userId: string, exerciseId: string, window: PageWindow) {
    const { rows } = await sql<{
      month: string;
      best_e1rm_kg: number | null;
      sets: number;
      tonnage_kg: number;
    }>`
      select to_char(performed_at at time zone ${window.timeZone}, 'YYYY-MM') as month, count(*) as sets,
        max(e1rm_kg) filter (where set_type <> 'warmup') as best_e1rm_kg, sum(tonnage_kg) as tonnage_kg
      from workout_logs
      where user_id = ${userId} and exercise_id = ${exerciseId} and deleted_at is null
        ${within(sql.ref('performed_at'), { ...window, after: undefined })}
      group by 1 order by 1 desc`.execute(this.db);
    return rows;
  }

  private async workouts<R = WorkoutTotals>(where: RawBuilder<unknown>, db: Queryable): Promise<R[]> {
    const { rows } = await sql<R>`
      select w.id, w.client_id, w.name, w.notes, w.start_time, w.last_set_at, w.end_time, w.session_rpe, w.is_deload,
        w.revision, totals.*, ${cursorAt(sql.ref('w.start_time'))} as cursor_at
      from (select * from workouts where deleted_at is null and ${where}) w
      cross join lateral (
        select count(*) as total_sets, count(distinct s.exercise_id) as exercises_count,
          coalesce(sum(s.tonnage_kg), 0) as tonnage_kg
        from workout_logs s
        where s.workout_id = w.id and s.user_id = w.user_id and s.deleted_at is null
      ) totals
      order by w.start_time desc, w.id desc`.execute(db);
    return rows;
  }
}

/** Conditions for a window of local days, and for what comes after a row. */
function within(column: RawBuilder<unknown>, { timeZone, from, to, after }: Omit<PageWindow, 'limit'>) {
  const day = (text: LocalDay) => sql`(${text}::date)::timestamp`;
  return sql.join(
    [
      from === undefined ? sql`` : sql`and ${column} >= ${day(from)} at time zone ${timeZone}`,
      to === undefined
        ? sql``
        : sql`and ${column} < (${day(to)} + interval '1 day') at time zone ${timeZone}`,
      after === undefined ? sql`` : sql`and ${follows(column, after)}`,
    ],
    sql` `,
  );
}
