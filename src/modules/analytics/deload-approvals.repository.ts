import { Injectable } from '@nestjs/common';
import type { Insertable, Selectable } from 'kysely';
import type { Queryable, Tables, Transaction } from '../../platform/database/index.js';
import './analytics.tables.js';

export type DeloadRow = Selectable<Tables['deloads']>;

/** Deloads that athletes agreed to: one for each week of recommendation. */
@Injectable()
export class DeloadApprovalsRepository {
  async find(db: Queryable, userId: string, id: string): Promise<DeloadRow | undefined> {
    return db
      .selectFrom('deloads')
      .selectAll()
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .executeTakeFirst();
  }

  /** Writes an agreement unless there is one. @returns the one that there is */
  async insertOrGet(trx: Transaction, row: Insertable<Tables['deloads']>): Promise<DeloadRow> {
    await trx
      .insertInto('deloads')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const stored = await this.find(trx, row.user_id, row.id);
    if (!stored) throw new Error('A deload is stored under another id than that of its week.');
    return stored;
  }
}
