/** Beyond it no equation predicts a 1RM (LeSuer 1997, Reynolds 2006): an estimate is not made. */
export const MOST_REPS_FOR_ESTIMATE = 12;

/** What a set says about the 1RM, by two equations that agree at ten repetitions. */
export interface OneRepMaxEstimate {
  epley: number;
  brzycki: number;
  /** Their mean, the figure to report. */
  mean: number;
  /** How far they are apart: what is within it is not a difference. */
  spread: number;
}

/**
 * Estimated 1RM after Epley: `w · (1 + r / 30)`, and the weight itself for a single.
 *
 * @param weight in any unit
 * @param reps ≥ 1
 * @returns in the unit of the weight
 * @see Epley 1985, Poundage Chart
 */
export function epley(weight: number, reps: number): number {
  return reps === 1 ? weight : weight * (1 + reps / 30);
}

/**
 * Estimated 1RM after Brzycki: `w · 36 / (37 − r)`.
 *
 * @param reps 1 … 36; the equation has its pole at 37
 * @see Brzycki 1993, JOPERD 64:88
 */
export function brzycki(weight: number, reps: number): number {
  return (weight * 36) / (37 - reps);
}

/**
 * Both estimates of one set, with their mean and spread.
 *
 * @param rir repetitions left in reserve, counted as if performed
 * @returns undefined without a positive weight, or outside 1 … 12 repetitions, reserve included
 */
export function estimateOneRepMax(weight: number, reps: number, rir = 0): OneRepMaxEstimate | undefined {
  const effective = reps + rir;
  if (!(weight > 0) || !(reps >= 1) || !(rir >= 0) || effective > MOST_REPS_FOR_ESTIMATE) return undefined;
  const [one, other] = [epley(weight, effective), brzycki(weight, effective)];
  return { epley: one, brzycki: other, mean: (one + other) / 2, spread: Math.abs(one - other) };
}
