import { tagAt } from './atom-reading.js';
import type { Atom } from './atoms.js';
import type { Item, Labelled } from './items.js';
import { platesAt, sidePlatesAt } from './plate-items.js';
import type { Tag } from './tags.js';

const UNITS: ReadonlyMap<Tag | undefined, NonNullable<Item['unit']>> = new Map<
  Tag | undefined,
  NonNullable<Item['unit']>
>([
  ['lb', 'lbs'],
  ['kg', 'kg'],
  ['stone', 'stone'],
]);

/** Weights with a unit, plates, the empty bar. */
export function loadAt(atoms: readonly Atom[], at: number): Labelled | undefined {
  if (tagAt(atoms, at) === 'empty_bar') return { item: { kind: 'empty_bar' }, length: 1 };
  return platesAt(atoms, at) ?? sidePlatesAt(atoms, at) ?? weightAt(atoms, at);
}

/** "100 kg", "225 pounds", "62,5 kg", "the 32s". */
function weightAt(atoms: readonly Atom[], at: number): Labelled | undefined {
  const amount = atoms[at];
  if (amount?.tag !== 'number') return undefined;
  const decimals = decimalComma(atoms, at);
  const value = decimals ?? amount.value;
  const next = decimals === undefined ? at + 1 : at + 3;
  const unit = UNITS.get(tagAt(atoms, next));
  // "142,5 for 5" without a unit: a decimal, or two numbers?
  if (decimals !== undefined && !unit) return { item: { kind: 'weight', value, unsure: true }, length: 3 };
  if (unit) return { item: { kind: 'weight', value, unit, unsure: amount.unsure }, length: next + 1 - at };
  if (tagAt(atoms, next) === 'kilo_letter') {
    return { item: { kind: 'weight', value, unit: 'kg', unsure: true }, length: next + 1 - at };
  }
  if (tagAt(atoms, next) === 'plural' && decimals === undefined) {
    return { item: { kind: 'weight', value, unsure: amount.unsure, text: 'plural' }, length: 2 };
  }
  // "sets of fives" are repetitions, "the seventy fives" dumbbells.
  const plural = amount.plural && tagAt(atoms, at - 1) !== 'of' && !amount.unsure;
  return plural ? { item: { kind: 'weight', value, text: 'plural' }, length: 1 } : undefined;
}

/** "62,5 kg": half kilos as they are written in much of Europe. */
function decimalComma(atoms: readonly Atom[], at: number): number | undefined {
  const [whole, comma, part, unit] = atoms.slice(at, at + 4);
  const glued = comma?.text === ',' && comma.glued && part?.tag === 'number' && part.glued;
  if (!glued || !/^(?:25|5|75)$/.test(part.text)) return undefined;
  const heavy = whole!.value >= 20 && unit?.tag !== 'comma' && unit?.tag !== 'reps';
  if (unit?.tag !== 'kg' && !heavy) return undefined;
  return Number(`${whole!.value}.${part.text}`);
}

/** "with the 70s": dumbbells, whatever else the sentence holds. */
export const isPairOfBells = (atoms: readonly Atom[], at: number): boolean =>
  tagAt(atoms, at + 1) === 'plural' &&
  (tagAt(atoms, at - 1) === 'article' || tagAt(atoms, at - 1) === 'with' || isForReps(atoms, at + 2));

/** "the 70s for 10" are repetitions of a weight, "60s for 3 sets" are holds. */
const isForReps = (atoms: readonly Atom[], at: number): boolean =>
  (tagAt(atoms, at) === 'for' || tagAt(atoms, at) === 'x') &&
  tagAt(atoms, at + 1) === 'number' &&
  tagAt(atoms, at + 2) !== 'sets';
