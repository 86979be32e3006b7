import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import { EventSubscriptions, type NewEvent } from '../../platform/events/index.js';
import type { NewNotification } from './notifications.repository.js';
import { Notifications } from './notifications.service.js';
import { type Occasion, wordsFor } from './notification-texts.js';

/** Records of long ago, as a log that is uploaded brings them, are no news. */
const NEWS_MS = 24 * 60 * 60 * 1000;

/**
 * Tells an athlete of records, streaks and lighter weeks, in the write that brings them: of each once. What was told of
 * a record is corrected with its set, and taken back when the set is none any more.
 */
@Injectable()
export class PraiseReaction implements OnModuleInit {
  constructor(
    private readonly subscriptions: EventSubscriptions,
    private readonly notifications: Notifications,
  ) {}

  onModuleInit(): void {
    this.subscriptions.react({
      name: 'praise',
      types: ['pr.achieved', 'set.corrected', 'set.undone', 'streak.reached', 'deload.recommended'],
      react: (trx, userId, events) => this.react(trx, userId, events, new Date()),
    });
  }

  async react(trx: Transaction, userId: string, events: readonly NewEvent[], now: Date): Promise<void> {
    await this.notifications.takeBack(trx, userId, events.flatMap(recordsLost));
    for (const event of events) {
      const news = newsOf(event);
      if (!news) continue;
      if (event.type === 'pr.achieved') await this.notifications.correct(trx, userId, news);
      if (isNews(event, now)) await this.notifications.notify(trx, userId, news);
    }
  }
}

/** Keys of what was told of sets that are no record now. */
function recordsLost({ type, payload }: NewEvent): string[] {
  const lost = type === 'set.undone' || (type === 'set.corrected' && !payload.is_pr);
  return lost ? [keyOf('personal_record', payload.set_id)] : [];
}

function isNews({ type, payload }: NewEvent, now: Date): boolean {
  return type !== 'pr.achieved' || now.getTime() - Date.parse(payload.achieved_at) <= NEWS_MS;
}

function newsOf(event: NewEvent): NewNotification | undefined {
  switch (event.type) {
    case 'pr.achieved': {
      const { set_id, exercise_id, exercise_name: exercise, weight, weight_unit: unit, reps } = event.payload;
      const data = { set_id, exercise_id, exercise_name: exercise, weight, weight_unit: unit, reps };
      return praise('personal_record', set_id, { exercise, weight: shown(weight), unit, reps }, data);
    }
    case 'streak.reached': {
      const { days, day } = event.payload;
      return praise('streak_milestone', `${days}:${day}`, { days }, { days, day });
    }
    case 'deload.recommended': {
      const { deload_id, recommended_week, suggested_reduction } = event.payload;
      const percent = Math.round(suggested_reduction * 100);
      return praise(
        'deload_week',
        deload_id,
        { percent },
        { deload_id, recommended_week, suggested_reduction },
      );
    }
    default:
      return undefined;
  }
}

/** @param occasion what makes it one among those of its kind */
function praise(
  type: Occasion,
  occasion: string,
  values: Record<string, string | number>,
  data: Record<string, unknown>,
): NewNotification {
  return { type, ...wordsFor(type, occasion, values), data, dedupeKey: keyOf(type, occasion) };
}

function keyOf(type: Occasion, occasion: string): string {
  return `${type}:${occasion}`;
}

/** A weight to two decimals at most: 102.5, not 102.50. */
function shown(weight: number): number {
  return Math.round(weight * 100) / 100;
}
