import { Injectable } from '@nestjs/common';
import type { Insertable, Selectable } from 'kysely';
import type { LocalDay } from '../../platform/calendar/index.js';
import { Database, type Tables, type Transaction } from '../../platform/database/index.js';

export type ReadinessRow = Selectable<Tables['readiness_scores']>;
export type NewReadiness = Insertable<Tables['readiness_scores']>;

/** One row for each athlete and day. */
@Injectable()
export class ReadinessScoresRepository {
  constructor(private readonly db: Database) {}

  /** The later word of a day replaces the earlier one; the row keeps its id. */
  async put(trx: Transaction, row: NewReadiness): Promise<ReadinessRow> {
    const { id: _id, user_id: _userId, date: _date, ...said } = row;
    return trx
      .insertInto('readiness_scores')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['user_id', 'date']).doUpdateSet({ ...said, updated_at: new Date() }),
      )
      .returningAll()
      .executeTakeFirstOrThrow();
  }

  /** Both days inclusive, newest first. */
  async list(userId: string, from: LocalDay, to: LocalDay): Promise<ReadinessRow[]> {
    return this.db
      .selectFrom('readiness_scores')
      .selectAll()
      .where('user_id', '=', userId)
      .where('date', '>=', from)
      .where('date', '<=', to)
      .orderBy('date', 'desc')
      .execute();
  }
}
