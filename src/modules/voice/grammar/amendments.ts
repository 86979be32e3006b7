import type { Doubt, Draft } from './draft.js';
import type { Item } from './items.js';
import { loadedBar } from './plates.js';
import type { SessionSet, SetReading } from './reading.js';

/** How near two numbers are taken for the same slot: "make it 22" of 25 pounds, and of 20 reps. */
const NEAR = 0.5;

/** A bare number takes the slot that it fits by size: above 30, or broken, is a weight. */
export function fitNumber(
  set: SetReading,
  { value, unsure }: Item,
  opening: Item,
  last: SessionSet,
  doubts: Doubt[],
): void {
  if (unsure) doubts.push({ level: 'confirm', asks: 'confirm' });
  const slot = slotFor(value, opening.text, last);
  if (slot === null) doubts.push({ level: 'clarify', asks: 'number' });
  else if (slot === 'duration') set.durationSeconds = value;
  else if (slot === 'reps') set.reps = value;
  else {
    set.weight = last.loadMode === 'assistance' ? -value : value;
    set.weightUnit ??= 'lbs';
  }
}

function slotFor(value: number, opening: string, last: SessionSet): 'weight' | 'reps' | 'duration' | null {
  if (/weight/i.test(opening)) return 'weight';
  if (/reps/i.test(opening)) return 'reps';
  if (last.reps === null && last.durationSeconds !== null) return 'duration';
  const weight = last.weight === null ? null : Math.abs(last.weight);
  if (weight === null) return Number.isInteger(value) ? 'reps' : null;
  if (!Number.isInteger(value)) return 'weight';
  const reps = last.reps ?? 0;
  if (value > 30) return isNear(value, reps) && reps > 20 ? null : 'weight';
  return mayBeEither(value, weight) ? null : 'reps';
}

const isNear = (value: number, slot: number): boolean => slot > 0 && Math.abs(value - slot) <= NEAR * slot;

/** Whether a number that counts may as well replace a light weight: 14 for 12.5 pounds. */
export const mayBeEither = (value: number, weight: number): boolean =>
  Number.isInteger(value) && weight <= LIGHT && isNear(value, weight);

/** So much is lifted as often as its number says. */
const LIGHT = 40;

export function applyDraft(set: SetReading, draft: Draft, doubts: Doubt[]): void {
  doubts.push(...draft.doubts);
  if (draft.weight) {
    set.weight =
      set.loadMode === 'assistance' || draft.body === 'assisted'
        ? -Math.abs(draft.weight.value)
        : draft.weight.value;
    set.weightUnit = (draft.weight.unit === 'stone' ? null : draft.weight.unit) ?? set.weightUnit ?? 'lbs';
  }
  if (draft.weightChange && set.weight !== null) set.weight += draft.weightChange.value;
  if ((draft.plates || draft.emptyBar) && set.exercise) applyPlates(set, draft, doubts);
  set.reps =
    draft.reps[0] ??
    (draft.repsChange !== null && set.reps !== null ? set.reps + draft.repsChange : set.reps);
  set.durationSeconds = draft.durationSeconds ?? set.durationSeconds;
  set.distanceMeters = draft.distanceMeters ?? set.distanceMeters;
  set.tempo = draft.tempo;
  set.restSeconds = draft.restSeconds;
  set.setType = draft.failure !== 'none' ? 'failure' : (draft.setType ?? set.setType);
  set.side = draft.side ?? set.side;
  if (draft.rpe !== null || draft.rir !== null || draft.failure !== 'none') {
    const rir = draft.rir ?? (draft.failure !== 'none' ? 0 : null);
    set.rpe = draft.rpe ?? (rir !== null && rir <= 5 ? 10 - rir : null);
    set.rir = rir ?? (draft.rpe !== null && draft.rpe >= 5 && draft.rpe <= 10 ? 10 - draft.rpe : null);
  }
}

function applyPlates(set: SetReading, draft: Draft, doubts: Doubt[]): void {
  const unit = set.weightUnit ?? 'lbs';
  const weight = loadedBar(draft.plates, set.exercise!, unit);
  doubts.push(
    weight === undefined ? { level: 'clarify', asks: 'weight' } : { level: 'confirm', asks: 'confirm' },
  );
  if (weight !== undefined) Object.assign(set, { weight, weightUnit: unit });
}
