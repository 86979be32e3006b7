import type { Drafting } from './drafting.js';
import { placeBare } from './bare-numbers.js';
import { hasAmount, hasWeight } from './draft.js';
import { replaceNumber } from './changed-numbers.js';
import { placeCross, placeCrossEnd } from './cross-numbers.js';
import {
  placeAfterAt,
  placeAfterFor,
  placeAfterOf,
  placeBeforeAt,
  placeBeforeFor,
} from './linked-numbers.js';
import { selectNumber } from './selection-role.js';
import { AT, CROSS, isCountable, isLoad, startsSet, take, word } from './numbers.js';

/** Places a bare number, and those that only make sense with it. @returns how many items it took */
export function placeNumber(drafting: Drafting, at: number): number {
  const { items } = drafting;
  const item = items[at]!;
  const next = word(items[at + 1]);
  // "two 45s": a pair of dumbbells, plates, or sets?
  const behind = items[at + 1];
  if (behind?.kind === 'weight' && !behind.unit && drafting.link === null) drafting.doubt('number');
  if (drafting.replacing) return replaceNumber(drafting, at);
  if (drafting.selection) return selectNumber(drafting, at);
  if (drafting.link === 'plus' || drafting.link === 'minus')
    return take(drafting.weight({ value: item.value, unit: null }, item.unsure));
  // "225 lb x 5 x 3": behind a weight come the reps, then the sets.
  const weighed = CROSS.has(drafting.link) && hasWeight(drafting.draft) && !hasAmount(drafting.draft);
  if (CROSS.has(next) && isCountable(items[at + 2]) && !weighed) return placeCross(drafting, at);
  if (CROSS.has(drafting.link)) return placeCrossEnd(drafting, at);
  if (next === 'for' && startsSet(items, at + 2) && drafting.link !== 'for')
    return placeBeforeFor(drafting, at);
  if (drafting.link === 'for') return placeAfterFor(drafting, at);
  if (AT.has(drafting.link)) return placeAfterAt(drafting, item);
  if (AT.has(next) && next !== 'on' && isLoad(items[at + 2])) return placeBeforeAt(drafting, at);
  if (drafting.link === 'of') return placeAfterOf(drafting, at);
  return placeBare(drafting, at);
}
