import type { LocalDay } from '../../platform/calendar/index.js';
import type { NewEvent } from '../../platform/events/index.js';
import type { UserBadge } from './user-badges.repository.js';

declare module '../../platform/events/event-types.js' {
  interface EventTypes {
    /** A first set of a day made a streak of workout days reach a number that is worth a word. */
    'streak.reached': {
      days: number;
      /** Where the athlete is, YYYY-MM-DD. */
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

/** Days in a row that are worth a word; fewer are not. */
const STREAKS_TOLD: readonly (number | null | undefined)[] = [3, 7, 14, 30];

/** What happened when a day was added to a streak of so many days. */
export function streakReached(days: number | null | undefined, day: LocalDay): NewEvent[] {
  return days && STREAKS_TOLD.includes(days) ? [{ type: 'streak.reached', payload: { days, day } }] : [];
}

/** What happened when badges were given. */
export function badgesEarned(badges: readonly UserBadge[]): NewEvent[] {
  return badges.map(({ badge_type, badge_name, category, earned_at }) => ({
    type: 'badge.earned',
    payload: { badge_type, badge_name, category, earned_at: earned_at.toISOString() },
  }));
}
