import type { BadgeDefinition, Goal } from './badge.js';
import type { Measures, Standing } from './measures.js';

/** What sums of converted units lose in binary, relative: 50,000 lbs lifted in kilograms are 50,000 lbs. */
const LOST_IN_SUMS = 1e-9;

/** What a badge that is not earned shows at most. */
const NEARLY = 99;

/** How far one goal is reached. */
export interface GoalProgress {
  goal: Goal;
  /** In the unit of the measure; null when there is nothing to measure. */
  current: number | null;
  /** 0 … 99, rounded down. */
  percentage: number;
}

/** Whether a record has what a badge asks for. */
export function isEarned({ goals }: BadgeDefinition, measures: Measures): boolean {
  return goals.every((goal) => isMet(goal, measures));
}

/** Which of some badges a record has earned and its athlete does not have. */
export function missingBadges(
  badges: readonly BadgeDefinition[],
  { measures, owned }: Pick<Standing, 'measures' | 'owned'>,
): BadgeDefinition[] {
  return badges.filter((badge) => !owned.has(badge.type) && isEarned(badge, measures));
}

/**
 * How far each goal of a badge that is not earned is reached, the one that is furthest behind first.
 *
 * @returns at least one; 99 % at most, as what the athlete does not have is not complete
 */
export function progressOf({ goals }: BadgeDefinition, measures: Measures): GoalProgress[] {
  return goals.map((goal) => goalProgress(goal, measures)).sort((a, b) => a.percentage - b.percentage);
}

function isMet({ measure, required, direction }: Goal, measures: Measures): boolean {
  const value = measures[measure] ?? null;
  if (value === null) return false;
  const threshold = required * (1 - LOST_IN_SUMS);
  return direction === 'under' ? value < threshold : value >= threshold;
}

function goalProgress(goal: Goal, measures: Measures): GoalProgress {
  const current = measures[goal.measure] ?? null;
  return { goal, current, percentage: percentageOf(goal, current) };
}

function percentageOf({ required, direction }: Goal, current: number | null): number {
  if (current === null || current <= 0) return 0;
  const share = direction === 'under' ? required / current : current / required;
  return Math.min(NEARLY, Math.floor(share * 100 * (1 + LOST_IN_SUMS)));
}
