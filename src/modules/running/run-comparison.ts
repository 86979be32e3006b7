import { rounded } from '../../platform/figures/index.js';
import { minutesPerKm } from './pace.js';
import type { Run } from './run.js';
import type { RecentComparison } from './run-answers.dto.js';
import type { RecentRuns } from './runs.repository.js';

/**
 * Runs from two thirds to one and a half times as long are compared: over that range the same fitness means a pace
 * within about 2.5 % (time grows with distance to the power of 1.06; Riegel 1981, American Scientist 69:285).
 */
const COMPARABLE_RATIO = 1.5;

/** How many of the newest count. */
export const RECENT_RUNS = 5;

/** The distances that a run is compared with, metres. */
export function comparableMeters(meters: number): { from: number; to: number } {
  return { from: meters / COMPARABLE_RATIO, to: meters * COMPARABLE_RATIO };
}

/** How a run was beside those before it; null without one. */
export function comparisonOf(run: Run, recent: RecentRuns): RecentComparison | null {
  const { count, gapCount, meanPaceSecondsPerKm: pace, meanGapSecondsPerKm: gap } = recent;
  if (count === 0 || pace === null) return null;
  return {
    recent_runs_count: count,
    recent_gap_runs_count: gapCount,
    avg_pace_recent: minutes(pace),
    avg_gap_recent: gap === null ? null : minutes(gap),
    pace_vs_avg: minutes(run.paceSecondsPerKm - pace),
    gap_vs_avg: gap === null || run.gapSecondsPerKm === null ? null : minutes(run.gapSecondsPerKm - gap),
  };
}

function minutes(seconds: number): number {
  return rounded(minutesPerKm(seconds), 2);
}
