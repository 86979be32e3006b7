import { amountAt, skip, tagAt } from './atom-reading.js';
import type { Atom } from './atoms.js';
import type { Item, Labelled } from './items.js';
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
    return { item: { kind: 'weight', value, unsure: amount.unsure }, length: 2 };
  }
  // "sets of fives" are repetitions, "the seventy fives" dumbbells.
  const plural = amount.plural && tagAt(atoms, at - 1) !== 'of' && !amount.unsure;
  return plural ? { item: { kind: 'weight', value }, length: 1 } : undefined;
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

/** "two plates", "a plate and a quarter", "2 plates and a 25 a side". */
function platesAt(atoms: readonly Atom[], at: number): Labelled | undefined {
  const bare = tagAt(atoms, at) === 'plate' && tagAt(atoms, at + 1) === 'and';
  const count = bare ? { value: 1 } : amountAt(atoms, at);
  const plate = bare ? at : at + 1;
  const half = tagAt(atoms, at) === 'half' || tagAt(atoms, at) === 'quarter';
  if (half && tagAt(atoms, skip(atoms, at + 1, ['of', 'article'])) === 'plate') {
    return {
      item: { kind: 'plates', value: Number.NaN },
      length: skip(atoms, at + 1, ['of', 'article']) + 1 - at,
    };
  }
  if (!count || tagAt(atoms, plate) !== 'plate') return undefined;
  const added: number[] = [];
  let end = plate + 1;
  let quarters = 0;
  for (;;) {
    const from = skip(atoms, end, ['and', 'plus', 'article']);
    const isQuarter = tagAt(atoms, from) === 'quarter';
    const small = atoms[from];
    const isPlate =
      small?.tag === 'number' &&
      SMALL_PLATES.has(small.value) &&
      from > end &&
      tagAt(atoms, from + 1) !== 'reps';
    if (from === end || !(isQuarter || isPlate || tagAt(atoms, from) === 'half')) break;
    if (isPlate) added.push(small.value);
    else quarters = isQuarter ? 25 : Number.NaN;
    end = skip(atoms, from + 1, ['lb', 'kg', 'plural']);
  }
  end = skip(atoms, end, ['each', 'plate']);
  const plates = quarters === 0 ? added : [...added, quarters];
  const text = quarters === 0 ? '' : 'quarter';
  return { item: { kind: 'plates', value: count.value, plates, text, unsure: true }, length: end - at };
}

const SMALL_PLATES = new Set([45, 35, 25, 20, 15, 10, 5, 2.5, 1.25]);

/** "25s on each side": what is on either end of a bar. */
function sidePlatesAt(atoms: readonly Atom[], at: number): Labelled | undefined {
  const amount = atoms[at];
  if (amount?.tag !== 'number' || !SMALL_PLATES.has(amount.value)) return undefined;
  const unit = skip(atoms, at + 1, ['lb', 'kg', 'plural']);
  const on = skip(atoms, unit, ['on', 'plate']);
  // "25s on each side", "a 25 on each side"
  const one = tagAt(atoms, at - 1) === 'article' && /side/i.test(atoms[on]?.text ?? '');
  if (tagAt(atoms, on) !== 'each' || (unit === at + 1 && !one)) return undefined;
  const said = UNITS.get(tagAt(atoms, at + 1));
  return {
    item: { kind: 'plates', value: 0, plates: [amount.value], unit: said ?? null, unsure: true },
    length: on + 1 - at,
  };
}
