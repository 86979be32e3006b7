import { Injectable } from '@nestjs/common';
import { addDays, isLocalDay, type LocalDay, weekStartOf } from '../../platform/calendar/index.js';
import type { Transaction } from '../../platform/database/index.js';
import { type IdempotencyClaim, IdempotentWrites, refusedField } from '../../platform/http/index.js';
import type { Viewpoint } from '../../platform/record/index.js';
import { deloadAnswer } from './deload-answers.js';
import { DeloadApprovalsRepository, type DeloadRow } from './deload-approvals.repository.js';
import { type DeloadReview, DeloadReviews } from './deload-review.js';
import type { ApproveDeloadRequest, ApprovedDeloadAnswer, DeloadAnswer } from './deload.dto.js';
import { DeloadApprovedOtherwise, DeloadNotRecommended } from './deload.errors.js';
import { deloadId } from './load/deload-id.js';
import { datesBetween } from './load/recorded-days.js';

/** How far ahead a deload can be planned. */
const MOST_DAYS_AHEAD = 28;

@Injectable()
export class DeloadService {
  constructor(
    private readonly reviews: DeloadReviews,
    private readonly approvals: DeloadApprovalsRepository,
    private readonly writes: IdempotentWrites,
  ) {}

  /** @throws DeloadProgramNotFound */
  async recommend(viewer: Viewpoint, programId: string | undefined): Promise<DeloadAnswer> {
    const [review] = await this.reviews.of(viewer, [viewer.today], programId);
    return deloadAnswer(viewer.userId, review!);
  }

  /**
   * Agrees to the deload of this or last week's recommendation. Agreed to again, it is the same.
   *
   * @throws DeloadNotRecommended
   * @throws DeloadApprovedOtherwise when it is agreed to for another date
   */
  async approve(
    viewer: Viewpoint,
    request: ApproveDeloadRequest,
    claim: IdempotencyClaim | undefined,
  ): Promise<ApprovedDeloadAnswer> {
    const date = request.scheduled_date ?? undefined;
    if (date !== undefined) checkDate(date, viewer.today);
    return this.writes.run(claim, async (trx) => {
      const id = request.deload_id.toLowerCase();
      const week = weekOf(id, viewer);
      if (!week) throw new DeloadNotRecommended();
      await this.approvals.lock(trx, id);
      const stored =
        (await this.approvals.find(trx, viewer.userId, id)) ??
        (await this.agree(trx, viewer, { id, week, date }));
      if (date !== undefined && stored.scheduled_date !== date) throw new DeloadApprovedOtherwise();
      return approvedAnswer(stored);
    });
  }

  private async agree(
    trx: Transaction,
    viewer: Viewpoint,
    { id, week, date }: { id: string; week: LocalDay; date: LocalDay | undefined },
  ): Promise<DeloadRow> {
    const review = await this.recommendedIn(trx, viewer, week);
    if (!review) throw new DeloadNotRecommended();
    const { indicators, reason, suggested_reduction } = deloadAnswer(viewer.userId, review);
    return this.approvals.insert(trx, {
      id,
      user_id: viewer.userId,
      recommended_week: week,
      scheduled_date: date ?? addDays(weekStartOf(viewer.today), 7),
      suggested_reduction,
      reason,
      indicators: JSON.stringify(indicators),
      approved_at: viewer.now,
    });
  }

  /** The newest recommendation of a week: it stays open to be agreed to when the next day's figures are better. */
  private async recommendedIn(
    trx: Transaction,
    viewer: Viewpoint,
    week: LocalDay,
  ): Promise<DeloadReview | undefined> {
    const sunday = addDays(week, 6);
    const days = datesBetween(week, sunday < viewer.today ? sunday : viewer.today);
    const reviews = await this.reviews.of(viewer, days as [LocalDay, ...LocalDay[]], undefined, trx);
    return reviews.findLast(({ advice }) => advice.type === 'auto_regulation' && advice.approved === null);
  }
}

/** The week that an id is the recommendation of, if it can still be agreed to. */
function weekOf(id: string, { userId, today }: Viewpoint): LocalDay | undefined {
  const monday = weekStartOf(today);
  return [monday, addDays(monday, -7)].find((week) => deloadId(userId, week) === id);
}

function checkDate(date: LocalDay, today: LocalDay): void {
  const [first, last] = [weekStartOf(today), addDays(today, MOST_DAYS_AHEAD)];
  if (isLocalDay(date) && date >= first && date <= last) return;
  throw refusedField('/scheduled_date', `must be a date from ${first} to ${last}`);
}

function approvedAnswer(row: DeloadRow): ApprovedDeloadAnswer {
  return {
    deload_id: row.id,
    approved: true,
    scheduled_date: row.scheduled_date,
    duration_weeks: row.duration_weeks,
    suggested_reduction: row.suggested_reduction,
    reason: row.reason,
    approved_at: row.approved_at.toISOString(),
  };
}
