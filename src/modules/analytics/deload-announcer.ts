import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { localDay, Preferences, weekStartOf } from '../../platform/calendar/index.js';
import { Database, type Transaction } from '../../platform/database/index.js';
import { Events } from '../../platform/events/index.js';
import { type DeloadReview, DeloadReviews } from './deload-review.js';
import './deload.events.js';
import { deloadId } from './load/deload-id.js';

/** Who has not trained for so long is not told to train less. */
const LIVELY_DAYS = 28;
const ATHLETES_AT_ONCE = 200;

/** Tells athletes that a deload is recommended: once for each athlete and week, however often it runs. */
@Injectable()
export class DeloadAnnouncer {
  constructor(
    private readonly db: Database,
    private readonly preferences: Preferences,
    private readonly reviews: DeloadReviews,
    private readonly events: Events,
  ) {}

  /**
   * Goes through all athletes who train.
   *
   * @throws AggregateError when some could not be told, after all the others were: to be run again
   */
  async announce(now: Date): Promise<void> {
    const failures: unknown[] = [];
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const athletes = await this.athletesAfter(after, now);
      for (const userId of athletes)
        await this.announceTo(userId, now).catch((cause: unknown) => failures.push(cause));
      if (athletes.length < ATHLETES_AT_ONCE) break;
      after = athletes.at(-1)!;
    }
    if (failures.length > 0)
      throw new AggregateError(failures, 'Some athletes could not be told of a deload.');
  }

  /** @returns whether the athlete was told now */
  async announceTo(userId: string, now: Date): Promise<boolean> {
    const { timeZone } = await this.preferences.of(userId);
    const today = localDay(now, timeZone);
    const [review] = await this.reviews.of({ userId, timeZone }, [today]);
    if (!review || review.advice.type !== 'auto_regulation' || review.advice.approved) return false;
    return this.db.write((trx) => this.tellOnce(trx, userId, review));
  }

  private async tellOnce(trx: Transaction, userId: string, { advice, day }: DeloadReview): Promise<boolean> {
    const week = weekStartOf(day);
    const id = deloadId(userId, week);
    // Two runs at once: the second waits, and finds the event of the first.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`deload.recommended ${id}`}, 0))`.execute(trx);
    const told = await trx
      .selectFrom('events')
      .select('id')
      .where('user_id', '=', userId)
      .where('type', '=', 'deload.recommended')
      .where(sql<string>`payload ->> 'deload_id'`, '=', id)
      .executeTakeFirst();
    if (told) return false;
    const payload = {
      deload_id: id,
      recommended_week: week,
      suggested_reduction: advice.reduction,
      confidence: advice.confidence,
      signals: advice.signals.map(({ name }) => name),
    };
    await this.events.publish(trx, userId, [{ type: 'deload.recommended', payload }]);
    return true;
  }

  private async athletesAfter(after: string, now: Date): Promise<string[]> {
    const { rows } = await sql<{ user_id: string }>`
      select distinct user_id from workouts
      where user_id > ${after} and deleted_at is null
        and start_time > ${now}::timestamptz - make_interval(days => ${LIVELY_DAYS})
      order by user_id limit ${ATHLETES_AT_ONCE}`.execute(this.db);
    return rows.map((row) => row.user_id);
  }
}
