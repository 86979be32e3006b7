import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import { type NewNotification, Notifications } from '../notifications/index.js';
import { belowTarget, imbalanceFound, TITLES } from './adherence-texts.js';
import type { Imbalance } from './imbalance.js';
import type { ReviewedWeek } from './weekly-review.js';

/** Tells an athlete what came up in a week: of each flag once, of an imbalance once a month. */
@Injectable()
export class ReviewNews {
  constructor(private readonly notifications: Notifications) {}

  async tell(
    trx: Transaction,
    userId: string,
    { alerts, imbalances, weekStart }: ReviewedWeek,
  ): Promise<void> {
    const month = weekStart.slice(0, 7);
    const news = [...alerts.map(alertNews), ...imbalances.map((each) => imbalanceNews(each, month))];
    for (const item of news) await this.notifications.notify(trx, userId, item);
  }
}

function alertNews({ flag, verdict }: ReviewedWeek['alerts'][number]): NewNotification {
  return {
    type: 'adherence_alert',
    title: TITLES.adherence,
    message: belowTarget(verdict),
    data: {
      flag_id: flag.id,
      muscle_group: verdict.muscle,
      actual_weekly_sets: verdict.actual,
      target_weekly_sets: verdict.target,
    },
    dedupeKey: `adherence_alert:${flag.id}`,
  };
}

function imbalanceNews(imbalance: Imbalance, month: string): NewNotification {
  const { type, severity, ratio } = imbalance;
  return {
    type: 'imbalance_alert',
    title: TITLES.imbalance,
    message: imbalanceFound(imbalance),
    data: { type, severity, ratio },
    dedupeKey: `imbalance_alert:${type}:${month}`,
  };
}
