import type { Insertable } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { localDay } from '../../src/platform/calendar/index.js';
import type { Queryable, Tables } from '../../src/platform/database/index.js';
import { exerciseIdOf } from '../../src/modules/exercise-match/index.js';
import { epley, toKilograms } from '../../src/modules/workout/index.js';
import type { PastRun, PastSet, PastWorkout } from './past.js';

const ROWS_AT_ONCE = 500;
const NEW_YEAR = new Date('2026-01-01T12:00:00Z');
const METERS_PER_MILE = 1609.344;

/** Writes an athlete's past straight into the tables. */
export class History {
  constructor(
    private readonly db: Queryable,
    readonly userId: string,
    readonly timeZone = 'UTC',
  ) {}

  /** The same athlete's, written through a transaction. */
  within(trx: Queryable): History {
    return new History(trx, this.userId, this.timeZone);
  }

  /** Says where the athlete lives. */
  async profile(): Promise<this> {
    const row = { user_id: this.userId, time_zone: this.timeZone, plan: null, plan_updated_at: null };
    await this.db
      .insertInto('user_profiles')
      .values({ ...row, weight_unit: null, experience_level: null })
      .execute();
    return this;
  }

  /** @returns the ids of the sets, in order */
  async workouts(workouts: readonly PastWorkout[]): Promise<string[]> {
    const rows = workouts.map((workout) => ({ id: uuidv7(), workout }));
    const sets = rows.flatMap(({ id, workout }) => workout.sets.map((set, n) => this.setRow(id, n + 1, set)));
    await this.insert(
      'workouts',
      rows.map(({ id, workout }) => this.workoutRow(id, workout)),
    );
    await this.insert(
      'workout_logs',
      sets.map(({ row }) => row),
    );
    const records = sets.filter(({ set }) => set.isRecord && !set.undone);
    await this.insert(
      'pr_history',
      records.map(({ row }) => this.recordRow(row)),
    );
    return sets.map(({ row }) => row.id);
  }

  /** @returns the ids, in order */
  async runs(runs: readonly PastRun[]): Promise<string[]> {
    const rows = runs.map((run) => this.runRow(run));
    await this.insert('runs', rows);
    return rows.map(({ id }) => id);
  }

  async programs(count: number, status: 'active' | 'completed' = 'completed'): Promise<void> {
    const row = { user_id: this.userId, name: 'Plan', focus: null, start_date: '2026-01-05', total_weeks: 4 };
    await this.insert(
      'generated_programs',
      Array.from({ length: count }, () => ({
        ...row,
        id: uuidv7(),
        status,
        color: null,
        completed_at: status === 'completed' ? new Date('2026-02-01') : null,
      })),
    );
  }

  private async insert<T extends keyof Tables>(table: T, rows: Insertable<Tables[T]>[]): Promise<void> {
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      await this.db
        .insertInto(table)
        .values(rows.slice(from, from + ROWS_AT_ONCE))
        .execute();
    }
  }

  private workoutRow(id: string, { sets, at, open, deleted }: PastWorkout) {
    const times = sets.length > 0 ? sets.map((set) => set.at.getTime()) : [(at ?? NEW_YEAR).getTime()];
    const [start, last] = [new Date(Math.min(...times)), new Date(Math.max(...times))];
    return {
      id,
      user_id: this.userId,
      client_id: null,
      name: null,
      notes: null,
      start_time: start,
      last_set_at: last,
      end_time: open ? null : last,
      last_set_number: sets.length,
      deleted_at: deleted ? last : null,
    };
  }

  private setRow(workoutId: string, number: number, set: PastSet) {
    const { at, weight = 100, unit = 'lbs', reps = 5, type = 'working', undone } = set;
    const estimated = weight !== null && weight > 0 && reps !== null && reps >= 1 && reps <= 12;
    const row: Insertable<Tables['workout_logs']> = {
      id: uuidv7(),
      user_id: this.userId,
      workout_id: workoutId,
      exercise_id: exerciseIdOf(set.exercise ?? 'leg-press'),
      voice_command_id: null,
      client_id: null,
      set_number: number,
      weight,
      weight_unit: weight === null ? null : unit,
      reps,
      duration_seconds: null,
      distance_meters: null,
      rpe: null,
      rir: null,
      tempo: null,
      rest_seconds: null,
      set_type: type,
      side: null,
      load_mode: null,
      notes: null,
      e1rm_kg: estimated ? epley(toKilograms(weight, unit), reps) : null,
      performed_at: at,
      workout_date: localDay(at, this.timeZone),
      deleted_at: undone ? at : null,
    };
    return { set, row };
  }

  private recordRow(row: Insertable<Tables['workout_logs']>): Insertable<Tables['pr_history']> {
    return {
      id: uuidv7(),
      user_id: this.userId,
      exercise_id: row.exercise_id,
      exercise_name: 'An exercise',
      workout_log_id: row.id,
      one_rm: 100,
      value_kg: 100,
      previous_value_kg: 99,
      weight: 100,
      weight_unit: 'kg',
      reps: 1,
      achieved_at: row.performed_at,
    };
  }

  private runRow(run: PastRun): Insertable<Tables['runs']> {
    const { at, miles = 1, seconds = 3_600, climbedMeters = null, conditions = null, celsius = null } = run;
    return {
      id: uuidv7(),
      user_id: this.userId,
      client_id: null,
      start_time: at,
      end_time: new Date(at.getTime() + seconds * 1_000),
      distance_meters: miles * METERS_PER_MILE,
      duration_seconds: seconds,
      pace_seconds_per_km: seconds / (miles * 1.609344),
      gap_seconds_per_km: null,
      elevation_gain_meters: climbedMeters,
      elevation_loss_meters: null,
      elevation_data: run.isClimbOfRoute ? JSON.stringify({ elevation_source: 'route' }) : null,
      calories: null,
      route: null,
      weather_data: null,
      temperature_c: celsius,
      weather_conditions: conditions,
      session_rpe: null,
      notes: null,
      deleted_at: run.deleted ? at : null,
    };
  }
}
