import { skip, tagAt } from './atom-reading.js';
import type { Atom } from './atoms.js';
import type { Labelled } from './items.js';

/** "I weigh 180 pounds", "heart rate 150", "seat on 5": figures of the athlete or the machine, not of a set. */
export function measuredAt(atoms: readonly Atom[], at: number): Labelled | undefined {
  if (tagAt(atoms, at) !== 'measured') return undefined;
  const number = skip(atoms, at + 1, ['at', 'of', 'to', 'comma']);
  if (tagAt(atoms, number) !== 'number') return { item: { kind: 'word', tag: 'filler' }, length: 1 };
  const end = skip(atoms, number + 1, ['lb', 'kg', 'counted_otherwise', 'ordinal']);
  return {
    item: { kind: 'other_figure', text: atoms[at]!.text, value: atoms[number]!.value },
    length: end - at,
  };
}

/** "it's 8 am": no figure of a set either. */
export function clockTimeAt(atoms: readonly Atom[], at: number): Labelled | undefined {
  const [time, half] = [atoms[at], atoms[at + 1]];
  const hour =
    time?.tag === 'clock' || (time?.tag === 'number' && time.value <= 12 && Number.isInteger(time.value));
  if (!hour || !/^[ap]m$/i.test(half?.text ?? '')) return undefined;
  return { item: { kind: 'other_figure', text: 'time' }, length: 2 };
}
