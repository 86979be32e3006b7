import { Injectable } from '@nestjs/common';
import { type RawBuilder, sql } from 'kysely';
import type { LocalDay } from '../../platform/calendar/index.js';
import { Database } from '../../platform/database/index.js';
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
  current: number;
  longest: number;
  /** Null before the first. */
  last: LocalDay | null;
  /** Null when none is alive. */
  aliveUntil: Date | null;
}

/** Streaks over the whole record, one query each. */
@Injectable()
export class StreaksRepository {
  constructor(private readonly db: Database) {}

  async summarize(type: StreakType, athlete: Whereabouts): Promise<StreakSummary> {
    const { rows } = await sql<StreakSummary>`
      select coalesce(max(length) filter (where alive), 0) as current, coalesce(max(length), 0) as longest,
        max(last) as last, ${overAt(type, athlete.timeZone)} as "aliveUntil"
      from (${streaksOf(type, athlete)}) as streaks`.execute(this.db);
    return rows[0]!;
  }
}

function streaksOf(type: StreakType, athlete: Whereabouts): RawBuilder<Streak> {
  if (type === 'run') return dayStreaks(runDays(athlete), athlete);
  const days = workoutDays(athlete);
  return type === 'weekly' ? weekStreaks(days, athlete) : dayStreaks(days, athlete);
}

/** The end of the day, or of the week, after the last one. */
function overAt(type: StreakType, timeZone: string): RawBuilder<Date | null> {
  const days = type === 'weekly' ? 14 : 2;
  return sql`((max(last) filter (where alive)) + ${days}::int)::timestamp at time zone ${timeZone}`;
}
