import { meanOf, sumOf } from './mean.js';

/** Days that differ this little say nothing beyond "very monotonous". */
export const MOST_MONOTONY = 10;

/** How alike the days of a week were, and what that makes of its load. */
export interface Monotony {
  /** Mean over standard deviation (population) of the daily loads, rest days included; at most 10. */
  monotony: number;
  /** Load of the week × monotony. */
  strain: number;
  /** The days were so alike that the figure is the cap and not a measurement. */
  isCapped: boolean;
}

/**
 * Foster's monotony and strain of a week.
 *
 * @param loads of each of its days, rest days as 0
 * @returns null without any load
 * @see Foster 1998, Med Sci Sports Exerc 30:1164
 */
export function monotonyOf(loads: readonly number[]): Monotony | null {
  const mean = meanOf(loads);
  if (mean === null || mean <= 0) return null;
  const deviation = Math.sqrt(sumOf(loads, (load) => (load - mean) ** 2) / loads.length);
  const isCapped = deviation * MOST_MONOTONY <= mean;
  const monotony = isCapped ? MOST_MONOTONY : mean / deviation;
  return { monotony, strain: mean * loads.length * monotony, isCapped };
}
