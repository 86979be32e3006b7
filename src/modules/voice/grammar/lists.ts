import type { Item } from './items.js';
import { AT, CROSS, WEIGHT_FROM, isLoad, startsSet, word } from './numbers.js';

type Role = 'weight' | 'reps' | 'duration';

/** Figures that say what they are, as members of a list. */
const LABELLED: ReadonlySet<string> = new Set<Role>(['weight', 'reps', 'duration']);

/** Nobody does more in a set of a list. */
const MOST_REPS = 50;

/** So far apart neighbours of a list may be; "225, 8 and 7" begins with another thing. */
const SPAN = 3;

/** From here on a bare number in a list of loads is no effort and no count. */
const LOADS_FROM = 12;

/**
 * Figures of one kind for several sets become one item: "12, 10 and 8 reps", "at 135, 155 and 175". What they are is told by
 * the unit of one of them, or by what stands before and behind; a list of which neither tells it remains single numbers.
 *
 * @param loaded whether the exercise is told with a load
 */
export function withLists(items: readonly Item[], loaded: boolean): Item[] {
  const result: Item[] = [];
  for (let at = 0; at < items.length;) {
    const list = listAt(items, at, loaded);
    result.push(list?.item ?? items[at]!);
    at = list?.end ?? at + 1;
  }
  return result;
}

function listAt(
  items: readonly Item[],
  at: number,
  loaded: boolean,
): { item: Item; end: number } | undefined {
  const members = membersAt(items, at);
  if (members.length < 2) return undefined;
  const role = roleOf(items, members, loaded);
  const listed = members.map((member) => items[member]!);
  const values = listed.map(({ value }) => value);
  if (!role || !isOfRole(values, role)) return undefined;
  const end = members.at(-1)! + 1;
  const labelled = listed.some(({ kind }) => kind !== 'number');
  const unit = listed.find((member) => member.unit)?.unit ?? null;
  const torn = listed.some((member) => member.unit && member.unit !== unit);
  const mixed = role === 'weight' && !labelled && mayHoldReps(items, members, values);
  const unsure = torn || mixed || listed.some((member) => member.unsure);
  const text = role === 'weight' && labelled ? 'labelled' : '';
  const item = { ...items[at]!, kind: LIST_OF[role], tag: null, unit, unsure, text, values };
  return { item: { ...item, end: items[end - 1]!.end }, end };
}

/** "curls 25, 12 and 20 for 10": 25 for 12, and then 20 for 10. */
const mayHoldReps = (
  items: readonly Item[],
  [first = 0]: readonly number[],
  values: readonly number[],
): boolean =>
  !AT.has(word(items[first - 1])) && values.length > 2 && values.some((value) => value < WEIGHT_FROM);

const LIST_OF = { weight: 'weight_list', reps: 'reps_list', duration: 'duration_list' } as const;

/** Where the figures stand that follow one another as a list does. */
function membersAt(items: readonly Item[], from: number): number[] {
  const members: number[] = [];
  let label: string | null = null;
  for (let at = from; at < items.length;) {
    const { kind, value } = items[at]!;
    if (kind !== 'number' && !LABELLED.has(kind)) break;
    if (label && kind !== 'number' && kind !== label) break;
    // "25s, 30s and 35s, 12 reps": what follows loads that say so is no load.
    if (label === 'weight' && kind === 'number' && value < WEIGHT_FROM) break;
    const before = members.length > 0 ? items[members.at(-1)!]!.value : value;
    if (Math.max(value, before) > SPAN * Math.min(value, before)) break;
    if (kind !== 'number') label = kind;
    members.push(at);
    const next = behindSeparator(items, at + 1);
    // "10 reps 8 reps and 6 reps": each says what it is.
    if (next === at + 1 && (kind === 'number' || items[next]?.kind !== kind)) break;
    at = next;
  }
  return members;
}

function behindSeparator(items: readonly Item[], from: number): number {
  let at = from;
  while (at < items.length && SEPARATORS.has(word(items[at])!)) at++;
  return at;
}

const SEPARATORS: ReadonlySet<string> = new Set(['comma', 'and', 'and_then']);

function roleOf(items: readonly Item[], members: readonly number[], loaded: boolean): Role | undefined {
  const [first, last] = [members[0]!, members.at(-1)!];
  const label = members.map((at) => items[at]!.kind).find((kind) => kind !== 'number') as Role | undefined;
  const before = word(items[first - 1]);
  const after = word(items[last + 1]);
  const held = AT.has(before) && before !== 'on';
  const counts = before === 'for' || before === 'of';
  const loadBehind = AT.has(after) && after !== 'on' && isLoad(items[last + 2]);
  const setBehind = after === 'for' && startsSet(items, last + 2);
  // "5 reps then 4 reps at 225": the weight may be that of the last.
  if (loadBehind && isJoined(items, first, last, 'and_then')) return undefined;
  if (CROSS.has(before) || CROSS.has(after)) return undefined;
  if (label === 'duration') return 'duration';
  if (held && label === 'reps') return undefined;
  // "12 left and 10 right with 30s, then 25s, 12 each": the next set begins.
  const counted = items.slice(0, first).some(isCount) && items.slice(last + 1).some(isCount);
  if (held && counted && isJoined(items, first, last, 'and_then')) return undefined;
  // "8 at 185 and 205 for 6", "185 for 8 and 6 at 205": two sets, and no list.
  if (held && setBehind && isCount(items[first - 2])) return undefined;
  if (counts && (setBehind || (loadBehind && isLoad(items[first - 2])))) return undefined;
  if (label) return isOpen(items, members, label, loaded) ? label : undefined;
  if (!loaded) return counts || members.length > 2 ? 'reps' : undefined;
  if (held || setBehind) return 'weight';
  if (counts || loadBehind) return 'reps';
  // "3x5, 225, 235, 245" without its "and" may go on.
  if (members.length < 3 || !isJoined(items, first, last, 'and')) return undefined;
  if (members.every((at) => items[at]!.value > MOST_REPS)) return 'weight';
  return isAllOfReps(items, members) ? 'reps' : undefined;
}

const isJoined = (items: readonly Item[], first: number, last: number, tag: string): boolean =>
  items.slice(first, last).some((item) => word(item) === tag);

const isCount = (item: Item | undefined): boolean => item?.kind === 'reps' || item?.kind === 'number';

/** "curls 30, 12 reps" is one set; a list of two has its "and", or says of each what it is. */
function isOpen(items: readonly Item[], members: readonly number[], label: Role, loaded: boolean): boolean {
  const [first, second] = [items[members[0]!]!, items[members[1]!]!];
  if (first.kind === label && (second.kind === label || label === 'reps')) return true;
  if (label === 'weight' && first.kind === label)
    return members.slice(1).every((at) => items[at]!.value >= WEIGHT_FROM);
  const joined = isJoined(items, members[0]!, members[1]!, 'and');
  if (members.length === 2 && !joined) return false;
  // "curls 30, 12 and 10 reps": the first may be the load of both.
  const weighed = items.some(
    (item, at) => !members.includes(at) && (item.kind === 'weight' || isHeld(items, at)),
  );
  return label !== 'reps' || !loaded || weighed || first.value < 1.5 * second.value;
}

const isHeld = (items: readonly Item[], at: number): boolean =>
  AT.has(word(items[at - 1])) && isLoad(items[at]);

/** Three small numbers, told to their end, that stay as they are or nearly: "8, 7 and 6". */
function isAllOfReps(items: readonly Item[], members: readonly number[]): boolean {
  const values = members.map((at) => items[at]!.value);
  return Math.max(...values) <= 20 && Math.max(...values) < 2 * Math.min(...values);
}

function isOfRole(values: readonly number[], role: Role): boolean {
  if (role === 'reps')
    return values.every((value) => Number.isInteger(value) && value >= 1 && value <= MOST_REPS);
  return role === 'duration' || values.every((value) => value >= LOADS_FROM);
}
