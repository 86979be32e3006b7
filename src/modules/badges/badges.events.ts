import type { LocalDay } from '../../platform/calendar/index.js';
import type { NewEvent } from '../../platform/events/index.js';
import type { Streak } from './consecutive-days.js';
import type { UserBadge } from './user-badges.repository.js';

declare module '../../platform/events/event-types.js' {
  interface EventTypes {
    /** A first set of a day made a streak of workout days reach a number that is worth a word. */
    'streak.reached': {
      days: number;
      /** The last day of the streak where the athlete was on it, YYYY-MM-DD. */
      day: LocalDay;
    };
    'badge.earned': {
      badge_type: string;
      badge_name: string;
      category: string;
      /** ISO 8601, UTC. */
      earned_at: string;
    };
  }
}

/** Days in a row that are worth a word; others are not. */
const STREAKS_TOLD: readonly number[] = [3, 7, 14, 30];
export const LONGEST_STREAK_TOLD_DAYS = Math.max(...STREAKS_TOLD);

/** What happened when streaks got their last day. */
export function streaksReached(streaks: readonly Streak[]): NewEvent[] {
  return streaks
    .filter(({ length }) => STREAKS_TOLD.includes(length))
    .map(({ length, last }) => ({ type: 'streak.reached', payload: { days: length, day: last } }));
}

/** What happened when badges were given. */
export function badgesEarned(badges: readonly UserBadge[]): NewEvent[] {
  return badges.map(({ badge_type, badge_name, category, earned_at }) => ({
    type: 'badge.earned',
    payload: { badge_type, badge_name, category, earned_at: earned_at.toISOString() },
  }));
}
