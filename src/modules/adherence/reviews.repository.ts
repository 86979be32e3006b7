import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { LocalDay } from '../../platform/calendar/index.js';
import { Database, type Transaction } from '../../platform/database/index.js';

interface AdherenceReviewsTable {
  user_id: string;
  week_start: LocalDay;
  reviewed_at: Date;
}

declare module '../../platform/database/tables.js' {
  interface Tables {
    adherence_reviews: AdherenceReviewsTable;
  }
}

/** An athlete whose last full week has not been judged yet. */
export interface DueAthlete {
  userId: string;
  timeZone: string;
}

/** Which week of which athlete was judged. */
@Injectable()
export class ReviewsRepository {
  constructor(private readonly db: Database) {}

  /**
   * Athletes with an active program or an open flag whose last full week, where they are, waits to be judged.
   *
   * @param after the last id of the page before
   */
  async listDue(now: Date, after: string, limit: number): Promise<DueAthlete[]> {
    const { rows } = await sql<DueAthlete>`
      select athlete.user_id as "userId", coalesce(profile.time_zone, 'UTC') as "timeZone"
      from (
        select user_id from generated_programs where status = 'active'
        union select user_id from program_adherence_flags where status in ('monitoring', 'alerted')
      ) as athlete
      left join user_profiles as profile using (user_id)
      left join adherence_reviews as review using (user_id)
      where athlete.user_id > ${after} and (
        review.week_start is null or review.week_start
          < date_trunc('week', ${now}::timestamptz at time zone coalesce(profile.time_zone, 'UTC'))::date - 7
      )
      order by athlete.user_id
      limit ${limit}`.execute(this.db);
    return rows;
  }

  /** Takes a week to judge. @returns false when it, or a later one, was taken before */
  async claim(trx: Transaction, userId: string, weekStart: LocalDay, now: Date): Promise<boolean> {
    const row = await trx
      .insertInto('adherence_reviews')
      .values({ user_id: userId, week_start: weekStart, reviewed_at: now })
      .onConflict((conflict) =>
        conflict
          .column('user_id')
          .doUpdateSet({ week_start: weekStart, reviewed_at: now })
          .where('adherence_reviews.week_start', '<', weekStart),
      )
      .returning('user_id')
      .executeTakeFirst();
    return row !== undefined;
  }
}
