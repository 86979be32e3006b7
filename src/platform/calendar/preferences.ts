import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../database/index.js';
import './user-profiles.table.js';

export interface UserPreferences {
  /** IANA name. */
  timeZone: string;
  /** Null when the athlete has never chosen. */
  weightUnit: 'lbs' | 'kg' | null;
}

/** Where no profile says otherwise. */
export const DEFAULT_TIME_ZONE = 'UTC';

/** Where an athlete's day begins, and the unit that weights are shown in. */
@Injectable()
export class Preferences {
  constructor(private readonly db: Database) {}

  async of(userId: string, db: Queryable = this.db): Promise<UserPreferences> {
    const row = await db
      .selectFrom('user_profiles')
      .select(['weight_unit', 'time_zone'])
      .where('user_id', '=', userId)
      .executeTakeFirst();
    return { weightUnit: row?.weight_unit ?? null, timeZone: row?.time_zone ?? DEFAULT_TIME_ZONE };
  }
}
