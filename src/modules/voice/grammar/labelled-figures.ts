import { countOf, emptySelection, hasAmount, hasWeight } from './draft.js';
import type { Drafting } from './drafting.js';
import { placeList } from './list-roles.js';
import type { Item, ItemKind } from './items.js';
import { CROSS } from './numbers.js';
import { placeSelection } from './selection-role.js';

type Placing = (drafting: Drafting, item: Item, at: number) => void;

/** Places a figure that says what it is. */
export function placeLabelled(drafting: Drafting, item: Item, at: number): void {
  PLACING[item.kind]?.(drafting, item, at);
}

const PLACING: Readonly<Partial<Record<ItemKind, Placing>>> = {
  weight: placeWeight,
  weight_list: placeList,
  reps_list: placeList,
  duration_list: placeList,
  reps: placeReps,
  sets: placeSets,
  duration: placeDuration,
  distance: (drafting, { value, unsure }) => drafting.figure('distanceMeters', value, unsure),
  rpe: (drafting, { value, unsure }) => drafting.effort('rpe', value, unsure),
  rir: (drafting, { value, unsure }) => drafting.effort('rir', value, unsure),
  rest: placeRest,
  tempo: (drafting, { text }) => void (drafting.draft.tempo = text),
  plates: placePlates,
  empty_bar: placePlates,
  range: placeRange,
  other_figure: placeOther,
  weight_change: placeWeightChange,
  reps_change: placeRepsChange,
  time_change: placeTimeChange,
  more_sets: (drafting, { value }) => void (drafting.draft.moreSets = value),
  select_first: placeSelection,
  select_nth: placeSelection,
  select_last: placeSelection,
};

const BIGGEST_PLATE = 45;

function placeWeight(drafting: Drafting, { value, unit, unsure, text }: Item, at: number): void {
  const { draft, link, items } = drafting;
  if (unit === 'stone') drafting.doubt('unit');
  // "25s for 8" on a bar: the plates, or all of it?
  if (text === 'plural' && value <= BIGGEST_PLATE && drafting.exercise?.loadMode === 'barbell_total')
    drafting.doubt('confirm', 'confirm');
  const sharesReps = hasAmount(draft) && hasWeight(draft);
  // "185 for 5, no sorry, 195 pounds for 6": all of it is said anew.
  if (sharesReps && drafting.replacing && repsFollow(items, at)) draft.reps = [];
  if (sharesReps && !drafting.replacing && !drafting.selection) drafting.next();
  drafting.link = link;
  drafting.weight({ value, unit, labelled: true }, unsure);
}

/** "3 minutes and, well, 20 seconds": one time, or two? */
function placeDuration(drafting: Drafting, { value, unsure }: Item, at: number): void {
  const before = drafting.items.slice(Math.max(0, at - 3), at);
  const minutes = before.findLastIndex(({ kind }) => kind === 'duration');
  const torn =
    value < 60 && before[minutes]?.text === 'minutes' && !before.slice(minutes + 1).some(partsSets);
  drafting.figure('durationSeconds', value, unsure || torn);
}

const partsSets = ({ kind, tag }: Item): boolean =>
  kind !== 'word' || tag === 'and_then' || tag === 'stop' || tag === 'superset';

function repsFollow(items: readonly Item[], at: number): boolean {
  const [next, second] = [items[at + 1], items[at + 2]];
  if (next?.kind === 'reps') return true;
  const linked = next?.tag === 'for' || CROSS.has(next?.tag ?? null);
  return linked
    ? second !== undefined && second.kind !== 'sets'
    : next?.tag === 'comma' && second?.kind === 'reps';
}

function placeReps(drafting: Drafting, { value, unsure, text }: Item, at: number): void {
  const { draft, items } = drafting;
  const weightFollows =
    items[at + 1]?.kind === 'word' &&
    (items[at + 1]!.tag === 'at' || items[at + 1]!.tag === 'with' || items[at + 1]!.tag === 'of');
  if (draft.reps.length > 0 && hasWeight(draft) && weightFollows && !drafting.replacing) drafting.next();
  if (isNamedBefore(items, at)) drafting.doubt('number');
  drafting.reps(value, unsure);
  // "24 reps total in 3 sets": how many in each?
  if (text === 'total' && items.some(({ kind }) => kind === 'sets')) drafting.doubt('reps');
}

/** "single 45 10 reps": one repetition, or one plate? */
export function isNamedBefore(items: readonly Item[], at: number): boolean {
  const linked = items[at - 1]?.tag === 'for' || items[at - 1]?.tag === 'x' ? at - 2 : at - 1;
  const [named, load] = [items[linked - 1], items[linked]];
  const weighs = load?.kind === 'number' || load?.kind === 'weight';
  return weighs && named?.kind === 'reps' && named.text === 'named' && items[at]!.text !== 'named';
}

/** "225 for 5, 3 sets" tells of the set before, "225 for 5, 2 sets of 8" of the next. */
function placeSets(drafting: Drafting, { value, unsure, text }: Item, at: number): void {
  const { draft, items } = drafting;
  const next = items[at + 1];
  const ownReps =
    next?.kind === 'reps' || next?.kind === 'duration' || (next?.kind === 'word' && next.tag === 'of');
  const namedReps =
    next?.kind === 'word' && (next.tag === 'single' || next.tag === 'double' || next.tag === 'triple');
  if (draft.reps.length > 0 && (ownReps || namedReps) && !drafting.replacing) drafting.next();
  // "185 for 24 in 3 sets"
  if (drafting.link === 'on' && draft.reps.length > 0) drafting.doubt('confirm', 'confirm');
  // "185 for 5, no, 6 sets": what was five?
  if (drafting.replacing && draft.sets === null && draft.reps.length > 0) drafting.doubt('number');
  drafting.sets(value, unsure);
  const behind = next?.tag === 'on' ? items[at + 2] : next;
  if (!ownReps && !namedReps) drafting.draft.total = parts(behind) ? 'told' : 'maybe';
  if (text === 'warmup') drafting.draft.setType = 'warmup';
  if (text === 'drop_set') drafting.draft.setType = 'drop';
  if (text === 'backoff') drafting.draft.setType = 'backoff';
  if (text === 'amrap') drafting.draft.setType = 'amrap';
}

const parts = (item: Item | undefined): boolean =>
  item?.kind === 'word' && (item.tag === 'comma' || item.tag === 'stop');

function placePlates(drafting: Drafting, item: Item): void {
  if (hasWeight(drafting.draft) && hasAmount(drafting.draft)) drafting.next();
  if (item.kind === 'empty_bar') drafting.draft.emptyBar = true;
  else drafting.draft.plates = item;
}

/** A range of reps or of weight has to be asked about; of effort it is a remark. */
function placeRange(drafting: Drafting, { text, unsure, parts }: Item): void {
  if (text === 'list' && !unsure) return placeEfforts(drafting, parts.map(Number));
  // "245 for 5 that was RPE 7 to 8": it takes nothing's place.
  if (text === 'rpe' || text === 'rir') drafting.replacing = false;
  if (text === 'rpe' || text === 'rir') return unsure ? drafting.doubt('number') : undefined;
  if (text === 'weight' || text === 'duration') return drafting.doubt(text);
  if (text === 'sets') return drafting.doubt('number');
  drafting.doubt(unsure || hasAmount(drafting.draft) ? 'number' : 'reps');
}

/** Percent of a maximum is no weight. Calories and laps count nothing that a set has. */
function placeOther(drafting: Drafting, { text }: Item): void {
  if (/percent|%|per cent/i.test(text) && !hasWeight(drafting.draft)) drafting.doubt('weight');
}

function placeWeightChange(drafting: Drafting, { value, unit, unsure }: Item): void {
  if (hasAmount(drafting.draft) && (hasWeight(drafting.draft) || !drafting.loaded)) drafting.next();
  // "pull-ups 8, then added 25 for 6": nothing but the body was lifted before.
  const first = !drafting.loaded && drafting.drafts.length > 1 && !drafting.drafts.some(hasWeight);
  if (first && value > 0) Object.assign(drafting.draft, { weight: { value, unit }, body: 'added' });
  else drafting.draft.weightChange = { value, unit };
  if (unsure) drafting.doubt('confirm', 'confirm');
}

function placeRepsChange(drafting: Drafting, { value, unsure }: Item): void {
  if (hasAmount(drafting.draft)) drafting.next();
  drafting.draft.repsChange = value;
  if (unsure) drafting.doubt('confirm', 'confirm');
}

function placeTimeChange(drafting: Drafting, { value, unsure }: Item): void {
  if (hasAmount(drafting.draft)) drafting.next();
  drafting.draft.timeChange = value;
  if (unsure) drafting.doubt('confirm', 'confirm');
}

function placeRest(drafting: Drafting, { value, unsure }: Item): void {
  drafting.draft.restSeconds = value;
  if (unsure) drafting.doubt('duration');
}

/** "RPEs 7, 8 and 9" of three sets: one each. */
function placeEfforts(drafting: Drafting, efforts: readonly number[]): void {
  const { draft } = drafting;
  if (efforts.length !== countOf(draft)) return drafting.doubt('number');
  draft.selections.push(...efforts.map((rpe, i) => ({ ...emptySelection('nth', i + 1), rpe })));
}
