import { amountAt, skip, tagAt } from './atom-reading.js';
import type { Atom } from './atoms.js';
import type { Item, Labelled } from './items.js';

/** "two plates", "a plate and a quarter", "2 plates and a 25 a side". */
export function platesAt(atoms: readonly Atom[], at: number): Labelled | undefined {
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

/** "25s on each side", "a 45 and a 10 per side", "10s and 5s each side": what is on either end of a bar. */
export function sidePlatesAt(atoms: readonly Atom[], at: number): Labelled | undefined {
  const plates: number[] = [];
  let unit: Item['unit'] = null;
  let sure = false;
  let end = at;
  for (;;) {
    const from = plates.length === 0 ? at : skip(atoms, end, ['and', 'plus', 'comma', 'article']);
    const plate = atoms[from];
    if (plate?.tag !== 'number' || !SMALL_PLATES.has(plate.value) || (plates.length > 0 && from === end))
      break;
    const next = skip(atoms, from + 1, ['lb', 'kg', 'plural']);
    sure ||= next > from + 1 || plate.plural || tagAt(atoms, from - 1) === 'article';
    plates.push(plate.value);
    unit ??= unitOf(atoms, from + 1);
    end = next;
  }
  const on = skip(atoms, end, ['on', 'plate']);
  if (plates.length === 0 || !(sure || plates.length > 1) || tagAt(atoms, on) !== 'each') return undefined;
  if (/arm|leg|hand|foot/i.test(atoms[on]!.text)) return undefined;
  const sided = /side/i.test(atoms[on]!.text) || atoms.slice(at, end).some(({ tag }) => tag === 'plural');
  if (!sided && unit === null) return undefined;
  return { item: { kind: 'plates', value: 0, plates, unit, unsure: true }, length: on + 1 - at };
}

function unitOf(atoms: readonly Atom[], at: number): Item['unit'] {
  const tag = tagAt(atoms, at);
  return tag === 'lb' ? 'lbs' : tag === 'kg' ? 'kg' : null;
}
