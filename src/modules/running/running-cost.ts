/** Energy cost of running on the flat by the fit below, J/kg/m. Measured: 3.40 ± 0.24. */
const FLAT_COST = 3.6;

/** The steepest grade measured, up and down. */
export const STEEPEST_GRADE = 0.45;

/**
 * How much of the energy that the laboratory says is saved downhill counts as pace, 0 … 1. The fit predicts uphill
 * races well and errs downhill by up to a factor of three: braking, footing and muscle damage are not in it. Ours.
 *
 * @see Strava Engineering 2017, "An improved GAP model"
 */
const DOWNHILL_CREDIT = 0.5;

/** No descent makes running cheaper than this share of the flat. Ours, for the same reason. */
const CHEAPEST_FACTOR = 0.85;

/**
 * Energy cost of running.
 *
 * @param grade rise over run, −0.45 … 0.45 (0.05 is 5 % uphill)
 * @returns J per kilogram and metre
 * @see Minetti et al. 2002, J Appl Physiol 93:1039
 */
export function runningCost(grade: number): number {
  const i = grade;
  return 155.4 * i ** 5 - 30.4 * i ** 4 - 43.3 * i ** 3 + 46.3 * i ** 2 + 19.5 * i + FLAT_COST;
}

/**
 * Cost of running compared with the flat, downhill damped.
 *
 * @param grade rise over run; beyond ±0.45 it counts as that
 * @returns 1 on the flat, more uphill, 0.85 … 1 on descents that save energy
 */
export function costFactor(grade: number): number {
  const measured = Math.min(STEEPEST_GRADE, Math.max(-STEEPEST_GRADE, grade));
  const factor = runningCost(measured) / FLAT_COST;
  if (factor >= 1) return factor;
  return Math.max(CHEAPEST_FACTOR, 1 - DOWNHILL_CREDIT * (1 - factor));
}
