import type { ExerciseSpan } from '../../exercise-match/index.js';
import type { Atom } from './atoms.js';
import { countAt } from './count-items.js';
import { effortAt, isZeroOfTempo } from './effort-items.js';
import { loadAt } from './load-items.js';
import { rangeAt } from './range-items.js';
import { changeAt } from './change-items.js';
import { unitsFirst, withReserve, withSides } from './interruptions.js';
import { SILENT, withResults } from './results.js';
import { timeAt } from './time-items.js';
import type { Tag } from './tags.js';

export type ItemKind =
  /** A number that nothing beside it explains. */
  | 'number'
  | 'weight'
  | 'reps'
  | 'sets'
  | 'duration'
  | 'distance'
  | 'rpe'
  | 'rir'
  | 'rest'
  | 'tempo'
  | 'plates'
  | 'empty_bar'
  /** "8 to 10": two numbers where one is wanted. */
  | 'range'
  /** A figure that has no place in a set: calories, percent of a maximum. */
  | 'other_figure'
  /** Change of weight, or of reps, against the last set. */
  | 'weight_change'
  | 'reps_change'
  /** Seconds more or less than last time. */
  | 'time_change'
  /** So many further sets of what was last. */
  | 'more_sets'
  /** "the first two", "the second", "the last one". */
  | 'select_first'
  | 'select_nth'
  | 'select_last'
  /** A figure for each of several sets: "12, 10 and 8 reps". */
  | 'weight_list'
  | 'reps_list'
  | 'duration_list'
  | 'exercise'
  /** A word that stands for itself: a link, a side, a kind of set, talk. */
  | 'word';

/** One thing said about a set. */
export interface Item {
  readonly kind: ItemKind;
  /** Of a word. */
  readonly tag: Tag | null;
  /** Weight as said; seconds, metres, counts. NaN when there is none. */
  readonly value: number;
  /** Of a weight; "stone" is named to be refused. */
  readonly unit: 'lbs' | 'kg' | 'stone' | null;
  /** Tempo, or what a range or figure is about. */
  readonly text: string;
  readonly span: ExerciseSpan | null;
  readonly unsure: boolean;
  /** Every number as it was said, for the account of numbers. */
  readonly parts: readonly string[];
  readonly plates: readonly number[];
  /** Of a list. */
  readonly values: readonly number[];
  /** Of an exercise: "I held a plank" says that it was done. */
  readonly performed: boolean;
  readonly start: number;
  readonly end: number;
}

/** What kind of figures the exercises of a sentence have, for letters that may be either. */
export interface Hints {
  readonly timed: boolean;
  readonly distance: boolean;
}

/** What a rule found: an item, and how many atoms it takes. */
export interface Labelled {
  readonly item: Partial<Item> & Pick<Item, 'kind'>;
  readonly length: number;
}

/** Reads one item where it can. */
export type Rule = (atoms: readonly Atom[], at: number, hints: Hints) => Labelled | undefined;

/** More specific rules first. */
const RULES: readonly Rule[] = [effortAt, rangeAt, changeAt, timeAt, loadAt, countAt];

/** What the atoms of a clause say, in order. */
export function itemsOf(atoms: readonly Atom[], hints: Hints): Item[] {
  const results = withResults(withReserve(withSides(withAnother(atoms))));
  const heard = unitsFirst(
    results.filter(({ tag }, i) => !SILENT.has(tag) || countsAsOne(results, i) || isZeroOfTempo(results, i)),
  );
  const items: Item[] = [];
  for (let at = 0; at < heard.length;) {
    const { item, length } = labelled(heard, at, hints);
    const [first, last] = [heard[at]!, heard[at + length - 1]!];
    const performed = item.kind === 'exercise' && isPerformed(results, first.start);
    items.push(itemOf(item, performed, first.start, last.end));
    at += length;
  }
  return items;
}

/** "held a plank", "did some dips" */
function isPerformed(atoms: readonly Atom[], start: number): boolean {
  const before = atoms.findLast(
    (atom) => atom.start < start && atom.tag !== 'article' && atom.tag !== 'filler',
  );
  return (
    (before?.tag === 'did' || /\b(?:i|just) did$/i.test(before?.text ?? '')) &&
    !/^(?:done|finished|completed|wrapped up|finished with)$/i.test(before!.text)
  );
}

/** Field by field: spreading one object over another is slow. */
function itemOf(found: Labelled['item'], performed: boolean, start: number, end: number): Item {
  return {
    kind: found.kind,
    tag: found.tag ?? null,
    value: found.value ?? Number.NaN,
    unit: found.unit ?? null,
    text: found.text ?? '',
    span: found.span ?? null,
    unsure: found.unsure ?? false,
    parts: found.parts ?? [],
    plates: found.plates ?? [],
    values: found.values ?? [],
    performed,
    start,
    end,
  };
}

/** "a minute", "a plate", "an hour": the article is a number. */
const ONE_OF: ReadonlySet<Tag> = new Set([
  'minute',
  'hour',
  'plate',
  'mile',
  'single',
  'double',
  'triple',
  'dozen',
]);

/** "another minute" is one of them. */
function withAnother(atoms: readonly Atom[]): readonly Atom[] {
  return atoms.map((atom, at) => {
    const one = atom.tag === 'another_set' && ONE_OF.has(atoms[at + 1]?.tag ?? 'word');
    return one ? { ...atom, tag: 'article' as const } : atom;
  });
}

function countsAsOne(atoms: readonly Atom[], at: number): boolean {
  return atoms[at]!.tag === 'article' && ONE_OF.has(atoms[at + 1]?.tag ?? 'word');
}

function labelled(atoms: readonly Atom[], at: number, hints: Hints): Labelled {
  for (const rule of RULES) {
    const found = rule(atoms, at, hints);
    if (found) return found;
  }
  const { tag: own, span, value, unsure, parts, text } = atoms[at]!;
  const tag = isOfTheBody(atoms, at) ? 'filler' : own;
  if (tag === 'number') return { item: { kind: 'number', value, unsure }, length: 1 };
  if (tag === 'exercise') return { item: { kind: 'exercise', span, text }, length: 1 };
  return { item: { kind: 'word', tag, parts, text }, length: 1 };
}

/** "left knee clicked" names no side of the set. */
function isOfTheBody(atoms: readonly Atom[], at: number): boolean {
  const { tag } = atoms[at]!;
  const next = atoms[at + 1]?.tag;
  return (
    (tag === 'left' || tag === 'right') &&
    (next === 'body_part' ||
      next === 'pain' ||
      (next === 'feeling' && !/^(?:with|no)\b/i.test(atoms[at + 1]!.text)))
  );
}
