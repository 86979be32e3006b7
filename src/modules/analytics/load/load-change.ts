import { addDays, daysBetween, type LocalDay } from '../../../platform/calendar/index.js';
import { type LoadBasis, loadBasis, loadOf } from './load-basis.js';
import { meanOf } from './mean.js';
import type { RecordedDays } from './recorded-days.js';

export const ACUTE_DAYS = 7;
export const CHRONIC_DAYS = 28;
/** The four-week mean means something once that share of the four weeks is recorded. */
const LEAST_COVERAGE = 0.6;

/**
 * The exponentially weighted mean after the last of some daily loads: `E = λL + (1 − λ)E`, λ = 2 / (N + 1). It starts
 * from the mean of the first seven days, so that the weekday on which a record begins does not echo for weeks.
 *
 * @param loads oldest first
 * @param days N
 * @returns 0 of nothing
 * @see Williams et al. 2017, Br J Sports Med 51:209
 */
export function weightedMean(loads: readonly number[], days: number): number {
  const lambda = 2 / (days + 1);
  const start = meanOf(loads.slice(0, ACUTE_DAYS)) ?? 0;
  return loads.reduce((mean, load) => lambda * load + (1 - lambda) * mean, start);
}

/**
 * The mean of the last seven days over that of the last 28, which include them: 4 at most.
 *
 * @param loads 28 or more, oldest first
 * @returns null when nothing was lifted
 */
export function coupledRatio(loads: readonly number[]): number | null {
  return over(meanOf(loads.slice(-ACUTE_DAYS)), meanOf(loads.slice(-CHRONIC_DAYS)));
}

/**
 * The mean of the last seven days over that of the 21 before them.
 *
 * @param loads 28 or more, oldest first
 * @returns null when nothing was lifted in those
 */
export function uncoupledRatio(loads: readonly number[]): number | null {
  return over(meanOf(loads.slice(-ACUTE_DAYS)), meanOf(loads.slice(-CHRONIC_DAYS, -ACUTE_DAYS)));
}

/** How the load of late compares with that of the weeks before: a change, and no more than a change. */
export interface LoadChange {
  basis: LoadBasis;
  /** Weighted daily means, in the unit of the basis; 0 before the first training. */
  acute: number;
  chronic: number;
  /** Share of the four weeks that is recorded, 0 … 1. A rest day is a recorded day; a week without any training is not. */
  coverage: number;
  /** Acute over chronic; null without four weeks of record, as are the next two. */
  ratio: number | null;
  coupledRatio: number | null;
  uncoupledRatio: number | null;
}

/** What the load of the four weeks up to a day is best counted in. */
export function basisOn(days: RecordedDays, day: LocalDay): LoadBasis {
  return loadBasis(days.endingWith(day, CHRONIC_DAYS));
}

/** The change of load as it stood at the end of a day; in the basis of that day unless another one is given. */
export function loadChange(days: RecordedDays, day: LocalDay, basis = basisOn(days, day)): LoadChange {
  const since = days.trainingSince(day) ?? addDays(day, 1);
  const loads = days.series(since, day, (recorded) => loadOf(recorded, basis));
  const acute = weightedMean(loads, ACUTE_DAYS);
  const chronic = weightedMean(loads, CHRONIC_DAYS);
  const coverage = coverageOf(days, day);
  const isKnown = daysBetween(since, day) >= CHRONIC_DAYS - 1 && coverage >= LEAST_COVERAGE;
  return {
    basis,
    acute,
    chronic,
    coverage,
    ratio: isKnown ? over(acute, chronic) : null,
    coupledRatio: isKnown ? coupledRatio(loads) : null,
    uncoupledRatio: isKnown ? uncoupledRatio(loads) : null,
  };
}

function coverageOf(days: RecordedDays, day: LocalDay): number {
  const weeks = CHRONIC_DAYS / ACUTE_DAYS;
  const recorded = Array.from({ length: weeks }, (_, back) =>
    days.endingWith(addDays(day, -ACUTE_DAYS * back), ACUTE_DAYS),
  ).filter((week) => week.some(({ sets }) => sets > 0));
  return recorded.length / weeks;
}

function over(numerator: number | null, denominator: number | null): number | null {
  if (numerator === null || denominator === null || denominator <= 0) return null;
  return numerator / denominator;
}
