import { Injectable } from '@nestjs/common';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { Queryable, Tables, Transaction } from '../../platform/database/index.js';
import './analytics.tables.js';

export type DeloadRow = Selectable<Tables['deloads']>;

/** Deloads that athletes agreed to: one for each week of recommendation. */
@Injectable()
export class DeloadApprovalsRepository {
  /** Has others who would agree to the same deload wait until the transaction ends. */
  async lock(trx: Transaction, id: string): Promise<void> {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`deload ${id}`}, 0))`.execute(trx);
  }

  async find(db: Queryable, userId: string, id: string): Promise<DeloadRow | undefined> {
    return db
      .selectFrom('deloads')
      .selectAll()
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .executeTakeFirst();
  }

  async insert(trx: Transaction, row: Insertable<Tables['deloads']>): Promise<DeloadRow> {
    return trx.insertInto('deloads').values(row).returningAll().executeTakeFirstOrThrow();
  }
}
