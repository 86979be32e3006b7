import { type Completing, defaultUnit, said } from './completing.js';
import type { Doubt, Draft, Selection } from './draft.js';
import { isLoaded } from './drafting.js';
import { effortOf } from './effort.js';
import type { SetReading } from './reading.js';

/** "first two at 135, last one at 155": what is told of some of the sets only. */
export function withSelections(sets: SetReading[], { draft, progress, doubt }: Completing): SetReading[] {
  let from = 0;
  for (const selection of draft.selections) {
    const [start, end] = rangeOf(selection, from, sets.length);
    for (const set of sets.slice(Math.max(0, start), end)) {
      if (selection.weight) {
        set.weight = selection.weight.value;
        set.weightUnit =
          said(selection.weight.unit) ?? set.weightUnit ?? progress.unit ?? defaultUnit(progress.context);
      }
      set.reps = selection.reps ?? set.reps;
      set.durationSeconds = selection.durationSeconds ?? set.durationSeconds;
      set.setType = selection.setType ?? set.setType;
      if (selection.rpe !== null || selection.rir !== null) Object.assign(set, effortOf(selection));
    }
    from = end;
  }
  if (draft.selections.length === 0) return sets;
  if (sets.some(lacksWeight) && !draft.weight) doubt('weight');
  if (sets.some(lacksAmount)) doubt('reps');
  // "the first two at 135, the last two at 155" of three sets.
  if (from > sets.length) doubt('number');
  return sets;
}

function rangeOf({ which, count }: Selection, from: number, total: number): [number, number] {
  if (which === 'nth') return [count - 1, count];
  return which === 'last' ? [total - count, total] : [from, from + count];
}

const lacksWeight = (set: SetReading): boolean => set.weight === null && isLoaded(set.exercise);
const lacksAmount = ({ reps, durationSeconds, distanceMeters }: SetReading): boolean =>
  reps === null && durationSeconds === null && distanceMeters === null;

/** Whether what was missing is told of each set by itself. */
export const isSettled = ({ asks }: Doubt, sets: readonly SetReading[], { selections }: Draft): boolean =>
  asks === 'weight' && selections.some(({ weight }) => weight) && !sets.some(lacksWeight);

/** Whether repetitions or times are told of some of the sets. */
export const isPicked = ({ selections }: Draft): boolean =>
  selections.some(({ reps, durationSeconds }) => reps !== null || durationSeconds !== null);
