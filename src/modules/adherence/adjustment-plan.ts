/** How long the way back to a target takes. */
export const PLAN_WEEKS = 4;

/** The way back to a target. */
export interface AdjustmentPlan {
  /** Whole sets a week at the start. */
  currentSets: number;
  targetSets: number;
  weeklyIncrement: number;
  /** Sets for each week: never fewer than the week before, never more than the target, and the target at the end. */
  weeklyTargets: number[];
}

/**
 * Raises the sets of a muscle over four weeks.
 *
 * @param current hard sets a week now, ≥ 0
 * @param target hard sets a week
 * @returns undefined when the target is reached already: nothing is to be raised
 */
export function adjustmentPlan(current: number, target: number): AdjustmentPlan | undefined {
  const [from, to] = [Math.round(current), Math.round(target)];
  if (to <= from) return undefined;
  // Rounded up, or the last week would not arrive.
  const weeklyIncrement = Math.ceil((to - from) / PLAN_WEEKS);
  const weeklyTargets = Array.from({ length: PLAN_WEEKS }, (_, week) =>
    Math.min(to, from + weeklyIncrement * (week + 1)),
  );
  return { currentSets: from, targetSets: to, weeklyIncrement, weeklyTargets };
}
