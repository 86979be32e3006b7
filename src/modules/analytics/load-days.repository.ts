import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { addDays, type LocalDay } from '../../platform/calendar/index.js';
import { Database } from '../../platform/database/index.js';
import { recordedDays } from './load-days.js';
import { LOOKBACK_DAYS, type RecordedDay, RecordedDays } from './load/recorded-days.js';
import type { Whose } from './training-sets.js';

/** An athlete's record as one row a day. */
@Injectable()
export class LoadDaysRepository {
  constructor(private readonly db: Database) {}

  /** What figures of the days from one to another are made of: those days, and those that they look back on. */
  async listFor(whose: Whose, first: LocalDay, last: LocalDay): Promise<RecordedDays> {
    const { rows } = await sql<RecordedDay>`
      ${recordedDays(whose, addDays(first, 1 - LOOKBACK_DAYS), last)}
      select * from recorded order by day`.execute(this.db);
    return new RecordedDays(rows);
  }
}
