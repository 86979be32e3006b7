import type { Item } from './items.js';
import { AT, isLoad, word } from './numbers.js';

/**
 * Some of the sets that are told, before what is told of them: "5 on the first three" as "the first three: 5", and "three of
 * them at 155 and three at 165" of six sets as the first three and the next.
 */
export function partsFirst(items: readonly Item[]): Item[] {
  return selectionsFirst(countedParts(items));
}

const SELECTIONS: ReadonlySet<string> = new Set(['select_first', 'select_nth', 'select_last']);
const isSelection = (item: Item | undefined): boolean => item !== undefined && SELECTIONS.has(item.kind);

const SEPARATORS: ReadonlySet<string | null> = new Set(['comma', 'and', 'and_then']);
const isSeparator = (item: Item | undefined): boolean => SEPARATORS.has(word(item));

/** "six sets of three, three of them at 155 and then three at 165": their counts make up the whole. */
function countedParts(items: readonly Item[]): Item[] {
  const whole = items.findIndex(({ kind, value }) => kind === 'sets' && value > 1);
  if (whole < 0) return [...items];
  const said = items.findIndex((_, at) => at > whole && isPartOfThem(items, at));
  if (said > 0) return items.with(said, { ...items[said]!, kind: 'select_first' });
  const parts = items.flatMap((_, at) => (at > whole && isCountedPart(items, at) ? [at] : []));
  const from = parts.findIndex((_, i) => sumsUp(items, parts.slice(i), items[whole]!.value));
  if (from < 0) return [...items];
  const counts = new Set(parts.slice(from));
  const first = parts[from]!;
  return items.map((item, at) => {
    if (counts.has(at)) return { ...item, kind: 'select_first' as const };
    return at > first && word(item) === 'and_then' ? { ...item, tag: 'comma' as const } : item;
  });
}

/** "185 for three of them". */
const isPartOfThem = (items: readonly Item[], at: number): boolean =>
  items[at]!.kind === 'sets' && items[at]!.text === 'of them' && POSTPOSED.has(word(items[at - 1]));

/** "three of them at 155", "three at 165", behind a separator. */
function isCountedPart(items: readonly Item[], at: number): boolean {
  const { kind, value } = items[at]!;
  const counts = kind === 'number' || kind === 'sets';
  const held = AT.has(word(items[at + 1])) && isLoad(items[at + 2]);
  return counts && Number.isInteger(value) && held && isSeparator(items[at - 1]);
}

function sumsUp(items: readonly Item[], parts: readonly number[], whole: number): boolean {
  return parts.length > 1 && parts.reduce((sum, at) => sum + items[at]!.value, 0) === whole;
}

/** "5 on the first three", "100 for the first two". */
function selectionsFirst(items: readonly Item[]): Item[] {
  const result: Item[] = [];
  for (const [at, item] of items.entries()) {
    if (!isSelection(item) || word(items[at + 1]) === 'times') {
      result.push(item);
      continue;
    }
    const from = POSTPOSED.has(word(result.at(-1))) ? startOfTold(result) : -1;
    if (from >= 0) result.pop();
    const place = from < 0 ? result.length : from;
    // "the first two at 135, then the last two at 155": of the same sets.
    if (word(result[place - 1]) === 'and_then' && result.some(isSelection))
      result[place - 1] = { ...result[place - 1]!, tag: 'comma' };
    result.splice(place, 0, item);
  }
  return result;
}

const POSTPOSED: ReadonlySet<string | null> = new Set(['on', 'for']);

const TOLD: ReadonlySet<string> = new Set(['number', 'weight', 'reps', 'duration']);

/** Where the figures begin that are told of the selection behind them; -1 where none are. */
function startOfTold(items: readonly Item[]): number {
  const end = items.length - 1;
  let from = end;
  while (from > 0 && !endsTold(items[from - 1]!)) from--;
  const told = items.slice(from, end);
  const before = items[from - 1];
  // "3 sets of 8 at 185, I mean 175 on the last": one of them, or all?
  const corrects = before !== undefined && !isSeparator(before) && word(before) !== 'stop';
  if (corrects || !told.some(({ kind }) => TOLD.has(kind))) return -1;
  if (!told.some(({ kind }) => kind === 'sets')) return from;
  // "3 sets at 155 for 9 on the first": only the last figure is of the first.
  const last = items.findLastIndex(({ kind }, at) => at < end && TOLD.has(kind));
  const linked = items[last - 1]?.kind === 'word' ? last - 1 : last;
  return items.slice(last, end).some(({ kind }) => kind === 'sets') ? -1 : linked;
}

const ENDS: ReadonlySet<string | null> = new Set([
  'stop',
  'superset',
  'but',
  'fix',
  'strong_fix',
  'failed_at',
]);
const endsTold = (item: Item): boolean => isSeparator(item) || isSelection(item) || ENDS.has(word(item));
