import { countOf, type Draft, emptySelection, hasAmount, hasWeight } from './draft.js';
import { type Drafting, isTimed } from './drafting.js';
import type { Item } from './items.js';
import { WEIGHT_FROM, take } from './numbers.js';

/** "the first two …, the last one …" parts the sets that were said; "first three at 165" says how many. */
export function placeSelection(drafting: Drafting, { kind, value, text }: Item, at: number): void {
  const { draft } = drafting;
  // "185 for 8, 205 for 5, the first was RPE 7": a set that is told already.
  const earlier = /\bfirst\b|1st/i.test(text) && drafting.drafts.length > 1 && !isTold(drafting, at);
  if (earlier) drafting.doubt('number');
  const total = draft.parted ? 1 : countOf(draft);
  const count = Number.isNaN(value) ? othersOf(draft, total) : value;
  if (total > 1 && (count < total || (kind === 'select_nth' && count === total))) {
    // "make that 175 on the last": is it of the last one only?
    const corrected = drafting.items.slice(0, at).some(({ tag }) => tag === 'fix' || tag === 'strong_fix');
    if (corrected && drafting.link === 'on' && !isTold(drafting, at)) drafting.doubt('number');
    drafting.select(emptySelection(WHICH[kind as keyof typeof WHICH], count));
    return;
  }
  // "the third one was RPE 9" of three; of two it is asked about.
  if (text === 'effort') return drafting.doubt('number');
  const weighs =
    hasWeight(draft) || (kind === 'select_nth' && (!drafting.loaded || drafting.drafts.length > 1));
  // "the first two sets at 135 and the third at 155"
  const other = draft.parted && kind === 'select_nth';
  if (other || (hasAmount(draft) && weighs)) drafting.next();
  // "4 sets of 8, the last 6": six of them, or six repetitions?
  if (total > 1 && count > total) drafting.doubt('number');
  if (kind === 'select_nth' || total > 1 || count === 1) return;
  if (drafting.draft.sets !== null || !isTold(drafting, at)) return;
  drafting.draft.sets = count;
  drafting.draft.parted = true;
}

const WHICH = { select_first: 'first', select_nth: 'nth', select_last: 'last' } as const;

/** "the rest at 155": of all sets those that were not picked before. */
function othersOf({ selections }: Draft, total: number): number {
  const picked = selections.reduce((sum, { which, count }) => sum + (which === 'nth' ? 1 : count), 0);
  return Math.max(1, total - picked);
}

/** Whether figures of a set are still to come. */
const isTold = ({ items }: Drafting, at: number): boolean =>
  items.slice(at + 1).some(({ kind }) => kind === 'number' || kind === 'weight' || kind === 'reps');

/** "the last one 155", "the last one for 6". */
export function selectNumber(drafting: Drafting, at: number): number {
  const { items, link, draft, selection, loaded } = drafting;
  const { value, unsure } = items[at]!;
  // "RPE 8, last one at 9"
  if (link === 'at' && value <= 10 && (isRated(draft) || isTooLight(draft, value)))
    return take(drafting.effort('rpe', value, unsure));
  // "60 seconds on the first, 45 on the second"
  if (isTimed(drafting.exercise) && draft.selections.some(({ durationSeconds }) => durationSeconds !== null))
    return take(drafting.figure('durationSeconds', value, unsure));
  const small = link === null && value < WEIGHT_FROM && selection!.weight === null;
  const countsOnly = !loaded || draft.reps.length > 1 || hasWeight(draft);
  if (link === 'for' || (small && countsOnly)) return take(drafting.reps(value, unsure));
  // "3 sets of curls, 12 on the first": of what?
  if (small && draft.reps.length === 0) drafting.doubt('number');
  return take(drafting.weight({ value, unit: null }, unsure));
}

const isRated = ({ rpe, selections }: Draft): boolean =>
  rpe !== null || selections.some((selection) => selection.rpe !== null);

/** "3x5 at 315, last one @9": nobody lifts so little all at once. */
const isTooLight = ({ weight }: Draft, value: number): boolean => weight !== null && weight.value > 3 * value;
