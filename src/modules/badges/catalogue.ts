import type { BadgeDefinition, BadgeFamily } from './badge.js';
import { HYBRID_BADGES } from './hybrid-badges.js';
import { RUNNING_BADGES } from './running-badges.js';
import { STREAK_BADGES } from './streak-badges.js';
import type { Measure } from './measures.js';
import { STRENGTH_BADGES } from './strength-badges.js';

/** Every badge that there is: 100. */
export const BADGES: readonly BadgeDefinition[] = [
  ...STRENGTH_BADGES,
  ...RUNNING_BADGES,
  ...STREAK_BADGES,
  ...HYBRID_BADGES,
];

const byType = new Map(BADGES.map((badge) => [badge.type, badge]));

/** The badge of a type; undefined when there is none. */
export function findBadge(type: string): BadgeDefinition | undefined {
  return byType.get(type);
}

/** The badges of some families, in the order of the catalogue. */
export function badgesOf(families: Iterable<BadgeFamily>): BadgeDefinition[] {
  const wanted = new Set(families);
  return BADGES.filter(({ family }) => wanted.has(family));
}

/** What has to be known to decide about badges. */
export function measuresOf(badges: readonly BadgeDefinition[]): Measure[] {
  return badges.flatMap(({ goals }) => goals.map(({ measure }) => measure));
}
