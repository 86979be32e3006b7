import { sumOf } from './mean.js';
import type { RecordedDay } from './recorded-days.js';

/** What a day's load is counted in: kilograms × repetitions, or hard sets. */
export type LoadBasis = 'volume_load' | 'hard_sets';

/** Beyond this share of hard sets without a load, kilograms would leave out too much of the training. */
const MOST_UNLOADED = 0.2;

/** What the load of some days is best counted in. */
export function loadBasis(days: readonly RecordedDay[]): LoadBasis {
  const hard = sumOf(days, ({ hardSets }) => hardSets);
  const unloaded = sumOf(days, ({ unloadedHardSets }) => unloadedHardSets);
  return unloaded > MOST_UNLOADED * hard ? 'hard_sets' : 'volume_load';
}

/** The load of a day: kilograms × repetitions, or hard sets; 0 for a day without training. */
export function loadOf(day: RecordedDay | undefined, basis: LoadBasis): number {
  if (!day) return 0;
  return basis === 'hard_sets' ? day.hardSets : day.tonnageKg;
}
