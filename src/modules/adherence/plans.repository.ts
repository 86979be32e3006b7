import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { addDays, type LocalDay } from '../../platform/calendar/index.js';
import { Database, newId, type Queryable, type Transaction } from '../../platform/database/index.js';
import { type AdjustmentPlan, PLAN_WEEKS } from './adjustment-plan.js';
import type { ActivePlan } from './judged-week.js';

/** Plans that raise the sets of a muscle. One is under way at most for each muscle. */
@Injectable()
export class PlansRepository {
  constructor(private readonly db: Database) {}

  async listActive(userId: string, db: Queryable = this.db): Promise<ActivePlan[]> {
    const rows = await db
      .selectFrom('volume_adjustment_plans')
      .select(['muscle_group', 'start_date', 'weekly_targets'])
      .where('user_id', '=', userId)
      .where('status', '=', 'active')
      .execute();
    return rows.map((row) => ({
      muscle: row.muscle_group,
      startDate: row.start_date,
      weeklyTargets: row.weekly_targets,
    }));
  }

  /** Puts a plan in the place of the one that was under way for the muscle. */
  async replace(
    trx: Transaction,
    userId: string,
    { flagId, muscle }: { flagId: string; muscle: string },
    plan: AdjustmentPlan,
    startDate: LocalDay,
  ): Promise<void> {
    await trx
      .updateTable('volume_adjustment_plans')
      .set({ status: 'cancelled', updated_at: sql`now()` })
      .where('user_id', '=', userId)
      .where('muscle_group', '=', muscle)
      .where('status', '=', 'active')
      .execute();
    await trx
      .insertInto('volume_adjustment_plans')
      .values({
        id: newId(),
        user_id: userId,
        flag_id: flagId,
        muscle_group: muscle,
        current_weekly_sets: plan.currentSets,
        target_weekly_sets: plan.targetSets,
        weekly_increment: plan.weeklyIncrement,
        duration_weeks: PLAN_WEEKS,
        weekly_targets: plan.weeklyTargets,
        start_date: startDate,
        end_date: addDays(startDate, PLAN_WEEKS * 7),
      })
      .execute();
  }

  /** Completes the plans whose weeks are over. */
  async completeEnded(trx: Transaction, userId: string, today: LocalDay): Promise<void> {
    await trx
      .updateTable('volume_adjustment_plans')
      .set({ status: 'completed', updated_at: sql`now()` })
      .where('user_id', '=', userId)
      .where('status', '=', 'active')
      .where('end_date', '<=', today)
      .execute();
  }
}
