import { toKilograms } from './mass.js';
import { epley } from './one-rep-max.js';
import type { PerformedSet } from './performed-set.js';

/** Beyond this many repetitions no formula for the 1RM holds (LeSuer 1997, Reynolds 2006). */
const MOST_REPS = 12;

/** Pounds become kilograms in binary: the same set twice must not beat itself by the last digit. */
export const ROUNDING_KG = 1e-6;

/** The same in words, for answers that show it. */
export const RECORD_METHOD =
  'Epley, 1 to 12 repetitions as performed, without those in reserve: the figure that records go by.';

/**
 * The estimated 1RM of one set (Epley), the figure that records are compared by.
 *
 * @returns kilograms; null without a positive load, without 1 … 12 repetitions, or when the load is help
 */
export function estimatedMaxKg(set: PerformedSet): number | null {
  if (set.weight === null || set.weightUnit === null || set.weight <= 0) return null;
  if (set.reps === null || set.reps < 1 || set.reps > MOST_REPS) return null;
  if (set.loadMode === 'assistance') return null;
  return epley(toKilograms(set.weight, set.weightUnit), set.reps);
}

export interface Contender {
  exerciseId: string;
  setType: string;
  e1rmKg: number | null;
}

/**
 * Which sets are personal records, in the order performed: strictly above the best so far of that same
 * exercise. The first set of an exercise is its baseline, a warm-up is nothing.
 *
 * @param bestsKg the best so far by exercise id
 * @returns for each set the best that it beat, or null
 */
export function beatenBests(
  sets: readonly Contender[],
  bestsKg: ReadonlyMap<string, number>,
): (number | null)[] {
  const running = new Map(bestsKg);
  return sets.map(({ exerciseId, setType, e1rmKg }) => {
    if (e1rmKg === null || setType === 'warmup') return null;
    const best = running.get(exerciseId);
    if (best !== undefined && e1rmKg <= best + ROUNDING_KG) return null;
    running.set(exerciseId, e1rmKg);
    return best ?? null;
  });
}
