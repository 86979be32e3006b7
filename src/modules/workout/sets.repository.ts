import { Injectable } from '@nestjs/common';
import { type Insertable, type Selectable, sql } from 'kysely';
import {
  Database,
  type Queryable,
  sendUnawaited,
  type Tables,
  type Transaction,
} from '../../platform/database/index.js';
import type { StoredSet } from './performed-set.js';

type SetRow = Selectable<Tables['workout_logs']>;
export type NewSetRow = Insertable<Tables['workout_logs']>;
/** A set that tells how often it was changed. */
export type VersionedSet = StoredSet & { version: number };
export type SetChanges = Partial<Omit<NewSetRow, 'id' | 'user_id' | 'workout_id' | 'set_number'>>;

/** Sets, one row each. The owner is part of every condition; undone sets are absent. */
@Injectable()
export class SetsRepository {
  constructor(private readonly db: Database) {}

  async insert(trx: Transaction, rows: NewSetRow[]): Promise<void> {
    await sendUnawaited(trx, trx.insertInto('workout_logs').values(rows));
  }

  /** The sets of a workout in the order of their numbers. */
  async listByWorkout(userId: string, workoutId: string, db: Queryable = this.db): Promise<StoredSet[]> {
    const rows = await this.named(userId, db)
      .where('workout_id', '=', workoutId)
      .where('deleted_at', 'is', null)
      .orderBy('set_number')
      .execute();
    return rows.map((row) => ({ ...toStoredSet(row), exerciseName: row.exercise_name }));
  }

  /** A set that is there, with the name of its exercise. */
  async find(userId: string, id: string, db: Queryable = this.db): Promise<VersionedSet | undefined> {
    const row = await this.named(userId, db)
      .where('workout_logs.id', '=', id)
      .where('deleted_at', 'is', null)
      .executeTakeFirst();
    return row && { ...toStoredSet(row), exerciseName: row.exercise_name, version: row.version };
  }

  /** The set that the phone calls so, undone since or not: a name is given once. */
  async findByClientId(
    userId: string,
    clientId: string,
    db: Queryable = this.db,
  ): Promise<StoredSet | undefined> {
    const row = await this.named(userId, db)
      .where('workout_logs.client_id', '=', clientId)
      .executeTakeFirst();
    return row && { ...toStoredSet(row), exerciseName: row.exercise_name };
  }

  async update(trx: Transaction, userId: string, id: string, changes: SetChanges) {
    const row = await trx
      .updateTable('workout_logs')
      .set((eb) => ({ ...changes, version: eb('version', '+', 1), updated_at: new Date() }))
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .where('deleted_at', 'is', null)
      .returningAll()
      .executeTakeFirst();
    return row && toStoredSet(row);
  }

  /** Moves all sets of a workout in time. */
  async shift(trx: Transaction, userId: string, workoutId: string, byMs: number, timeZone: string) {
    const moved = sql<Date>`(performed_at + make_interval(secs => ${byMs / 1_000}))`;
    await trx
      .updateTable('workout_logs')
      .set((eb) => ({
        performed_at: moved,
        workout_date: sql<string>`(${moved} at time zone ${timeZone})::date`,
        version: eb('version', '+', 1),
        updated_at: new Date(),
      }))
      .where('user_id', '=', userId)
      .where('workout_id', '=', workoutId)
      .where('deleted_at', 'is', null)
      .execute();
  }

  /** Marks sets as undone. @returns those that were still there */
  async softDelete(
    trx: Transaction,
    userId: string,
    ids: readonly string[],
    now: Date,
  ): Promise<{ id: string; exerciseId: string }[]> {
    if (ids.length === 0) return [];
    const rows = await trx
      .updateTable('workout_logs')
      .set((eb) => ({ deleted_at: now, is_pr: false, version: eb('version', '+', 1), updated_at: now }))
      .where('user_id', '=', userId)
      .where('id', 'in', ids)
      .where('deleted_at', 'is', null)
      .returning(['id', 'exercise_id'])
      .execute();
    return rows.map((row) => ({ id: row.id, exerciseId: row.exercise_id }));
  }

  /** With the names of their exercises. */
  private named(userId: string, db: Queryable) {
    return db
      .selectFrom('workout_logs')
      .innerJoin('exercises', 'exercises.id', 'workout_logs.exercise_id')
      .selectAll('workout_logs')
      .select('exercises.name as exercise_name')
      .where('workout_logs.user_id', '=', userId);
  }
}

function toStoredSet(row: SetRow): Omit<StoredSet, 'exerciseName'> {
  return {
    id: row.id,
    workoutId: row.workout_id,
    setNumber: row.set_number,
    voiceCommandId: row.voice_command_id,
    exerciseId: row.exercise_id,
    weight: row.weight,
    weightUnit: row.weight_unit,
    reps: row.reps,
    durationSeconds: row.duration_seconds,
    distanceMeters: row.distance_meters,
    rpe: row.rpe,
    rir: row.rir,
    tempo: row.tempo,
    restSeconds: row.rest_seconds,
    setType: row.set_type,
    side: row.side,
    loadMode: row.load_mode,
    notes: row.notes,
    e1rmKg: row.e1rm_kg,
    isPr: row.is_pr,
    performedAt: row.performed_at,
  };
}
