import { amountAt, skip, tagAt } from './atom-reading.js';
import type { Atom } from './atoms.js';
import type { Hints, Labelled } from './items.js';
import { clockTimeAt, measuredAt } from './measured-items.js';
import { WEIGHT_FROM, isWeightFor } from './numbers.js';
import { isLabel, ordinalAt, selectionAt } from './ordinal-items.js';
import type { Tag } from './tags.js';

const NAMED_REPS: ReadonlyMap<Tag, number> = new Map([
  ['single', 1],
  ['double', 2],
  ['triple', 3],
]);

/** Reps and sets, and numbers that count something else. */
export function countAt(atoms: readonly Atom[], at: number, hints: Hints): Labelled | undefined {
  return (
    measuredAt(atoms, at) ??
    clockTimeAt(atoms, at) ??
    ordinalAt(atoms, at) ??
    selectionAt(atoms, at) ??
    dozenAt(atoms, at) ??
    namedReps(atoms, at) ??
    timesAt(atoms, at, hints) ??
    labelFirst(atoms, at) ??
    countedAt(atoms, at)
  );
}

/** "225 8 times" counts repetitions, "30 seconds 3 times", "8 reps 3 times" and "plank 3 times" sets. */
function timesAt(atoms: readonly Atom[], at: number, { timed }: Hints): Labelled | undefined {
  const amount = atoms[at];
  const factor = tagAt(atoms, at + 2);
  if (
    amount?.tag !== 'number' ||
    tagAt(atoms, at + 1) !== 'times' ||
    factor === 'number' ||
    factor === 'article'
  )
    return undefined;
  const counted = timed || atoms.slice(0, at).some(({ tag }) => COUNTED.has(tag));
  return { item: { kind: counted ? 'sets' : 'reps', value: amount.value, unsure: amount.unsure }, length: 2 };
}

const COUNTED: ReadonlySet<Tag> = new Set<Tag>(['reps', 'second', 'minute', 'for', 'metre', 'amrap']);

/** "reps 8, sets 3": the word stands before its number. */
function labelFirst(atoms: readonly Atom[], at: number): Labelled | undefined {
  const [label, amount] = atoms.slice(at, at + 2);
  const kind = label?.tag === 'reps' && /^rep/i.test(label.text) ? 'reps' : 'sets';
  const named = kind === 'reps' || (label?.tag === 'sets' && /^sets$/i.test(label.text));
  // "sets 3, reps 10": the next word has a number of its own.
  const labels = kind === 'sets' && tagAt(atoms, at + 2) === 'reps' && tagAt(atoms, at + 3) === 'number';
  const behind = skip(atoms, at + 2, ['at']);
  const effort = tagAt(atoms, behind) === 'rpe' || tagAt(atoms, behind) === 'rir';
  const other = !effort && !labels && LABELLED_OTHERWISE.has(tagAt(atoms, at + 2));
  if (!named || amount?.tag !== 'number' || other) return undefined;
  const unsure = amount.unsure || (kind === 'sets' && isCountBefore(atoms, at));
  return { item: { kind, value: amount.value, unsure }, length: 2 };
}

/** "5, sets 9 reps 135": which number is whose? */
function isCountBefore(atoms: readonly Atom[], at: number): boolean {
  const before = tagAt(atoms, at - 1) === 'comma' ? at - 2 : at - 1;
  const count = atoms[before];
  return count?.tag === 'number' && count.value <= 20 && tagAt(atoms, before - 1) !== 'reps';
}

/** "one hundred five reps 5 …": five reps of a hundred, in words. */
const mayHoldReps = ({ digits, value }: Atom): boolean =>
  !digits && value > 100 && value % 100 > 0 && value % 100 <= 20;

/** "weight 275 reps 5": the word belongs to the number behind it. */
function isWeightBeforeLabel(atoms: readonly Atom[], at: number): boolean {
  const reps = atoms[at + 2];
  const next = tagAt(atoms, at + 3);
  const named =
    reps?.tag === 'number' && !LABELLED_OTHERWISE.has(next) && next !== 'word' && next !== 'number';
  return named && isWeightFor(atoms[at]!.value, reps.value) && atoms[at]!.value >= WEIGHT_FROM;
}

const LABELLED_OTHERWISE: ReadonlySet<Tag | undefined> = new Set<Tag | undefined>([
  'reps',
  'sets',
  'for',
  'x',
  'by',
  'times',
  'at',
  'lb',
  'kg',
  'to',
  'or',
  'plural',
  'second',
  'minute',
]);

function countedAt(atoms: readonly Atom[], at: number): Labelled | undefined {
  const amount = atoms[at];
  if (amount?.tag !== 'number') return undefined;
  const { value, unsure } = amount;
  const next = tagAt(atoms, at + 1);
  if (next === 'reps' && isWeightBeforeLabel(atoms, at))
    return { item: { kind: 'weight', value, unsure: unsure || mayHoldReps(amount) }, length: 1 };
  const text = /total/i.test(atoms[at + 1]?.text ?? '') ? 'total' : '';
  if (next === 'reps' && /^of them$/i.test(atoms[at + 1]!.text) && isOfSets(atoms, at))
    return { item: { kind: 'sets', value, unsure, text: 'of them' }, length: 2 };
  if (next === 'reps' || next === 'maybe_reps')
    return { item: { kind: 'reps', value, unsure, text }, length: 2 };
  if (next === 'sets' && isLabel(atoms, at + 1)) return undefined;
  if (next === 'sets' || next === 'maybe_sets') return { item: { kind: 'sets', value, unsure }, length: 2 };
  const kindOfSet = KINDS.has(next) && tagAt(atoms, at + 2) === 'sets';
  if (kindOfSet) return { item: { kind: 'sets', value, unsure, text: next! }, length: 3 };
  if (next === 'working' && /set/.test(atoms[at + 1]!.text))
    return { item: { kind: 'sets', value, unsure }, length: 2 };
  if (
    KINDS.has(next) &&
    (/sets$/i.test(atoms[at + 1]!.text) || (value === 1 && /set$/i.test(atoms[at + 1]!.text)))
  )
    return { item: { kind: 'sets', value, unsure, text: next! }, length: 2 };
  if (next === 'odd' && /^(?:twice|thrice)$/i.test(atoms[at + 1]!.text)) return undefined;
  if (next === 'counted_otherwise' || next === 'odd') {
    const sign = atoms[at + 1]!;
    const odd = /^[$%€£]$/.test(sign.text) && (sign.glued || atoms[at + 2]?.glued);
    // A sign where the recogniser heard none: the number is as doubtful as the sign.
    if (odd) return { item: { kind: 'number', value, unsure: true }, length: 2 };
    return { item: { kind: 'other_figure', value, text: atoms[at + 1]!.text }, length: 2 };
  }
  return undefined;
}

/** "sets of 8 at 185, three of them". */
const isOfSets = (atoms: readonly Atom[], at: number): boolean =>
  atoms.slice(0, at).some(({ tag }) => tag === 'sets' || tag === 'reps');

const KINDS: ReadonlySet<Tag | undefined> = new Set<Tag | undefined>([
  'warmup',
  'drop_set',
  'backoff',
  'amrap',
]);

/** "a triple", "3 singles". */
function namedReps(atoms: readonly Atom[], at: number): Labelled | undefined {
  const amount = amountAt(atoms, at);
  const named = NAMED_REPS.get(tagAt(atoms, amount ? at + 1 : at) ?? 'word');
  if (named === undefined) return undefined;
  const next = atoms[amount ? at + 2 : at + 1];
  if (next?.tag === 'exercise' && LIMBS.test(next.text))
    return amount ? undefined : { item: { kind: 'word', tag: 'filler' }, length: 1 };
  if (!amount || amount.tag === 'article')
    return { item: { kind: 'reps', value: named, text: 'named' }, length: amount ? 2 : 1 };
  if (isLoadBefore(amount, atoms[at + 1]!)) return undefined;
  // "3 singles": the sets are told apart from the reps by the next item, which is read without the number.
  return { item: { kind: 'sets', value: amount.value, unsure: amount.unsure }, length: 1 };
}

/** "single arm curls" are not done once. */
const LIMBS = /^(?:arm|leg|hand)\b/i;

/** "335 triple", "70 kilos single": the number is what was lifted. */
const isLoadBefore = ({ value }: Atom, { text }: Atom): boolean =>
  value > (/s$/i.test(text) ? 20 : 9) || !Number.isInteger(value);

function dozenAt(atoms: readonly Atom[], at: number): Labelled | undefined {
  const amount = amountAt(atoms, at);
  const half = tagAt(atoms, at) === 'half';
  const word = half ? skip(atoms, at + 1, ['article']) : amount ? at + 1 : at;
  if (tagAt(atoms, word) !== 'dozen') return undefined;
  const value = half ? 6 : 12 * (amount?.value ?? 1);
  const end = skip(atoms, word + 1, ['reps']);
  return { item: { kind: 'reps', value }, length: end - at };
}
