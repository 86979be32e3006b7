import { defaultUnit, type Progress, said } from './completing.js';
import type { Doubt, Draft, Selection } from './draft.js';
import { isLoaded } from './drafting.js';
import type { SetReading } from './reading.js';

/** RPE and RIR tell the same where only one was said. */
export const effortOf = ({ rpe, rir }: { rpe: number | null; rir: number | null }) => ({
  rpe: rpe ?? (rir !== null && rir <= 5 ? 10 - rir : null),
  rir: rir ?? (rpe !== null && rpe >= 5 && rpe <= 10 ? 10 - rpe : null),
});

/** "first two at 135, last one at 155". */
export function withSelections(
  sets: SetReading[],
  { selections, weight }: Draft,
  progress: Progress,
): SetReading[] {
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
      const rir = selection.rir ?? (selection.failed && selection.rpe === null ? 0 : null);
      if (selection.rpe !== null || rir !== null) Object.assign(set, effortOf({ rpe: selection.rpe, rir }));
      if (selection.failed && set.setType === 'working') set.setType = 'failure';
    }
    from = end;
  }
  const open = sets.some((set) => set.weight === null && isLoaded(set.exercise));
  if (!open || weight) dropDoubt(progress, 'weight');
  else progress.doubts.push({ level: 'clarify', asks: 'weight' });
  return sets;
}

/** Which sets are meant, when those before `from` were told already. */
function stretchOf({ which, count }: Selection, from: number, total: number): { start: number; end: number } {
  if (which === 'nth') return { start: count - 1, end: count };
  if (which === 'last') return { start: Math.max(0, total - count), end: total };
  return { start: from, end: from + count };
}

function dropDoubt({ doubts }: Progress, asks: Doubt['asks']): void {
  for (let at = doubts.length - 1; at >= 0; at--) if (doubts[at]!.asks === asks) doubts.splice(at, 1);
}
