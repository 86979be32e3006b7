import { Injectable } from '@nestjs/common';
import { type RawBuilder, sql } from 'kysely';
import type { LocalDay } from '../../platform/calendar/index.js';
import { Database, type Queryable } from '../../platform/database/index.js';
import type { StreakType } from './badges.dto.js';
import {
  dayStreaks,
  runDays,
  type Streak,
  type Whereabouts,
  weekStreaks,
  workoutDays,
} from './consecutive-days.js';

export interface StreakSummary {
  type: StreakType;
  current: number;
  longest: number;
  /** Null before the first. */
  last: LocalDay | null;
  /** Null when none is alive. */
  aliveUntil: Date | null;
}

/** Streaks of a record. */
@Injectable()
export class StreaksRepository {
  constructor(private readonly db: Database) {}

  /** Over the whole record: of workout days, of workout weeks and of run days, in this order; one query. */
  async summarize(athlete: Whereabouts): Promise<StreakSummary[]> {
    const days = sql`select day from workout_days`;
    const { rows } = await sql<StreakSummary>`
      with workout_days as materialized (${workoutDays(athlete)})
      ${summary('workout', dayStreaks(days, athlete), athlete)}
      union all ${summary('weekly', weekStreaks(days, athlete), athlete)}
      union all ${summary('run', dayStreaks(runDays(athlete), athlete), athlete)}`.execute(this.db);
    return rows;
  }

  /** Streaks of workout days that can still go on. @param from the first day that is counted */
  async listLiving(athlete: Whereabouts, from: LocalDay, db: Queryable): Promise<Streak[]> {
    const { rows } = await sql<Streak>`
      select * from (${dayStreaks(workoutDays(athlete, from), athlete)}) as streaks where alive`.execute(db);
    return rows;
  }
}

/** It is over when the day, or the week, after its last one is. */
function summary(type: StreakType, streaks: RawBuilder<Streak>, { timeZone }: Whereabouts) {
  const daysToLive = type === 'weekly' ? 14 : 2;
  return sql<StreakSummary>`
    select ${type}::text as type, coalesce(max(length) filter (where alive), 0) as current,
      coalesce(max(length), 0) as longest, max(last) as last,
      ((max(last) filter (where alive)) + ${daysToLive}::int)::timestamp at time zone ${timeZone} as "aliveUntil"
    from (${streaks}) as streaks`;
}
