import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { DEFAULT_TIME_ZONE } from '../calendar/index.js';
import { Database } from '../database/index.js';

interface RecordHeadsTable {
  user_id: string;
  revision: number;
  tonnage_kg: number;
}

interface SharedHeadTable {
  id: boolean;
  revision: number;
}

declare module '../database/tables.js' {
  interface Tables {
    /** Kept by triggers: never written from here. */
    record_heads: RecordHeadsTable;
    /** One row. Kept by triggers as well. */
    shared_head: SharedHeadTable;
  }
}

export interface RecordHead {
  /** Whether the athlete has left anything here: a record or a profile. */
  isKnown: boolean;
  /** Raised by every change of anything that the athlete's figures are made of; 0 before the first. */
  revision: number;
  /** Raised by every edit of what all athletes' figures rest on: the catalogue and the landmarks. */
  sharedRevision: number;
  timeZone: string;
  weightUnit: 'lbs' | 'kg' | null;
}

/** How far an athlete's record has come: rows by their keys, in one statement, whatever the record holds. */
@Injectable()
export class RecordHeads {
  constructor(private readonly db: Database) {}

  async of(userId: string): Promise<RecordHead> {
    const row = await this.db
      .selectFrom(sql<{ id: string }>`(select ${userId}::uuid as id)`.as('who'))
      .leftJoin('record_heads', 'record_heads.user_id', 'who.id')
      .leftJoin('user_profiles', 'user_profiles.user_id', 'who.id')
      .select(['revision', 'time_zone', 'weight_unit'])
      .select((eb) =>
        eb.selectFrom('shared_head').where('id', '=', true).select('revision').as('shared_revision'),
      )
      .executeTakeFirstOrThrow();
    return {
      isKnown: row.revision !== null || row.time_zone !== null,
      revision: row.revision ?? 0,
      sharedRevision: row.shared_revision ?? 0,
      timeZone: row.time_zone ?? DEFAULT_TIME_ZONE,
      weightUnit: row.weight_unit,
    };
  }
}
