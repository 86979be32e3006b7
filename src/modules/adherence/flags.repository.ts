import { Injectable } from '@nestjs/common';
import { type Selectable, sql } from 'kysely';
import type { LocalDay } from '../../platform/calendar/index.js';
import {
  Database,
  newId,
  type Queryable,
  type Tables,
  type Transaction,
} from '../../platform/database/index.js';
import type { FlagStatus } from './adherence.tables.js';
import type { MuscleVerdict } from './volume-variance.js';

export type FlagRow = Selectable<Tables['program_adherence_flags']>;

/** A flag is open while it is watched or asked about. */
export const OPEN: readonly FlagStatus[] = ['monitoring', 'alerted'];

/** Muscles that got less than planned. The owner is part of every condition. */
@Injectable()
export class FlagsRepository {
  constructor(private readonly db: Database) {}

  /** Those that are open, and those that were resolved since a day began where the athlete is. Oldest first. */
  async listCurrent(
    userId: string,
    { from, timeZone }: { from: LocalDay; timeZone: string },
    db: Queryable = this.db,
  ): Promise<FlagRow[]> {
    const since = sql<Date>`(${from}::date)::timestamp at time zone ${timeZone}`;
    return db
      .selectFrom('program_adherence_flags')
      .selectAll()
      .where('user_id', '=', userId)
      .where((eb) => eb.or([eb('status', 'in', OPEN), eb('resolved_at', '>=', since)]))
      .orderBy('flagged_date')
      .orderBy('id')
      .execute();
  }

  async listOpen(trx: Transaction, userId: string): Promise<FlagRow[]> {
    return trx
      .selectFrom('program_adherence_flags')
      .selectAll()
      .where('user_id', '=', userId)
      .where('status', 'in', OPEN)
      .orderBy('id')
      .forUpdate()
      .execute();
  }

  /** Muscles about which the athlete has said since a moment that all is as it should be. */
  async listDismissedSince(trx: Transaction, userId: string, since: Date): Promise<string[]> {
    const rows = await trx
      .selectFrom('program_adherence_flags')
      .select('muscle_group')
      .where('user_id', '=', userId)
      .where('status', '=', 'dismissed')
      .where('dismissed_at', '>=', since)
      .execute();
    return rows.map((row) => row.muscle_group);
  }

  async lock(trx: Transaction, userId: string, id: string): Promise<FlagRow | undefined> {
    return trx
      .selectFrom('program_adherence_flags')
      .selectAll()
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
  }

  async insert(trx: Transaction, userId: string, programId: string, verdict: MuscleVerdict, now: Date) {
    await trx
      .insertInto('program_adherence_flags')
      .values({
        ...figures(verdict),
        id: newId(),
        user_id: userId,
        program_id: programId,
        muscle_group: verdict.muscle,
        flagged_date: now,
        alerted_at: null,
        resolved_at: null,
        dismissed_at: null,
      })
      // Open once for each muscle: the one that is there stays.
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  /** The figures of a later week; with `alerted`, the athlete is being asked from now on. */
  async update(
    trx: Transaction,
    userId: string,
    id: string,
    verdict: MuscleVerdict,
    alerted: Date | undefined,
  ) {
    await trx
      .updateTable('program_adherence_flags')
      .set({
        ...figures(verdict),
        ...(alerted && { status: 'alerted', alerted_at: alerted }),
        updated_at: sql`now()`,
      })
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .execute();
  }

  async close(
    trx: Transaction,
    userId: string,
    ids: readonly string[],
    status: 'resolved' | 'dismissed',
    now: Date,
  ) {
    if (ids.length === 0) return;
    await trx
      .updateTable('program_adherence_flags')
      .set({
        status,
        ...(status === 'resolved' ? { resolved_at: now } : { dismissed_at: now }),
        updated_at: sql`now()`,
      })
      .where('user_id', '=', userId)
      .where('id', 'in', ids)
      .execute();
  }
}

function figures({ priority, target, actual, variance }: MuscleVerdict) {
  return {
    priority,
    target_weekly_sets: target,
    actual_weekly_sets: actual,
    variance_percentage: variance,
  };
}
