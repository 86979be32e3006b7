import type { BadgeDefinition } from './badge.js';
import { type GoalProgress, progressOf } from './badge-progress.js';
import type { BadgeGoal, BadgeProgress, CheckAnswer, EarnedBadge, StoredBadge } from './badges.dto.js';
import { BADGES } from './catalogue.js';
import { MEASURE_UNITS, type Standing } from './measures.js';
import { phoneTypeOf } from './phone-types.js';
import type { UserBadge } from './user-badges.repository.js';

/** A badge as the phone reads it. */
export function earnedBadge(badge: UserBadge): EarnedBadge {
  const { badge_type, badge_name, badge_description, category } = badge;
  return {
    badge_type,
    badge_name,
    badge_description,
    category,
    phone_type: phoneTypeOf(badge_type),
    earned_at: badge.earned_at.toISOString(),
  };
}

/** A badge with all that is stored. */
export function storedBadge(badge: UserBadge): StoredBadge {
  const { id, user_id, metadata, created_at } = badge;
  return { id, user_id, ...earnedBadge(badge), metadata, created_at: created_at.toISOString() };
}

export function checkAnswer(userId: string, given: readonly UserBadge[]): CheckAnswer {
  return { user_id: userId, newly_earned_count: given.length, newly_earned: given.map(earnedBadge) };
}

/** How far every badge is that the athlete does not have, the nearest first. */
export function progressByType({ measures, owned }: Standing): Record<string, BadgeProgress> {
  const entries = BADGES.filter(({ type }) => !owned.has(type)).map(
    (badge) => [badge.type, badgeProgress(badge, progressOf(badge, measures))] as const,
  );
  return Object.fromEntries(entries.sort(([, a], [, b]) => b.percentage - a.percentage));
}

function badgeProgress(
  { type, name, category }: BadgeDefinition,
  goals: readonly GoalProgress[],
): BadgeProgress {
  const [furthest] = goals.map(badgeGoal) as [BadgeGoal];
  return {
    current: furthest.current,
    required: furthest.required,
    percentage: goals[0]!.percentage,
    badge_name: name,
    category,
    phone_type: phoneTypeOf(type),
    goals: goals.map(badgeGoal),
  };
}

/** One goal on the wire. What is rounded away from the goal never looks reached. */
export function badgeGoal({ goal, current }: GoalProgress): BadgeGoal {
  const { measure, required, direction = 'at_least' } = goal;
  const round = direction === 'under' ? Math.ceil : Math.floor;
  return {
    measure,
    current: current === null ? null : round(Number((current * 10).toFixed(6))) / 10,
    required,
    unit: MEASURE_UNITS[measure],
    direction,
  };
}
