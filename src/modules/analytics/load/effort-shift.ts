import { addDays, type LocalDay } from '../../../platform/calendar/index.js';
import { rounded } from '../../../platform/figures/index.js';
import { sumOf } from './mean.js';
import type { EffortAtLoad, RecordedDays } from './recorded-days.js';

/** How many days of effort at equal load make one figure. */
export const COMPARED_DAYS = 14;
/** They are compared with so many days before them. */
export const EARLIER_DAYS = 28;
const LEAST_COMPARED_SETS = 5;
/** Loads are equal within this share: 100 kg and 220 lbs are. */
const EQUAL_LOAD = 1.025;
/** Sums of binary fractions must not decide whether a step was reached. */
const EXACT_DECIMALS = 9;

/**
 * How much harder the sets of a fortnight were than those of the four weeks before it, of the same exercise, the same
 * repetitions and a load within 2.5 %. No set is on both sides.
 *
 * @returns points of RPE; null when fewer than five sets could be compared
 */
export function effortShift(days: RecordedDays, day: LocalDay): number | null {
  const before = byLift(effortsOf(days, addDays(day, -COMPARED_DAYS), EARLIER_DAYS));
  let [shift, compared] = [0, 0];
  for (const recent of effortsOf(days, day, COMPARED_DAYS)) {
    const alike = (before.get(recent.lift) ?? []).filter((earlier) => isEqualLoad(recent, earlier));
    if (alike.length === 0) continue;
    const usual = sumOf(alike, ({ effortSum }) => effortSum) / sumOf(alike, ({ sets }) => sets);
    shift += recent.effortSum - recent.sets * usual;
    compared += recent.sets;
  }
  return compared < LEAST_COMPARED_SETS ? null : rounded(shift / compared, EXACT_DECIMALS);
}

function effortsOf(days: RecordedDays, last: LocalDay, count: number): EffortAtLoad[] {
  return days.endingWith(last, count).flatMap(({ efforts }) => efforts);
}

function byLift(efforts: readonly EffortAtLoad[]): Map<number, EffortAtLoad[]> {
  const lifts = new Map<number, EffortAtLoad[]>();
  for (const effort of efforts) {
    const alike = lifts.get(effort.lift);
    if (alike) alike.push(effort);
    else lifts.set(effort.lift, [effort]);
  }
  return lifts;
}

function isEqualLoad(one: EffortAtLoad, other: EffortAtLoad): boolean {
  const [light, heavy] = [Math.min(one.weightKg, other.weightKg), Math.max(one.weightKg, other.weightKg)];
  return rounded(heavy, EXACT_DECIMALS) <= rounded(light * EQUAL_LOAD, EXACT_DECIMALS);
}
