import { hasAmount, hasWeight } from './draft.js';
import type { Drafting } from './drafting.js';
import type { Item } from './items.js';
import { AT, CROSS, WEIGHT_FROM, isNumber, isWeightFor, take, word } from './numbers.js';

export function placeBare(drafting: Drafting, at: number): number {
  const { draft, items, link } = drafting;
  const { value, unsure } = items[at]!;
  // "another two": sets, reps, or reps more?
  if (items[at - 1]?.kind === 'more_sets' && value <= 3) drafting.doubt('confirm', 'confirm');
  const weighs = !hasWeight(draft);
  const [reps] = draft.reps;
  if (draft.sets !== null && reps === undefined && !hasAmount(draft)) {
    // "the first two 30": thirty of what?
    if (draft.parted) drafting.doubt('number');
    if (weighs && value >= 60 && drafting.loaded) return take(drafting.weight({ value, unit: null }, unsure));
    // "three sets 185 195 205 for 5"
    if (drafting.loaded && value >= 60) drafting.doubt('number');
    return take(drafting.reps(value, unsure));
  }
  if (reps !== undefined && weighs && drafting.loaded) {
    const listed = (link === 'comma' || link === 'and') && value < WEIGHT_FROM && value < 3 * reps;
    if (listed) return take(drafting.reps(value, unsure));
    const clear = draft.sets !== null ? value > reps : isWeightFor(value, reps);
    if (!clear) drafting.doubt('number');
    return take(drafting.weight({ value, unit: null }, unsure));
  }
  if (!weighs && !hasAmount(draft)) {
    const picked = items[at - 1]?.kind.startsWith('select_');
    if (draft.weight && !draft.weight.labelled && draft.body === null && !picked)
      drafting.doubt('confirm', 'confirm');
    // "2:05 four 8": for eight, or four sets?
    const paired = isNumber(items[at + 1]) && !isNumber(items[at + 2]);
    if (paired && (value === 2 || value === 4)) drafting.doubt('number');
    return take(drafting.reps(value, unsure));
  }
  if (reps !== undefined) return placeListed(drafting, at);
  if (hasAmount(draft)) return placeBesideTime(drafting, items[at]!);
  return placeFirst(drafting, at);
}

/** "plank 60 seconds 25": a load beside a time, where the lift has one. */
function placeBesideTime(drafting: Drafting, { value, unsure }: Item): number {
  const { sameReps, repsChange } = drafting.draft;
  // "same reps, 205"
  if ((sameReps || repsChange !== null) && !hasWeight(drafting.draft))
    return take(drafting.weight({ value, unit: null }, unsure));
  if (!hasWeight(drafting.draft) && drafting.loaded && value >= 5) {
    drafting.doubt('confirm', 'confirm');
    return take(drafting.weight({ value, unit: null }, unsure));
  }
  return take(drafting.doubt('number'));
}

export const isMeasured = ({ exercise, draft }: Drafting): boolean =>
  (exercise?.tracking === 'duration' || exercise?.tracking === 'distance_duration') && !hasAmount(draft);

/** A number behind reps: the reps of the next set, or the weight of one. */
function placeListed(drafting: Drafting, at: number): number {
  const { draft, items, link } = drafting;
  const { value, unsure } = items[at]!;
  const last = draft.reps.at(-1)!;
  const following = items[at + 1];
  if (drafting.loaded && isNumber(following) && isWeightFor(value, following.value)) {
    drafting.next();
    drafting.doubt('confirm', 'confirm');
    drafting.weight({ value, unit: null }, unsure);
    return 1;
  }
  if (value <= Math.max(30, 2 * last)) {
    if (link === null) drafting.doubt('confirm', 'confirm');
    return take(drafting.reps(value, unsure));
  }
  if (drafting.loaded && value >= WEIGHT_FROM) {
    drafting.next();
    return take(drafting.weight({ value, unit: null }, unsure));
  }
  return take(drafting.doubt('number'));
}

/** The first figure of a set, with no word that says what it is. */
function placeFirst(drafting: Drafting, at: number): number {
  const { items, loaded, draft } = drafting;
  const item = items[at]!;
  const bareAfter = items[at + 1];
  const second = isNumber(bareAfter)
    ? bareAfter
    : word(bareAfter) === 'comma' && isNumber(items[at + 2])
      ? items[at + 2]!
      : null;
  if (!loaded && draft.durationSeconds === null)
    return placeUnloaded(drafting, item, second !== null && second === bareAfter);
  if (second && !isFollowedByRole(items, items.indexOf(second))) return placePair(drafting, at, second);
  const following = items[at + 1]?.kind ?? null;
  if (following === 'reps' || following === 'sets') {
    if (following === 'sets' && item.value < 20) drafting.doubt('number');
    return take(drafting.weight({ value: item.value, unit: null }, item.unsure));
  }
  if (following === 'weight' && items[at + 1]!.unit) return take(drafting.reps(item.value, item.unsure));
  if (correctedAsWeight(items, at))
    return take(drafting.weight({ value: item.value, unit: null }, item.unsure));
  if (item.value >= WEIGHT_FROM || !Number.isInteger(item.value))
    return take(drafting.weight({ value: item.value, unit: null }, item.unsure));
  return take(drafting.reps(item.value, item.unsure));
}

/** "30, no wait, 35 for 12": what the corrected number is, the first one is too. */
function correctedAsWeight(items: readonly Item[], at: number): boolean {
  let next = at + 1;
  let corrected = false;
  for (; next < items.length && items[next]!.kind === 'word'; next++)
    corrected ||= word(items[next]) === 'fix';
  if (corrected && items[next]?.kind === 'weight') return true;
  return corrected && isNumber(items[next]) && word(items[next + 1]) === 'for';
}

/** A second number that says itself what it is makes no pair with the first. */
function isFollowedByRole(items: readonly Item[], at: number): boolean {
  const next = word(items[at + 1]);
  return (
    next === 'for' ||
    AT.has(next) ||
    CROSS.has(next) ||
    (items[at - 1]?.kind === 'word' && items.slice(at).some((item) => word(item) === 'for'))
  );
}

/** "225 8". */
function placePair(drafting: Drafting, at: number, second: Item): number {
  const { items } = drafting;
  const first = items[at]!;
  const taken = items.indexOf(second) - at + 1;
  if (isWeightFor(first.value, second.value)) {
    drafting.doubt('confirm', 'confirm');
    drafting.weight({ value: first.value, unit: null }, first.unsure);
    drafting.reps(second.value, second.unsure);
    const third = items[at + taken];
    // "225 4 8": is it four sets of eight, or for eight?
    if (isNumber(third) && taken === 2 && second.value <= 5) drafting.doubt('number');
    return taken;
  }
  drafting.doubt('number');
  return taken;
}

export function placeUnloaded(drafting: Drafting, item: Item, paired: boolean): number {
  const { exercise } = drafting;
  // A hold needs its unit: sixty seconds or sixty minutes, sixty metres or miles.
  if (exercise?.tracking === 'duration') return take(drafting.doubt('duration'));
  if (exercise?.tracking === 'distance_duration') return take(drafting.doubt('distance'));
  if (paired) drafting.doubt('number');
  return take(drafting.reps(item.value, item.unsure));
}
