import type { Exercise } from '../../exercise-match/index.js';
import { type Draft, hasAmount, hasFigures, hasWeight } from './draft.js';
import { Drafting } from './drafting.js';
import type { Item } from './items.js';
import { placeNumber } from './number-roles.js';
import type { Segment } from './segments.js';
import { shareLoad, shareReps } from './shared-figures.js';
import { placeWord } from './word-roles.js';

/** The sets of a segment as they were said. */
export function draftsOf({ items, span }: Segment, exercise: Exercise | null): Draft[] {
  const drafting = new Drafting(items, span, exercise);
  for (let at = 0; at < items.length;) at += place(drafting, at);
  const drafts = drafting.drafts.filter(
    (draft, i) => i === 0 || hasFigures(draft) || draft.doubts.length > 0,
  );
  return shareLoad(shareReps(drafts));
}

/** @returns how many items it took */
function place(drafting: Drafting, at: number): number {
  const item = drafting.items[at]!;
  if (drafting.link === 'or' && isAlternative(drafting, item)) return 1;
  if (item.kind === 'number') {
    const taken = placeNumber(drafting, at);
    drafting.link = null;
    return taken;
  }
  if (item.kind === 'word') return placeWord(drafting, at);
  if (AFTERTHOUGHTS.has(item.kind) && !hasFigures(drafting.draft) && !figureFollows(drafting.items, at))
    drafting.reopen();
  placeLabelled(drafting, item, at);
  drafting.link = null;
  return 1;
}

/** "8, maybe 9": which of the two has to be asked. */
function isAlternative(drafting: Drafting, { kind }: Item): boolean {
  if (kind === 'word' || kind === 'exercise') return false;
  drafting.link = null;
  if (!hasFigures(drafting.draft)) {
    drafting.doubt('confirm', 'confirm');
    return false;
  }
  drafting.doubt(hasAmount(drafting.draft) ? 'reps' : 'number');
  return true;
}

/** What may be said of a set when it is told already: "225 for 5. RPE 8." */
const AFTERTHOUGHTS: ReadonlySet<string> = new Set(['rpe', 'rir', 'rest', 'tempo']);

function figureFollows(items: readonly Item[], at: number): boolean {
  for (const item of items.slice(at + 1)) {
    if (item.kind === 'word' && (item.tag === 'stop' || item.tag === 'and_then')) return false;
    if (item.kind !== 'word' && !AFTERTHOUGHTS.has(item.kind)) return true;
  }
  return false;
}

/** Figures that say what they are. */
function placeLabelled(drafting: Drafting, item: Item, at: number): void {
  const { value, unsure, unit } = item;
  switch (item.kind) {
    case 'weight':
      return placeWeight(drafting, item);
    case 'reps':
      return placeReps(drafting, item, at);
    case 'sets':
      return placeSets(drafting, item, at);
    case 'duration':
      return drafting.figure('durationSeconds', value, unsure);
    case 'distance':
      return drafting.figure('distanceMeters', value, unsure);
    case 'rpe':
    case 'rir':
      return drafting.effort(item.kind, value, unsure);
    case 'rest':
      drafting.draft.restSeconds = value;
      return unsure ? drafting.doubt('duration') : undefined;
    case 'tempo':
      drafting.draft.tempo = item.text;
      return;
    case 'plates':
    case 'empty_bar':
      return placePlates(drafting, item);
    case 'range':
      return placeRange(drafting, item);
    case 'other_figure':
      return placeOther(drafting, item);
    case 'weight_change':
      return placeChange(drafting, { value, unit }, unsure);
    case 'reps_change':
      if (hasAmount(drafting.draft)) drafting.next();
      drafting.draft.repsChange = value;
      return unsure ? drafting.doubt('confirm', 'confirm') : undefined;
    case 'more_sets':
      drafting.draft.moreSets = value;
      return;
    default:
      return placeSelection(drafting, item);
  }
}

function placeWeight(drafting: Drafting, { value, unit, unsure }: Item): void {
  const { draft, link } = drafting;
  if (unit === 'stone') drafting.doubt('unit');
  const sharesReps = hasAmount(draft) && hasWeight(draft);
  if (sharesReps && !drafting.replacing && !drafting.selection) drafting.next();
  drafting.link = link;
  drafting.weight({ value, unit, labelled: true }, unsure);
}

function placeReps(drafting: Drafting, { value, unsure }: Item, at: number): void {
  const { draft, items } = drafting;
  const weightFollows =
    items[at + 1]?.kind === 'word' &&
    (items[at + 1]!.tag === 'at' || items[at + 1]!.tag === 'with' || items[at + 1]!.tag === 'of');
  if (draft.reps.length > 0 && hasWeight(draft) && weightFollows && !drafting.replacing) drafting.next();
  drafting.reps(value, unsure);
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
  drafting.sets(value, unsure);
  if (text === 'warmup') drafting.draft.setType = 'warmup';
  if (text === 'drop_set') drafting.draft.setType = 'drop';
  if (text === 'backoff') drafting.draft.setType = 'backoff';
  if (text === 'amrap') drafting.draft.setType = 'amrap';
}

function placePlates(drafting: Drafting, item: Item): void {
  if (hasWeight(drafting.draft) && hasAmount(drafting.draft)) drafting.next();
  if (item.kind === 'empty_bar') drafting.draft.emptyBar = true;
  else drafting.draft.plates = item;
}

/** A range of reps or of weight has to be asked about; of effort it is a remark. */
function placeRange(drafting: Drafting, { text, unsure }: Item): void {
  if (text === 'rpe' || text === 'rir') return;
  if (text === 'weight' || text === 'duration') return drafting.doubt(text);
  if (text === 'sets') return drafting.doubt('number');
  drafting.doubt(unsure || hasAmount(drafting.draft) ? 'number' : 'reps');
}

/** Percent of a maximum is no weight. Calories and laps count nothing that a set has. */
function placeOther(drafting: Drafting, { text }: Item): void {
  if (/percent|%|per cent/i.test(text) && !hasWeight(drafting.draft)) drafting.doubt('weight');
}

function placeChange(
  drafting: Drafting,
  change: { value: number; unit: 'lbs' | 'kg' | 'stone' | null },
  unsure: boolean,
): void {
  if (hasWeight(drafting.draft) && hasAmount(drafting.draft)) drafting.next();
  drafting.draft.weightChange = change;
  if (unsure) drafting.doubt('confirm', 'confirm');
}

/** "the first two …, the last one …" parts the sets that were said; otherwise it only counts them. */
function placeSelection(drafting: Drafting, { kind, value }: Item): void {
  const { draft } = drafting;
  const total = Math.max(draft.sets ?? 1, draft.reps.length);
  if (total <= 1 || value >= total) {
    if (hasAmount(draft) && hasWeight(draft)) drafting.next();
    return;
  }
  const which = kind === 'select_last' ? 'last' : 'first';
  drafting.selection = { which, count: value, weight: null, reps: null };
  draft.selections.push(drafting.selection);
}
