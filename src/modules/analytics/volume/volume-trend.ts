export const TRENDS = ['increasing', 'decreasing', 'stable', 'insufficient_data'] as const;

export type Trend = (typeof TRENDS)[number];

/** The second half must differ from the first by more than this share. */
const CHANGE = 0.1;

/**
 * How the sets of whole weeks go: the mean of the second half against that of the first, the middle week of an odd
 * number in the second.
 *
 * @param weeklySets of complete weeks, oldest first, none from before the athlete began
 * @returns `insufficient_data` for fewer than two weeks, and where no week has a set: nothing can rise or fall
 */
export function volumeTrend(weeklySets: readonly number[]): Trend {
  if (weeklySets.length < 2 || weeklySets.every((sets) => sets === 0)) return 'insufficient_data';
  const middle = Math.floor(weeklySets.length / 2);
  const [first, second] = [mean(weeklySets.slice(0, middle)), mean(weeklySets.slice(middle))];
  if (second > (1 + CHANGE) * first) return 'increasing';
  return second < (1 - CHANGE) * first ? 'decreasing' : 'stable';
}

/**
 * The sets of a week in the mean: over the complete weeks, or of the running one where there is no other.
 *
 * @returns 0 for an athlete without a week
 */
export function averageWeeklySets(completeWeeks: readonly number[], runningWeek: number): number {
  return completeWeeks.length > 0 ? mean(completeWeeks) : runningWeek;
}

/**
 * How much a value changed, in percent of the earlier one.
 *
 * @returns 0 where the earlier one is 0
 */
export function changePercentage(current: number, previous: number): number {
  return previous === 0 ? 0 : ((current - previous) / previous) * 100;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
