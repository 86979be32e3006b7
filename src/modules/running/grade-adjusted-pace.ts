import { costFactor } from './running-cost.js';

/** A piece of a run with one grade. */
export interface Stretch {
  meters: number;
  /** Rise over run. */
  grade: number;
}

/** Differences in height that no device measures. */
export const SMALLEST_STEP_METERS = 1;

/**
 * Grade-adjusted pace: the pace on the flat that costs the same energy. An estimate.
 *
 * @param secondsPerKm measured pace, > 0
 * @param factor cost of the run compared with the flat, > 0
 * @returns seconds per kilometre; the input at factor 1
 */
export function gradeAdjustedPace(secondsPerKm: number, factor: number): number {
  return secondsPerKm / factor;
}

/**
 * Cost of a run compared with the flat: the mean of its stretches by their length. A run that ends no lower than it
 * began never costs less than the flat, however noisy the heights are.
 *
 * @returns 1 without a stretch
 */
export function meanCostFactor(stretches: readonly Stretch[], netMeters: number): number {
  const meters = stretches.reduce((sum, stretch) => sum + stretch.meters, 0);
  if (!(meters > 0)) return 1;
  const cost = stretches.reduce((sum, { meters, grade }) => sum + meters * costFactor(grade), 0);
  const endsNoLower = netMeters > -SMALLEST_STEP_METERS;
  return endsNoLower ? Math.max(1, cost / meters) : cost / meters;
}

/**
 * What a run may have looked like of which only gain and loss are known. Assumed: one grade, as steep up as down, so
 * that the way divides as the metres do. Equal gain and loss are half up and half down; gain alone is a climb all the
 * way. Never their difference: 500 m up and 500 m down are not flat.
 *
 * @param distanceMeters > 0
 */
export function stretchesOfClimb(distanceMeters: number, gainMeters: number, lossMeters: number): Stretch[] {
  const total = gainMeters + lossMeters;
  if (total === 0) return [{ meters: distanceMeters, grade: 0 }];
  const grade = total / distanceMeters;
  return [
    { meters: (distanceMeters * gainMeters) / total, grade },
    { meters: (distanceMeters * lossMeters) / total, grade: -grade },
  ];
}
