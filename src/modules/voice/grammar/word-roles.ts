import { placeClock } from './clock-role.js';
import { hasAmount, hasFigures, hasWeight } from './draft.js';
import type { Drafting } from './drafting.js';
import type { Item } from './items.js';
import { placeFailure, placeToFailure } from './failure-role.js';
import { placeKind } from './kinds.js';
import { placeSide } from './sides.js';
import type { Tag } from './tags.js';
import { placeUnit } from './unit-role.js';

const LINKS: ReadonlySet<Tag> = new Set<Tag>([
  'for',
  'at',
  'x',
  'by',
  'times',
  'of',
  'with',
  'on',
  'to',
  'or',
  'plus',
  'minus',
  'slash',
  'up',
  'down',
]);

const NAMED_REPS = new Map<Tag, number>(
  Object.entries({ single: 1, double: 2, triple: 3 }) as [Tag, number][],
);

/** Places a word that means something for a set. @returns how many items it took */
export function placeWord(drafting: Drafting, at: number): number {
  const item = drafting.items[at]!;
  const tag = item.tag!;
  if (LINKS.has(tag)) drafting.link = tag;
  else if (tag === 'comma' || tag === 'and') drafting.link ??= tag;
  else if (NAMED_REPS.has(tag)) drafting.reps(NAMED_REPS.get(tag)!);
  else if (tag === 'failed_at') return placeFailure(drafting, at);
  else if (tag === 'clock') placeClock(drafting, item, at);
  else if (tag === 'chain') item.parts.forEach((part) => drafting.reps(Number(part)));
  else if (tag === 'failure' && /^all\b/i.test(item.text)) drafting.draft.failure = 'all';
  else setWord(drafting, tag, at);
  return 1;
}

function setWord(drafting: Drafting, tag: Tag, at: number): void {
  const item = drafting.items[at]!;
  switch (tag) {
    case 'stop':
      // Some recognisers set a full stop at every breath: "225 pounds. 8 reps."
      if (!isWhole(drafting)) return;
      drafting.next();
      drafting.link = null;
      return;
    case 'and_then':
    case 'superset':
      // "warm-ups 95 for 10, 135 for 5, then 185 for 8"
      drafting.endWarmup();
      drafting.next();
      drafting.link = null;
      return;
    case 'fix':
    case 'strong_fix':
    case 'undo':
      if (drafting.selectLast(item.text)) return;
      // "225 for 8, it was tough, 235 for 5"
      if (/\bwas$/i.test(item.text) && drafting.items[at + 1]?.tag === 'feeling') return;
      if (!hasFigures(drafting.draft)) drafting.reopen();
      drafting.replacing = figureFollows(drafting, at);
      return;
    case 'warmup':
    case 'drop_set':
    case 'backoff':
    case 'amrap':
    case 'working':
      return placeKind(drafting, tag, at);
    case 'sets':
      // "sets of 8 at 185": how many?
      if (/^sets$/i.test(item.text) && drafting.items[at + 1]?.tag === 'of' && !isCounted(drafting))
        drafting.doubt('confirm', 'confirm');
      if (/^(?:top|heavy|hard)/i.test(item.text)) drafting.endWarmup();
      return;
    case 'new_load':
      if (isWhole(drafting)) drafting.next();
      drafting.link = null;
      drafting.draft.otherLoad = true;
      return;
    case 'left':
    case 'right':
      return placeSide(drafting, tag, at);
    case 'kg':
    case 'lb':
      return placeUnit(drafting, tag, at);
    default:
      if (isPiece(item)) drafting.doubt('confirm', 'confirm');
      return setMark(drafting, tag, item.text);
  }
}

const isCounted = ({ items, draft }: Drafting): boolean =>
  draft.sets !== null ||
  draft.moreSets !== null ||
  items.some(({ kind }) => kind === 'sets' || kind === 'more_sets' || kind === 'reps_list') ||
  // "sets of 8, 8 and 7"
  items.filter(({ kind }) => kind === 'number').length > 2;

/** What a number lost: its unit or its fraction, standing apart from it. "second set" only counts. */
function isPiece({ tag, text }: Item): boolean {
  if (tag === 'word') return /^point$/i.test(text);
  return tag !== null && PIECES.has(tag) && !/^second$/i.test(text);
}

const PIECES: ReadonlySet<Tag> = new Set<Tag>([
  'odd',
  'half',
  'quarter',
  'rpe',
  'rir',
  'second',
  'minute',
  'hour',
  'metre',
  'mile',
]);

const isWhole = ({ draft, loaded }: Drafting): boolean => hasAmount(draft) && (!loaded || hasWeight(draft));

/** Words that mark the set under way. */
function setMark(drafting: Drafting, tag: Tag, text: string): void {
  const { draft } = drafting;
  // "95 for 8 twice": most likely two sets.
  if (tag === 'odd' && /^(?:twice|thrice)$/i.test(text)) draft.sets ??= /^twice$/i.test(text) ? 2 : 3;
  if (tag === 'each') draft.side = 'each';
  if (tag === 'each_one') draft.each = true;
  if (tag === 'each_hand') {
    if (draft.reps.length > 0 && hasWeight(draft) && drafting.link !== 'with') draft.each = true;
    draft.perHand = true;
  }
  if (tag === 'bodyweight') draft.body = 'plain';
  // "8 plus 2 assisted": reps with help, not a weight.
  if (tag === 'assisted' && draft.sign === 1) drafting.doubt('number');
  if (tag === 'assisted') draft.body = 'assisted';
  if (tag === 'weighted') draft.body = 'added';
  if (tag === 'weighted' && /^(?:extra|added)\b/i.test(text)) draft.sign = 1;
  if (tag === 'same_weight') draft.sameWeight = true;
  if (tag === 'same_reps') draft.sameReps = true;
  if (tag === 'same_again') draft.again = true;
  if (tag === 'failure') return placeToFailure(drafting);
  if (tag === 'all' && (draft.failure === 'last' || draft.sets !== null))
    draft.failure = draft.failure === 'none' ? 'none' : 'all';
  if (tag === 'all') drafting.selection = null;
}

const figureFollows = ({ items, draft }: Drafting, at: number): boolean =>
  hasFigures(draft) &&
  items
    .slice(at + 1)
    .filter(({ tag }) => tag !== 'comma')
    .slice(0, 3)
    .some(({ kind }) => kind !== 'word' && kind !== 'exercise');
