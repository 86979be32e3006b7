import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { lastFullWeek } from './program-comparison.js';
import { ReviewNews } from './review-news.js';
import { type DueAthlete, ReviewsRepository } from './reviews.repository.js';
import { WeeklyReview } from './weekly-review.js';

const ATHLETES_AT_ONCE = 200;
/** Before every id. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Judges every athlete's week when it is over where the athlete is, and tells of what came up. */
@Injectable()
export class AdherenceJob {
  private readonly logger = new Logger(AdherenceJob.name);

  constructor(
    private readonly db: Database,
    private readonly reviews: ReviewsRepository,
    private readonly review: WeeklyReview,
    private readonly news: ReviewNews,
  ) {}

  /** @throws when an athlete's week could not be judged; the others' were */
  async run(now: Date): Promise<void> {
    let failed = 0;
    let after = NOBODY;
    for (;;) {
      const due = await this.reviews.listDue(now, after, ATHLETES_AT_ONCE);
      for (const athlete of due) if (!(await this.reviewed(athlete, now))) failed += 1;
      const last = due.at(-1);
      if (!last || due.length < ATHLETES_AT_ONCE) break;
      after = last.userId;
    }
    if (failed > 0) throw new Error(`The weeks of ${failed} athletes could not be judged.`);
  }

  private async reviewed(athlete: DueAthlete, now: Date): Promise<boolean> {
    const { userId, timeZone } = athlete;
    try {
      await this.db.write(async (trx) => {
        const mine = await this.reviews.claim(trx, userId, lastFullWeek(now, timeZone), now);
        if (mine) await this.news.tell(trx, userId, await this.review.judge(trx, athlete, now));
      });
      return true;
    } catch (cause) {
      // The others must not wait for it; the job as a whole fails, and is tried again.
      this.logger.error({ userId, cause }, 'A week could not be judged');
      return false;
    }
  }
}
