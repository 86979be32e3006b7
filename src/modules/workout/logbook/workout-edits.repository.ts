import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Transaction } from '../../../platform/database/index.js';
import type { StoredSet } from '../performed-set.js';
import type { WorkoutRow } from '../workouts.repository.js';
import type { WorkoutTimes } from './workout-times.js';

/** What an athlete says of a workout beside its sets. Null where nothing was said. */
export interface WorkoutDetails {
  name: string | null;
  notes: string | null;
  endTime: Date | null;
  sessionRpe: number | null;
  isDeload: boolean;
}

export interface WorkoutChanges {
  name?: string | null;
  notes?: string | null;
  start_time?: Date;
  end_time?: Date | null;
  session_rpe?: number | null;
  is_deload?: boolean;
}

/** Writes workouts as the athlete edits them, within a transaction that holds their lock. */
@Injectable()
export class WorkoutEditsRepository {
  /** Adds what a workout does not have yet, and takes numbers for more sets. */
  async complete(
    trx: Transaction,
    userId: string,
    id: string,
    details: WorkoutDetails,
    sets: number,
  ): Promise<WorkoutRow> {
    return trx
      .updateTable('workouts')
      .set({
        name: sql`coalesce(name, ${details.name}::text)`,
        notes: sql`coalesce(notes, ${details.notes}::text)`,
        ...(details.endTime && {
          end_time: sql<Date>`coalesce(end_time, greatest(start_time, ${details.endTime}::timestamptz))`,
        }),
        session_rpe: sql`coalesce(session_rpe, ${details.sessionRpe}::double precision)`,
        is_deload: sql`is_deload or ${details.isDeload}::boolean`,
        last_set_number: sql`last_set_number + ${sets}`,
        revision: sql`revision + 1`,
        updated_at: sql`now()`,
      })
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
  }

  /** The last activity is that of the sets, and not before the start. */
  async update(trx: Transaction, userId: string, id: string, changes: WorkoutChanges): Promise<WorkoutRow> {
    const start = changes.start_time ? sql`${changes.start_time}::timestamptz` : sql`start_time`;
    return trx
      .updateTable('workouts')
      .set({
        ...changes,
        last_set_at: sql`greatest(${start}, (
          select max(performed_at) from workout_logs where workout_id = ${id} and deleted_at is null
        ))`,
        revision: sql`revision + 1`,
        updated_at: sql`now()`,
      })
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
  }

  /** Moves a workout with its only set to where that set is put, if it lies outside of the workout. Never ahead of now. */
  async takeAlong(
    trx: Transaction,
    userId: string,
    set: StoredSet,
    performedAt: Date,
    now: Date,
  ): Promise<void> {
    const by = sql`make_interval(secs => ${(performedAt.getTime() - set.performedAt.getTime()) / 1_000})`;
    await sql`
      update workouts set start_time = start_time + ${by},
        end_time = case when end_time is not null then least(end_time + ${by}, ${now}::timestamptz) end
      where id = ${set.workoutId} and user_id = ${userId} and deleted_at is null
        and not ${performedAt}::timestamptz between start_time and coalesce(end_time, 'infinity')
        and not exists (
          select from workout_logs where workout_id = ${set.workoutId} and id <> ${set.id} and deleted_at is null
        )`.execute(trx);
  }

  async markDeleted(trx: Transaction, userId: string, id: string, now: Date): Promise<void> {
    await trx
      .updateTable('workouts')
      .set({ deleted_at: now, revision: sql`revision + 1`, updated_at: now })
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .execute();
  }

  async listSetIds(userId: string, workoutId: string, trx: Transaction): Promise<string[]> {
    const rows = await trx
      .selectFrom('workout_logs')
      .select('id')
      .where('user_id', '=', userId)
      .where('workout_id', '=', workoutId)
      .where('deleted_at', 'is', null)
      .orderBy('set_number')
      .execute();
    return rows.map(({ id }) => id);
  }

  /** Whether all sets of a workout, of which there are some, lie outside of a time. */
  async isAwayFromSets(trx: Transaction, workoutId: string, { start, end }: WorkoutTimes): Promise<boolean> {
    const { rows } = await sql<{ away: boolean | null }>`
      select not bool_or(performed_at >= ${start} and performed_at <= coalesce(${end}::timestamptz, 'infinity')) as away
      from workout_logs where workout_id = ${workoutId} and deleted_at is null`.execute(trx);
    return rows[0]?.away === true;
  }

  /** Those of the phone's ids that are taken by sets of this athlete, undone ones included. */
  async listTaken(userId: string, clientIds: readonly string[], trx: Transaction): Promise<Set<string>> {
    if (clientIds.length === 0) return new Set();
    const rows = await trx
      .selectFrom('workout_logs')
      .select('client_id')
      .where('user_id', '=', userId)
      .where('client_id', 'in', clientIds)
      .execute();
    return new Set(rows.flatMap(({ client_id }) => client_id ?? []));
  }
}
