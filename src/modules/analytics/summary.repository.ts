import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { addDays, type LocalDay } from '../../platform/calendar/index.js';
import { Database } from '../../platform/database/index.js';
import '../program/index.js';
import { startOf, type Whose } from './training-sets.js';

/** What a week came to, beside what its days came to. */
export interface WeekCounts {
  /** Distinct workouts with a set in the week. */
  workouts: number;
  records: number;
  /** Planned for the week; those put off to another day count there. */
  planned: number;
  done: number;
}

@Injectable()
export class SummaryRepository {
  constructor(private readonly db: Database) {}

  /** @param monday of the week, in the athlete's zone */
  async countWeek({ userId, timeZone }: Whose, monday: LocalDay, until: LocalDay): Promise<WeekCounts> {
    const [start, end] = [startOf(monday, timeZone), startOf(until, timeZone)];
    const { rows } = await sql<WeekCounts>`
      select
        (select count(distinct workout_id) from workout_logs where user_id = ${userId} and deleted_at is null
          and performed_at >= ${start} and performed_at < ${end}) as workouts,
        (select count(*) from pr_history where user_id = ${userId}
          and achieved_at >= ${start} and achieved_at < ${end}) as records,
        count(*) as planned, count(*) filter (where status = 'completed') as done
      from scheduled_workouts
      where user_id = ${userId} and status <> 'rescheduled'
        and scheduled_date >= ${monday}::date and scheduled_date < ${addDays(monday, 7)}::date`.execute(
      this.db,
    );
    return rows[0]!;
  }
}
