import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { DEFAULT_TIME_ZONE } from '../calendar/index.js';
import { Database } from '../database/index.js';

interface RecordHeadsTable {
  user_id: string;
  revision: number;
  tonnage_kg: number;
}

declare module '../database/tables.js' {
  interface Tables {
    /** Kept by triggers: never written from here. */
    record_heads: RecordHeadsTable;
  }
}

export interface RecordHead {
  /** Raised by every change of anything that the athlete's figures are made of; 0 before the first. */
  revision: number;
  timeZone: string;
  weightUnit: 'lbs' | 'kg' | null;
}

/** How far an athlete's record has come: one row by its key, whatever the record holds. */
@Injectable()
export class RecordHeads {
  constructor(private readonly db: Database) {}

  async of(userId: string): Promise<RecordHead> {
    const row = await this.db
      .selectFrom(sql<{ id: string }>`(select ${userId}::uuid as id)`.as('who'))
      .leftJoin('record_heads', 'record_heads.user_id', 'who.id')
      .leftJoin('user_profiles', 'user_profiles.user_id', 'who.id')
      .select(['revision', 'time_zone', 'weight_unit'])
      .executeTakeFirstOrThrow();
    return {
      revision: row.revision ?? 0,
      timeZone: row.time_zone ?? DEFAULT_TIME_ZONE,
      weightUnit: row.weight_unit,
    };
  }
}
