import { type Draft, hasAmount, hasFigures, hasWeight } from './draft.js';
import type { Drafting } from './drafting.js';
import type { Item } from './items.js';
import { isMeasured, placeBare, placeUnloaded } from './bare-numbers.js';
import { isNamedBefore } from './labelled-figures.js';
import { AT, WEIGHT_FROM, isNumber, isWeightFor, startsSet, take, word } from './numbers.js';

/** "W for R", "W for S sets of R". */
export function placeBeforeFor(drafting: Drafting, at: number): number {
  const { items, draft, loaded } = drafting;
  const item = items[at]!;
  const what = items[at + 2]!;
  if (what.kind === 'sets' && draft.reps.length === 0 && (hasWeight(draft) || item.value < 20)) {
    if (!hasWeight(draft) && loaded && items[at + 3]?.kind === undefined) drafting.doubt('number');
    return take(drafting.reps(item.value, item.unsure));
  }
  // "5 reps with 205 for 5 sets"
  const counted = what.kind === 'sets' && draft.reps.length === 1 && !hasWeight(draft) && draft.sets === null;
  if (counted && word(items[at + 3]) !== 'of' && isWeightFor(item.value, draft.reps[0]!))
    return take(drafting.weight({ value: item.value, unit: null }, item.unsure));
  const reps = what.kind === 'number' || what.kind === 'reps' ? what.value : 0;
  const swapped = reps > 50 && reps > 2 * item.value;
  if (swapped) drafting.doubt('number');
  // "fifteen for fifty": one of them may be the other.
  else if (loaded && reps >= 30 && reps > item.value) drafting.doubt('confirm', 'confirm');
  if (loaded && item.value < 5) drafting.doubt('number');
  if (!loaded && item.value < 10) drafting.doubt('number');
  else if (!loaded) drafting.doubt('confirm', 'confirm');
  if (hasAmount(draft) && hasWeight(draft)) drafting.next();
  else if (
    hasAmount(draft) &&
    draft.reps.length > 0 &&
    !hasWeight(draft) &&
    draft.sets === null &&
    drafting.link !== 'at'
  )
    drafting.next();
  return take(drafting.weight({ value: item.value, unit: null }, item.unsure));
}

export function placeAfterFor(drafting: Drafting, at: number): number {
  const { draft, items, loaded } = drafting;
  const { value, unsure } = items[at]!;
  const next = word(items[at + 1]);
  if (next === 'for' && startsSet(items, at + 2) && !hasWeight(draft)) return placeBeforeFor(drafting, at);
  if (!loaded && isMeasured(drafting)) return placeUnloaded(drafting, items[at]!, false);
  if (isNamedBefore(items, at)) drafting.doubt('number');
  if (!loaded || hasWeight(draft)) {
    if (draft.reps.length > 0 && hasWeight(draft) && draft.sets === null && items[at + 1] === undefined)
      return take(drafting.doubt('number'));
    return take(drafting.reps(value, unsure));
  }
  if (draft.reps.length > 0) {
    drafting.doubt('confirm', isWeightFor(value, draft.reps[0]!) ? 'confirm' : 'clarify');
    return take(drafting.weight({ value, unit: null }, unsure));
  }
  const weightFollows = AT.has(next) || items.slice(at + 1).some(({ kind }) => kind === 'weight');
  if (value >= WEIGHT_FROM && !weightFollows) return take(drafting.weight({ value, unit: null }, unsure));
  return take(drafting.reps(value, unsure));
}

export function placeAfterAt(drafting: Drafting, item: Item): number {
  const { value, unsure } = item;
  // "225 for 5. @8": said of the set that is told already.
  if (drafting.link === 'at' && value <= 10 && !hasFigures(drafting.draft)) drafting.reopen();
  const { draft, loaded, link } = drafting;
  // "again with 11": eleven reps, or eleven pounds?
  const small = link === 'with' ? WEIGHT_FROM : MOST_REPS;
  if (refersBack(draft) && value < small) drafting.doubt('number');
  const effort = link === 'at' && value >= 5 && value <= 10 && (value * 2) % 1 === 0 && draft.rpe === null;
  if (effort && hasAmount(draft) && (hasWeight(draft) || (!loaded && draft.body === null))) {
    return take(drafting.effort('rpe', value, unsure));
  }
  // "12 reps at 8": eight pounds, or RPE 8.
  if (effort && loaded && hasAmount(draft) && !hasWeight(draft)) drafting.doubt('confirm', 'confirm');
  if (hasWeight(draft)) {
    if (!hasAmount(draft)) return take(placeDoubtfulReps(drafting, value));
    drafting.next();
  }
  const [reps] = drafting.draft.reps;
  const said = drafting.items[drafting.items.indexOf(item) - 2]?.kind === 'reps';
  const clear = said || reps === undefined || drafting.draft.sets !== null || isWeightFor(value, reps);
  if (!clear && link === 'at') drafting.doubt('number', value <= 10 ? 'clarify' : 'confirm');
  return take(drafting.weight({ value, unit: null }, unsure));
}

/** "two more sets at 8": so small a number may be the repetitions, or the effort. */
const MOST_REPS = 13;

const refersBack = (draft: Draft): boolean => !hasAmount(draft) && (draft.again || draft.moreSets !== null);

/** "225 at 8": reps or RPE, who knows. */
function placeDoubtfulReps(drafting: Drafting, value: number): void {
  const said = drafting.draft.weight?.value ?? 0;
  if (value > 30 && said < value) {
    // "8 at 225" where the first number was taken for a weight.
    drafting.draft.weight = { value, unit: null };
    drafting.reps(said);
    return;
  }
  drafting.doubt('reps');
}

/** "R at W". */
export function placeBeforeAt(drafting: Drafting, at: number): number {
  const { draft, items } = drafting;
  const { value, unsure } = items[at]!;
  if (hasWeight(draft) && !hasAmount(draft) && value > 10 && items[at + 2]!.value <= 10)
    return placeBare(drafting, at);
  const weight = items[at + 2]!;
  if (weight.kind === 'number' && weight.value <= 10 && value > 3 * weight.value && !hasAmount(draft)) {
    return take(drafting.weight({ value, unit: null }, unsure));
  }
  const before = items[at - 1];
  // "185 8 at 8": two bare numbers, whatever follows.
  if (isNumber(before) && hasWeight(draft) && !hasAmount(draft)) drafting.doubt('confirm', 'confirm');
  if (value <= MOST_SETS && isToldOtherwise(drafting, at)) drafting.doubt('confirm', 'confirm');
  // "5 5 at 225": sets of five, or two of them?
  if (isNumber(before) && hasAmount(draft)) drafting.doubt('number');
  if (hasAmount(draft) && !(drafting.link === 'comma' || drafting.link === 'and')) drafting.next();
  else if (draft.reps.length > 0 && hasWeight(draft)) drafting.next();
  return take(drafting.reps(value, unsure));
}

const MOST_SETS = 3;

/** "185 for 8, two at 275": two repetitions, or two sets? Behind "5 at 225" it is plain. */
function isToldOtherwise({ draft, items }: Drafting, at: number): boolean {
  const before = items.slice(0, at);
  const same = before.some((item, i) => word(item) === 'at' && isCount(before[i - 1]));
  return draft.reps.length > 0 && hasWeight(draft) && !same;
}

const isCount = (item: Item | undefined): boolean => item?.kind === 'reps' || isNumber(item);

/** "sets of 5", "reps of 225". */
export function placeAfterOf(drafting: Drafting, at: number): number {
  const { draft, loaded, items } = drafting;
  const { value, unsure } = items[at]!;
  const [reps] = draft.reps;
  if (reps === undefined) return take(drafting.reps(value, unsure));
  if (!loaded || hasWeight(draft)) return take(drafting.doubt('number'));
  // "2 reps of 25" may be two sets of 25 reps, or 25 pounds twice.
  const clear = isWeightFor(value, reps) && !(reps <= 5 && value <= 30);
  if (!clear) return take(drafting.doubt('number'));
  return take(drafting.weight({ value, unit: null }, unsure));
}
