import { tagAt } from './atom-reading.js';
import type { Atom } from './atoms.js';
import type { Labelled } from './items.js';
import type { Tag } from './tags.js';

/** "set 2", "#3", "3rd set": which set it is, not what it was. */
export function ordinalAt(atoms: readonly Atom[], at: number): Labelled | undefined {
  const [first, second] = atoms.slice(at, at + 2);
  if (first?.tag === 'number' && second?.tag === 'ordinal' && second.glued) {
    const sets = tagAt(atoms, at + 2) === 'sets';
    return { item: { kind: 'select_nth', value: first.value }, length: sets ? 3 : 2 };
  }
  const labels =
    first?.tag === 'number_sign' || (first?.tag === 'sets' && /^(?:set|round)$/i.test(first.text));
  if (!labels) return undefined;
  const sign = tagAt(atoms, at + 1) === 'number_sign' ? 1 : 0;
  const number = atoms[at + 1 + sign];
  if (number?.tag !== 'number' || number.value > 20) return undefined;
  const next = tagAt(atoms, at + 2 + sign);
  const total = atoms[at + 3 + sign];
  // "set 2 of 4, 225 for 5"
  const parted = ['comma', 'exercise', 'stop', undefined].includes(tagAt(atoms, at + 4 + sign));
  if (next === 'of' && parted && total?.tag === 'number' && total.value >= number.value && total.value <= 20)
    return { item: { kind: 'word', tag: 'filler' }, length: 4 + sign };
  // "top set 5 at 225" has only two numbers: 5 is the reps. "set 2, 225 for 8" has its own.
  const more = atoms.slice(at + 2 + sign).filter(({ tag }) => tag === 'number').length;
  const named = next === 'number' && (sign > 0 || FIGURES_BEHIND.has(tagAt(atoms, at + 3 + sign)));
  const isName =
    next === 'comma' || named || isLastLabel(atoms, at, at + 2 + sign) || (more >= 2 && !LINKS.has(next));
  return isName ? { item: { kind: 'word', tag: 'filler' }, length: 2 + sign } : undefined;
}

/** "185 for 8, set number 3", "185 for 8 that was set 3": a set was told, and this was its number. */
function isLastLabel(atoms: readonly Atom[], at: number, end: number): boolean {
  const next = tagAt(atoms, end);
  const told = atoms.slice(0, at).filter(({ tag }) => tag === 'number').length >= 2;
  // "225 for 1 set 8 RPE 9" counts it.
  const counted = atoms[at - 1]?.tag === 'number' && atoms[at - 1]!.value === 1;
  return told && !counted && (next === undefined || LABEL_ENDS.has(next));
}

const LABEL_ENDS: ReadonlySet<Tag> = new Set<Tag>([
  'stop',
  'and_then',
  'rpe',
  'effort_range',
  'failure',
  'rest',
]);

/** "set 4 8 reps", "set 4 185 pounds": the second number is told by its own word. */
const FIGURES_BEHIND: ReadonlySet<Tag | undefined> = new Set<Tag | undefined>(['reps', 'lb', 'kg', 'for']);

const LINKS: ReadonlySet<Tag | undefined> = new Set<Tag | undefined>([
  'at',
  'for',
  'x',
  'by',
  'times',
  'reps',
  'with',
  'of',
  'lb',
  'kg',
]);

/** "the first two", "the last one", "the other two". */
export function selectionAt(atoms: readonly Atom[], at: number): Labelled | undefined {
  const tag = tagAt(atoms, at);
  if (tag === 'which_set')
    return { item: { kind: 'select_nth', value: atoms[at]!.value, text: 'effort' }, length: 1 };
  if (tag === 'nth') return { item: { kind: 'select_nth', value: ordinalOf(atoms[at]!.text) }, length: 1 };
  if (tag !== 'first' && tag !== 'last' && tag !== 'next') return undefined;
  const number = atoms[at + 1];
  if (isPartOfReps(atoms, at)) return { item: { kind: 'word', tag: 'filler' }, length: 3 };
  const counted =
    number?.tag === 'number' &&
    number.value <= 10 &&
    !NAMES_ONE.test(atoms[at]!.text) &&
    !LINKS_AS_FIGURE.has(tagAt(atoms, at + 2)) &&
    !isEffort(atoms, at + 1);
  let end = counted ? at + 2 : at + 1;
  if (tagAt(atoms, end) === 'sets' || (counted && tagAt(atoms, end) === 'working')) end += 1;
  const value = counted ? number.value : 1;
  const kind = tag === 'last' ? 'select_last' : 'select_first';
  const { text } = atoms[at]!;
  return { item: { kind, value: ALL_OTHERS.test(text) ? Number.NaN : value, text }, length: end - at };
}

/** So many as are left. */
const ALL_OTHERS = /^(?:the )?(?:rest|others)$/i;

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

const ordinalOf = (text: string): number =>
  1 + ORDINALS.findIndex((ordinal) => text.toLowerCase().split(' ').includes(ordinal));

/** "last 9 RPE": the number is the effort's; "last 2 RPE 9" has another one. */
const isEffort = (atoms: readonly Atom[], at: number): boolean =>
  (tagAt(atoms, at + 1) === 'rpe' || tagAt(atoms, at + 1) === 'rir') && tagAt(atoms, at + 2) !== 'number';

/** "185 for 8, last two reps with a spot": of the repetitions that are told. */
function isPartOfReps(atoms: readonly Atom[], at: number): boolean {
  const [which, number, unit] = atoms.slice(at, at + 3);
  if (number?.tag !== 'number' || unit?.tag !== 'reps' || NAMES_ONE.test(which!.text)) return false;
  const before = atoms.slice(0, at);
  const told = before.filter(({ tag }) => tag === 'number' || tag === 'plate').length >= 2;
  const several = before.some(
    ({ tag }, i) => SEVERAL.has(tag) || (tag === 'sets' && before[i - 1]?.tag === 'number'),
  );
  const weight = tagAt(atoms, at + 3);
  return told && !several && !(weight === 'at' || (weight === 'with' && tagAt(atoms, at + 4) === 'number'));
}

const SEVERAL: ReadonlySet<Tag> = new Set<Tag>(['by', 'another_set', 'first', 'last']);

/** "the last one 6": six is what it was, not how many. */
const NAMES_ONE = /(?:one|set)$/i;

const LINKS_AS_FIGURE: ReadonlySet<Tag | undefined> = new Set<Tag | undefined>([
  'reps',
  'lb',
  'kg',
  'x',
  'by',
  'times',
]);

/** "set one 225 for 5 set two 225 for 4": the second "set" is told apart from the 5 by the first one. */
export function isLabel(atoms: readonly Atom[], at: number): boolean {
  const number = (i: number) =>
    isOneSet(atoms[i]) && tagAt(atoms, i + 1) === 'number' ? atoms[i + 1]!.value : 0;
  const which = number(at);
  const sign = isOneSet(atoms[at]) && tagAt(atoms, at + 1) === 'number_sign';
  const label = sign ? tagAt(atoms, at + 2) === 'number' : which > 0 && isLastLabel(atoms, at, at + 2);
  return label || (which > 1 && atoms.some((_, i) => i < at && number(i) === which - 1));
}

const isOneSet = (atom: Atom | undefined): boolean =>
  atom?.tag === 'sets' && /^(?:set|round)$/i.test(atom.text);
