import type { Atom } from './atoms.js';
import type { Tag } from './tags.js';

/**
 * The commas and "and"s that belong to a hesitation: "5 okay, sets", "last, um, two reps", "for, uh, 8". They stand between
 * a number and its unit, or behind a word that cannot be the last one.
 */
export function withoutHesitations(atoms: readonly Atom[]): readonly Atom[] {
  return atoms.filter((atom, at) => !((atom.tag === 'comma' || atom.tag === 'and') && isHesitant(atoms, at)));
}

function isHesitant(atoms: readonly Atom[], at: number): boolean {
  let [from, to] = [at - 1, at + 1];
  while (from >= 0 && isSmall(atoms[from]!)) from--;
  while (to < atoms.length && isSmall(atoms[to]!)) to++;
  const [left, right] = [atoms[from], atoms[to]];
  if (!left || !right || !isTalkedInto(atoms, from, to)) return false;
  if (left.tag === 'number') return UNITS.has(right.tag) || /^of them$/i.test(right.text);
  if (left.tag === 'sets')
    return /^to go$/i.test(right.text) || (right.tag === 'number' && /^set$/i.test(left.text));
  if (left.tag === 'lb' || left.tag === 'kg') return COMPARES.has(right.tag);
  if (left.tag === 'another_set') return right.tag === 'reps';
  if (left.tag === 'minute') return right.tag === 'number' && atoms[to + 1]?.tag === 'second';
  return OPEN.has(left.tag) && right.tag === 'number';
}

const isSmall = ({ tag, text }: Atom): boolean =>
  (tag === 'filler' && !/^to go$/i.test(text)) || tag === 'comma' || tag === 'and';

/** A filler, or something that was left out, stands there too: a lone comma is one. */
const isTalkedInto = (atoms: readonly Atom[], from: number, to: number): boolean =>
  atoms.slice(from + 1, to).some(({ tag }) => tag === 'filler') ||
  atoms.slice(from + 1, to + 1).some(({ start }, i) => start - atoms[from + i]!.end > 2);

const UNITS: ReadonlySet<Tag> = new Set<Tag>([
  'lb',
  'kg',
  'reps',
  'sets',
  'second',
  'minute',
  'rpe',
  'rir',
  'counted_otherwise',
  'of',
  'more',
  'less',
  'heavier',
  'lighter',
]);

const COMPARES: ReadonlySet<Tag> = new Set<Tag>(['more', 'less', 'heavier', 'lighter']);

const OPEN: ReadonlySet<Tag> = new Set<Tag>([
  'for',
  'at',
  'x',
  'by',
  'times',
  'of',
  'instead_of',
  'intended',
  'other_time',
  'other_person',
  'last',
  'first',
  'add',
  'drop',
  'up',
  'down',
  'plus',
  'minus',
  'rpe',
  'number_sign',
]);
