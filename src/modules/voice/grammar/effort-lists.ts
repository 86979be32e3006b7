import { skip, tagAt } from './atom-reading.js';
import type { Atom } from './atoms.js';
import type { Labelled } from './items.js';
import type { Tag } from './tags.js';

/** "RPEs 7, 8 and 9": behind the scale; `at` is its first number. Undefined where there is only one. */
export function listBehind(atoms: readonly Atom[], scale: number, at: number): Labelled | undefined {
  const plural = /s$/i.test(atoms[scale]!.text);
  const end = listEnd(atoms, at, plural);
  if (end === at + 1) return undefined;
  return { item: listOf(atoms, at, end, plural), length: end - scale };
}

/** "7, 8, 9 on the RPE", "8 on the RPE": before the scale. */
export function listBefore(atoms: readonly Atom[], at: number): Labelled | undefined {
  if (atoms[at]?.tag !== 'number' || LINKED.has(tagAt(atoms, at - 1))) return undefined;
  const end = listEnd(atoms, at, true);
  const named =
    (tagAt(atoms, end) === 'on' || tagAt(atoms, end) === 'for') && tagAt(atoms, end + 1) === 'rpe';
  if (!named || atoms[at].value > MOST || tagAt(atoms, end + 2) === 'number') return undefined;
  const { value, unsure } = atoms[at];
  const item = end === at + 1 ? ({ kind: 'rpe', value, unsure } as const) : listOf(atoms, at, end, true);
  return { item, length: end + 2 - at };
}

const MOST = 10;

/** Whether all of its numbers are efforts; behind a singular "RPE" the later ones may be repetitions. */
function listOf(atoms: readonly Atom[], at: number, end: number, sure: boolean): Labelled['item'] {
  const parts = atoms.slice(at, end).filter(({ tag }) => tag === 'number');
  const unsure = !sure || parts.some((part) => part.unsure);
  return { kind: 'range', text: 'list', parts: parts.map(({ value }) => String(value)), unsure };
}

/** Where "7, 8 and 9" or "7 8 9" ends: one for each set. */
function listEnd(atoms: readonly Atom[], at: number, plural: boolean): number {
  let end = at + 1;
  const bare = plural || (isEffort(atoms, at + 1) && isEffort(atoms, at + 2));
  for (;;) {
    const from = skip(atoms, end, ['comma', 'and', 'and_then']);
    if (!isEffort(atoms, from) || !(from > end || bare)) return end;
    end = from + 1;
  }
}

const isEffort = (atoms: readonly Atom[], at: number): boolean =>
  atoms[at]?.tag === 'number' && atoms[at].value <= MOST && !ENDS_LIST.has(tagAt(atoms, at + 1));

const LINKED: ReadonlySet<Tag | undefined> = new Set<Tag | undefined>([
  'for',
  'x',
  'by',
  'times',
  'rpe',
  'rir',
]);

/** Behind a number: it is something else than effort. */
export const EXPLAINED: ReadonlySet<Tag | undefined> = new Set<Tag | undefined>([
  'for',
  'reps',
  'lb',
  'kg',
  'x',
  'by',
  'sets',
  'second',
  'minute',
]);

/** Behind a number it is none of a list: "RPE 8, two in the tank", "RPE 8, 2 more". */
const ENDS_LIST: ReadonlySet<Tag | undefined> = new Set<Tag | undefined>([...EXPLAINED, 'at', 'rir', 'more']);
