import { type Completing, defaultUnit, said } from './completing.js';
import type { Doubt, Draft, Selection } from './draft.js';
import { isLoaded } from './drafting.js';
import type { SetReading } from './reading.js';

/** RPE and RIR tell the same where only one was said. */
export const effortOf = ({ rpe, rir }: { rpe: number | null; rir: number | null }) => ({
  rpe: rpe ?? (rir !== null && rir <= 5 ? 10 - rir : null),
  rir: rir ?? (rpe !== null && rpe >= 5 && rpe <= 10 ? 10 - rpe : null),
});

/** "first two at 135, last one at 155". */
export function withSelections(sets: SetReading[], { draft, progress, doubt }: Completing): SetReading[] {
  const { selections, weight } = draft;
  if (selections.length === 0) return sets;
  let from = 0;
  for (const selection of selections) {
    const { start, end } = stretchOf(selection, from, sets.length);
    for (const set of sets.slice(start, end)) {
      if (selection.weight) {
        set.weight = selection.weight.value;
        set.weightUnit =
          said(selection.weight.unit) ?? set.weightUnit ?? progress.unit ?? defaultUnit(progress.context);
      }
      set.reps = selection.reps ?? set.reps;
      set.durationSeconds = selection.durationSeconds ?? set.durationSeconds;
      set.setType = selection.setType ?? set.setType;
      const rir = selection.rir ?? (selection.failed && selection.rpe === null ? 0 : null);
      if (selection.rpe !== null || rir !== null) Object.assign(set, effortOf({ rpe: selection.rpe, rir }));
      if (selection.failed && set.setType === 'working') set.setType = 'failure';
    }
    from = end;
  }
  if (sets.some(lacksWeight) && !weight) doubt('weight');
  if (sets.some(lacksAmount)) doubt('reps');
  // "the first two at 135, the last two at 155" of three sets.
  if (from > sets.length) doubt('number');
  return sets;
}

/** Which sets are meant, when those before `from` were told already. */
function stretchOf({ which, count }: Selection, from: number, total: number): { start: number; end: number } {
  if (which === 'nth') return { start: count - 1, end: count };
  if (which === 'last') return { start: Math.max(0, total - count), end: total };
  return { start: from, end: from + count };
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
