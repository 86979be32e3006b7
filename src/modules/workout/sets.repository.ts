import { Injectable } from '@nestjs/common';
import type { Insertable, Selectable } from 'kysely';
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
    const rows = await db
      .selectFrom('workout_logs')
      .innerJoin('exercises', 'exercises.id', 'workout_logs.exercise_id')
      .selectAll('workout_logs')
      .select('exercises.name as exercise_name')
      .where('workout_logs.user_id', '=', userId)
      .where('workout_id', '=', workoutId)
      .where('deleted_at', 'is', null)
      .orderBy('set_number')
      .execute();
    return rows.map((row) => ({ ...toStoredSet(row), exerciseName: row.exercise_name }));
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

  /** Marks sets as undone. @returns the ids that were still there */
  async softDelete(trx: Transaction, userId: string, ids: readonly string[], now: Date): Promise<string[]> {
    const rows = await trx
      .updateTable('workout_logs')
      .set((eb) => ({ deleted_at: now, is_pr: false, version: eb('version', '+', 1), updated_at: now }))
      .where('user_id', '=', userId)
      .where('id', 'in', ids)
      .where('deleted_at', 'is', null)
      .returning('id')
      .execute();
    return rows.map((row) => row.id);
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
