import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../platform/database/index.js';
import type { WeightUnit } from '../workout/index.js';

/** What the profile says of units and of the athlete's day. */
@Injectable()
export class AthleteRepository {
  constructor(private readonly db: Database) {}

  async preferences(
    userId: string,
    db: Queryable = this.db,
  ): Promise<{ weightUnit: WeightUnit | null; timeZone: string }> {
    const row = await db
      .selectFrom('user_profiles')
      .select(['weight_unit', 'time_zone'])
      .where('user_id', '=', userId)
      .executeTakeFirst();
    return { weightUnit: row?.weight_unit ?? null, timeZone: row?.time_zone ?? 'UTC' };
  }
}
