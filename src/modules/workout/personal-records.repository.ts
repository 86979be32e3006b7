import { Injectable } from '@nestjs/common';
import { type Insertable, sql } from 'kysely';
import { Database, type Queryable, type Tables, type Transaction } from '../../platform/database/index.js';

export type NewRecord = Insertable<Tables['pr_history']>;

/** Bests by estimated 1RM, and the history of how they fell. Warm-ups and undone sets never count. */
@Injectable()
export class PersonalRecordsRepository {
  constructor(private readonly db: Database) {}

  /**
   * The best estimated 1RM in kilograms for each exercise that has one.
   *
   * @param exceptWorkoutId a workout to leave out: what is known from earlier ones
   */
  async bests(
    userId: string,
    filter: {
      exerciseIds?: readonly string[];
      exceptWorkoutId?: string | null;
      exceptSetIds?: readonly string[];
    },
    db: Queryable = this.db,
  ): Promise<Map<string, number>> {
    let query = db
      .selectFrom('workout_logs')
      .select(['exercise_id', sql<number>`max(e1rm_kg)`.as('best')])
      .where('user_id', '=', userId)
      .where('deleted_at', 'is', null)
      .where('set_type', '<>', 'warmup')
      .where('e1rm_kg', 'is not', null)
      .groupBy('exercise_id');
    if (filter.exerciseIds) query = query.where('exercise_id', 'in', filter.exerciseIds);
    if (filter.exceptWorkoutId) query = query.where('workout_id', '<>', filter.exceptWorkoutId);
    if (filter.exceptSetIds?.length) query = query.where('id', 'not in', filter.exceptSetIds);
    const rows = await query.execute();
    return new Map(rows.map((row) => [row.exercise_id, row.best]));
  }

  async insert(trx: Transaction, records: NewRecord[]): Promise<void> {
    if (records.length > 0) await trx.insertInto('pr_history').values(records).execute();
  }

  async deleteBySets(trx: Transaction, userId: string, setIds: readonly string[]): Promise<void> {
    await trx
      .deleteFrom('pr_history')
      .where('user_id', '=', userId)
      .where('workout_log_id', 'in', setIds)
      .execute();
  }
}
