import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Database, type Queryable, type Transaction } from '../../platform/database/index.js';
import { cursorAt, follows, type PageCursor } from '../../platform/paging/index.js';
import type { Run } from './run.js';
import { RUN_COLUMNS, toRow, toRun } from './run-row.js';

/** A bound of the runs to list: a moment, or a day where the athlete is. */
export type Bound = { moment: Date } | { day: string; timeZone: string };

export interface RunsFilter {
  limit: number;
  after?: PageCursor;
  /** Inclusive. */
  from: Bound | null;
  /** Inclusive: the whole of a day. */
  to: Bound | null;
}

/** How an athlete ran lately. Seconds per kilometre; null where no run has one. */
export interface RecentRuns {
  count: number;
  /** How many of them have a grade-adjusted pace. */
  gapCount: number;
  meanPaceSecondsPerKm: number | null;
  meanGapSecondsPerKm: number | null;
}

const START = sql.ref('start_time');

/** Runs. The owner is part of every condition; deleted ones are absent but where it says otherwise. */
@Injectable()
export class RunsRepository {
  constructor(private readonly db: Database) {}

  /** @returns false when the athlete has a run under that client id: another request was first */
  async insert(trx: Transaction, run: Run, route: object[] | null): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('runs')
      .values({ ...toRow(run), route: route && JSON.stringify(route) })
      .onConflict((conflict) =>
        conflict.columns(['user_id', 'client_id']).where('client_id', 'is not', null).doNothing(),
      )
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }

  /** Deleted or not: what was sent before is not stored again. */
  async findByClientId(userId: string, clientId: string, db: Queryable = this.db): Promise<Run | undefined> {
    const row = await db
      .selectFrom('runs')
      .select(RUN_COLUMNS)
      .where('user_id', '=', userId)
      .where('client_id', '=', clientId)
      .executeTakeFirst();
    return row && toRun(row);
  }

  async findById(userId: string, id: string): Promise<Run | undefined> {
    const row = await this.theirs(userId).select(RUN_COLUMNS).where('id', '=', id).executeTakeFirst();
    return row && toRun(row);
  }

  async findWithRoute(userId: string, id: string): Promise<{ run: Run; route: unknown } | undefined> {
    const row = await this.theirs(userId)
      .select([...RUN_COLUMNS, 'route'])
      .where('id', '=', id)
      .executeTakeFirst();
    return row && { run: toRun(row), route: row.route };
  }

  /** Newest first, one more than the limit when there are more. */
  async list(
    userId: string,
    { limit, after, from, to }: RunsFilter,
  ): Promise<(Run & { cursor_at: string })[]> {
    let query = this.theirs(userId).select([...RUN_COLUMNS, cursorAt(START).as('cursor_at')]);
    if (from) query = query.where('start_time', '>=', boundary(from, 0));
    if (to)
      query =
        'day' in to
          ? query.where('start_time', '<', boundary(to, 1))
          : query.where('start_time', '<=', boundary(to, 0));
    if (after) query = query.where(follows(START, after));
    const rows = await query
      .orderBy('start_time', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    return rows.map((row) => ({ ...toRun(row), cursor_at: row.cursor_at }));
  }

  /**
   * The newest runs beside one, of a distance between two.
   *
   * @param most how many count
   */
  async recentBeside(
    userId: string,
    run: Run,
    meters: { from: number; to: number },
    most: number,
  ): Promise<RecentRuns> {
    const newest = this.theirs(userId)
      .select(['pace_seconds_per_km', 'gap_seconds_per_km'])
      .where('id', '<>', run.id)
      .where('distance_meters', '>=', meters.from)
      .where('distance_meters', '<=', meters.to)
      .orderBy('start_time', 'desc')
      .orderBy('id', 'desc')
      .limit(most);
    const row = await this.db
      .selectFrom(newest.as('newest'))
      .select([
        sql<number>`count(*)`.as('count'),
        sql<number>`count(gap_seconds_per_km)`.as('gap_count'),
        sql<number | null>`avg(pace_seconds_per_km)`.as('mean_pace'),
        sql<number | null>`avg(gap_seconds_per_km)`.as('mean_gap'),
      ])
      .executeTakeFirstOrThrow();
    return {
      count: row.count,
      gapCount: row.gap_count,
      meanPaceSecondsPerKm: row.mean_pace,
      meanGapSecondsPerKm: row.mean_gap,
    };
  }

  /** Takes the row's lock before it is changed. */
  async lock(trx: Transaction, userId: string, id: string): Promise<Run | undefined> {
    const row = await trx
      .selectFrom('runs')
      .select(RUN_COLUMNS)
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .where('deleted_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    return row && toRun(row);
  }

  async softDelete(trx: Transaction, userId: string, id: string, now: Date): Promise<void> {
    await trx
      .updateTable('runs')
      .set((eb) => ({ deleted_at: now, updated_at: now, version: eb('version', '+', 1) }))
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .execute();
  }

  private theirs(userId: string) {
    return this.db.selectFrom('runs').where('user_id', '=', userId).where('deleted_at', 'is', null);
  }
}

/** @param daysLater added to a day */
function boundary(bound: Bound, daysLater: number) {
  if ('moment' in bound) return sql<Date>`${bound.moment}::timestamptz`;
  return sql<Date>`((${bound.day}::date + ${daysLater}::integer)::timestamp at time zone ${bound.timeZone})`;
}
