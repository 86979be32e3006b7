import type { Exercise, ExerciseFinder, ExerciseSpan } from '../../exercise-match/index.js';
import { isSameName } from './announced-names.js';
import { isFigure } from './figures.js';
import type { Item } from './items.js';
import { findUnspotted, isUnknown } from './unspotted.js';

/** Words around a name that may belong to it, at most so many on a side. */
const REACH = 3;

/** Each name may cost a search. */
const MOST_NAMES = 10;

/**
 * Settles the exercise names of a sentence: unknown words right beside a name may make it another one, and unknown
 * words where a name would stand may be one.
 */
export function nameExercises(items: readonly Item[], text: string, finder: ExerciseFinder): Item[] {
  // A sentence with so many names names none that could be mended.
  if (items.filter(({ kind }) => kind === 'exercise').length > MOST_NAMES) return [...items];
  const named = mergeNames(widenNames(items, text, finder), text, finder);
  if (named.some(({ kind }) => kind === 'exercise')) return named;
  return findUnspotted(named, text, finder) ?? named;
}

function widenNames(items: readonly Item[], text: string, finder: ExerciseFinder): Item[] {
  const result: Item[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    if (item.kind !== 'exercise') {
      result.push(item);
      continue;
    }
    const bridged = bridge(result, item, text, finder);
    if (bridged) {
      result.splice(0, result.length, ...bridged.items);
      continue;
    }
    let from = result.length;
    let start = item.start;
    while (from > 0 && result.length - from < REACH && isBeside(result[from - 1]!, start, text)) {
      from--;
      start = result[from]!.start;
    }
    const to = lastBeside(items, at, text);
    const { end } = items[to]!;
    const own = result.splice(from);
    result.push(own.length > 0 || to > at ? widened(item, text.slice(start, end), start, end, finder) : item);
    at = to;
  }
  return result;
}

/** The last of the unknown words right behind a name, when something known follows them. */
function lastBeside(items: readonly Item[], at: number, text: string): number {
  let to = at;
  while (to - at < REACH && isUnknown(items[to + 1]) && adjoins(items[to]!.end, items[to + 1]!.start, text))
    to++;
  return items[to + 1] !== undefined && !isUnknown(items[to + 1]) ? to : at;
}

/** "hammer, quickly, curls": talk between the words of a name. Nothing is asked when they make none. */
function bridge(
  said: readonly Item[],
  item: Item,
  text: string,
  finder: ExerciseFinder,
): { items: Item[] } | undefined {
  const first = said.findLastIndex(({ tag }) => tag !== 'comma');
  const before = said[first];
  if (!before || !(isUnknown(before) || (before.kind === 'word' && before.tag === 'pair'))) return undefined;
  const between = text.slice(before.end, item.start);
  if (adjoins(before.end, item.start, text) || !isTalkedInto(between)) return undefined;
  const phrase = `${before.text} ${item.text}`;
  const { candidates, verdict } = finder.match(phrase);
  const exercise = candidates[0]?.exercise;
  if (verdict !== 'match' || !exercise || !keepsName(phrase, exercise)) return undefined;
  const span = { ...item.span!, exercises: [exercise], sure: true };
  return { items: [...said.slice(0, first), { ...item, text: phrase, start: before.start, span }] };
}

const isBeside = (item: Item, start: number, text: string): boolean =>
  isUnknown(item) && adjoins(item.end, start, text);

const adjoins = (end: number, start: number, text: string): boolean =>
  /^[\s-]*$/.test(text.slice(end, start));

function widened(item: Item, phrase: string, start: number, end: number, finder: ExerciseFinder): Item {
  const { candidates, verdict } = finder.match(phrase);
  const [best] = candidates;
  const exercises = candidates.map(({ exercise }) => exercise);
  if (verdict === 'match' && best && (item.span!.repaired || keepsName(item.text, best.exercise))) {
    return {
      ...item,
      text: phrase,
      start,
      end,
      span: { ...item.span!, exercises: [best.exercise], sure: true },
    };
  }
  const span: ExerciseSpan = {
    ...item.span!,
    exercises: exercises.length > 0 ? exercises : item.span!.exercises,
    sure: false,
  };
  return { ...item, text: phrase, start, end, span };
}

/** Words around a name make it more exact; they do not make "bench press" a press of another kind. */
function keepsName(said: string, { name, aliases }: Exercise): boolean {
  const known = new Set(
    [name, ...aliases]
      .join(' ')
      .toLowerCase()
      .split(/[\s-]+/)
      .map(singular),
  );
  return said
    .toLowerCase()
    .split(/[\s-]+/)
    .every((word) => known.has(singular(word)));
}

const singular = (word: string): string => word.replace(/(?<=[^s])s$/, '');

/**
 * Two names side by side may be one: "Bulgarian split squat" with its first half misheard, or with talk inside. "leg press,
 * leg press was 270" says one twice.
 */
function mergeNames(items: readonly Item[], text: string, finder: ExerciseFinder): Item[] {
  const result: Item[] = [];
  for (const item of items) {
    const said = result.findLastIndex(({ tag }) => tag !== 'comma' && tag !== 'stop');
    if (isSaidAgain(result, said, item)) result.splice(said);
    const first = result.findLastIndex(({ tag }) => tag !== 'comma');
    const before = result[first];
    const merged =
      item.kind === 'exercise' && before?.kind === 'exercise' ? merge(before, item, text, finder) : undefined;
    if (merged) result.splice(first, result.length, merged);
    else result.push(item);
  }
  return result;
}

/** "leg press, leg press"; in "12 dips, dips 10" the first has figures of its own. */
function isSaidAgain(said: readonly Item[], at: number, item: Item): boolean {
  const [figure, before] = [said[at - 1], said[at]];
  return before !== undefined && isSameName(before, item) && !(figure && isFigure(figure));
}

function merge(before: Item, item: Item, text: string, finder: ExerciseFinder): Item | undefined {
  const beside = adjoins(before.end, item.start, text);
  if (!beside && !isTalkedInto(text.slice(before.end, item.start))) return undefined;
  const phrase = beside ? text.slice(before.start, item.end) : `${before.text} ${item.text}`;
  const { candidates, verdict } = finder.match(phrase);
  const exercise = candidates[0]?.exercise;
  if (verdict !== 'match' || !exercise || !(beside || keepsName(phrase, exercise))) return undefined;
  const span = { ...item.span!, exercises: [exercise], sure: true, repaired: true };
  return { ...item, start: before.start, text: phrase, span };
}

/** A word or two that were left out, between commas or not. */
const isTalkedInto = (between: string): boolean => /^,? ?[\p{L}'’ ]{2,20},? ?$/u.test(between);
