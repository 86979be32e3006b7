import { Injectable } from '@nestjs/common';
import { type RawBuilder, sql } from 'kysely';
import { addDays, type LocalDay } from '../../../platform/calendar/index.js';
import { Database } from '../../../platform/database/index.js';
import { startOf, type Whose } from '../training-sets.js';
import {
  fractionalSets,
  type FractionalSets,
  groupSets,
  type GroupSets,
  muscleFigures,
  type MuscleFigures,
  stretchFigures,
  type StretchFigures,
  trainedSets,
  type WeekFigures,
  weeklyFigures,
} from './volume-sql.js';
import type { Days, VolumeWindow } from './volume-window.js';

/** Everything that the answer about an athlete's volume is made of. */
export interface VolumeFigures {
  weeks: WeekFigures[];
  /** `week` and `month`. */
  stretches: StretchFigures[];
  /** `week`, `month` and `range`. */
  muscles: MuscleFigures[];
  fractions: FractionalSets[];
  groups: GroupSets[];
  /** Of as many days of the week before as this one has begun. */
  weekBeforeToDateKg: number;
  /** Whether there is a set from before the first of these days. */
  trainedBefore: boolean;
}

/** Volume, summed where the sets are: each question is one query over one stretch of days. */
@Injectable()
export class VolumeRepository {
  constructor(private readonly db: Database) {}

  report(whose: Whose, window: VolumeWindow): Promise<VolumeFigures> {
    const { week, month, range, daysOfWeek } = window;
    const before = addDays(week.from, -7);
    return this.select<VolumeFigures>(whose, window.all, {
      weeks: weeklyFigures(range),
      stretches: stretchFigures({ week, month }),
      muscles: muscleFigures({ week, month, range }),
      fractions: fractionalSets(week.from),
      groups: groupSets(week.from),
      weekBeforeToDateKg: sql`(select coalesce(sum(tonnage_kg), 0) from trained
        where day >= ${before}::date and day < ${addDays(before, daysOfWeek)}::date)`,
      trainedBefore: sql`exists (select from workout_logs where user_id = ${whose.userId} and deleted_at is null
        and performed_at < ${startOf(window.all.from, whose.timeZone)})`,
    });
  }

  async weeks(whose: Whose, days: Days): Promise<WeekFigures[]> {
    const { weeks } = await this.select<{ weeks: WeekFigures[] }>(whose, days, {
      weeks: weeklyFigures(days),
    });
    return weeks;
  }

  async muscles(whose: Whose, range: Days): Promise<MuscleFigures[]> {
    const { muscles } = await this.select<{ muscles: MuscleFigures[] }>(whose, range, {
      muscles: muscleFigures({ range }),
    });
    return muscles;
  }

  /** The groups with landmarks, in the week of a Monday and in the one before. */
  async groups(whose: Whose, monday: LocalDay): Promise<GroupSets[]> {
    const days = { from: addDays(monday, -7), until: addDays(monday, 7) };
    const { groups } = await this.select<{ groups: GroupSets[] }>(whose, days, { groups: groupSets(monday) });
    return groups;
  }

  /** Fractional hard sets by muscle in the week of a Monday, the most first. */
  async fractions(whose: Whose, monday: LocalDay): Promise<FractionalSets[]> {
    const days = { from: monday, until: addDays(monday, 7) };
    const { fractions } = await this.select<{ fractions: FractionalSets[] }>(whose, days, {
      fractions: fractionalSets(monday),
    });
    return fractions;
  }

  /** One row of named answers about the sets of some days. */
  private async select<Row>(
    whose: Whose,
    days: Days,
    answers: Readonly<Record<keyof Row & string, RawBuilder<unknown>>>,
  ): Promise<Row> {
    const columns = Object.entries<RawBuilder<unknown>>(answers).map(
      ([name, answer]) => sql`${answer} as ${sql.ref(name)}`,
    );
    const query = sql<Row>`with ${trainedSets(whose, days)} select ${sql.join(columns)}`;
    const { rows } = await query.execute(this.db);
    return rows[0]!;
  }
}
