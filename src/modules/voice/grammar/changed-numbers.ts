import { mayBeEither } from './amendments.js';
import type { Drafting } from './drafting.js';
import { WEIGHT_FROM, startsSet, take, word } from './numbers.js';

/** As a logarithm: so near a weight a small number still corrects it. */
const NEAR = 0.2;

/** "225, no, 235": the number that it comes closest to, by place or by size. */
export function replaceNumber(drafting: Drafting, at: number): number {
  const { items, draft } = drafting;
  const { value, unsure } = items[at]!;
  const next = word(items[at + 1]);
  const weightSlot =
    draft.weight !== null && (next === 'for' || draft.reps.length === 0 || drafting.link === 'at');
  const weight = draft.weight?.value ?? 0;
  const reps = draft.reps.at(-1) ?? 0;
  // "3 sets of 8, make that 4"
  const { sets } = draft;
  const counts = sets !== null && sets > 1 && Math.abs(value - sets) < Math.abs(value - reps);
  if (counts && value < WEIGHT_FROM) drafting.doubt('number');
  if (drafting.link === 'for' && reps > 0) return take(drafting.reps(value, unsure));
  // "185 for 5, sorry, 185 for 6": all of it is said anew.
  if (weightSlot && next === 'for' && startsSet(items, at + 2)) draft.reps = [];
  if (weightSlot) return take(drafting.weight({ value, unit: draft.weight?.unit ?? null }, unsure));
  if (draft.weight === null && reps > 0) return take(drafting.reps(value, unsure));
  const nearWeight = Math.abs(Math.log(value / weight));
  const nearReps = Math.abs(Math.log(value / reps));
  if (Math.abs(nearWeight - nearReps) < 0.8) drafting.doubt('number');
  // "80 kilos for 3, actually 28": more likely reps, by size.
  else if (nearWeight < nearReps && nearWeight > NEAR && value < WEIGHT_FROM) drafting.doubt('number');
  // "12.5 lb for five, actually 14": a light weight, and as many repetitions.
  else if (value < WEIGHT_FROM && mayBeEither(value, weight)) drafting.doubt('number');
  if (nearWeight < nearReps)
    return take(drafting.weight({ value, unit: draft.weight?.unit ?? null }, unsure));
  return take(drafting.reps(value, unsure));
}
