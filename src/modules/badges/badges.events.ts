import type { NewEvent } from '../../platform/events/index.js';
import type { UserBadge } from './user-badges.repository.js';

declare module '../../platform/events/event-types.js' {
  interface EventTypes {
    'badge.earned': {
      badge_type: string;
      badge_name: string;
      category: string;
      /** ISO 8601, UTC. */
      earned_at: string;
    };
  }
}

/** What happened when badges were given. */
export function badgesEarned(badges: readonly UserBadge[]): NewEvent[] {
  return badges.map(({ badge_type, badge_name, category, earned_at }) => ({
    type: 'badge.earned',
    payload: { badge_type, badge_name, category, earned_at: earned_at.toISOString() },
  }));
}
