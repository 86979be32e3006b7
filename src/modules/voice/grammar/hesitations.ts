import type { Atom } from './atoms.js';
import type { Tag } from './tags.js';

/**
 * The commas and "and"s that belong to a hesitation: "5 okay, sets", "last, um, two reps", "for, uh, 8". They stand between
 * a number and its unit, or behind a word that cannot be the last one.
 */
export function withoutHesitations(said: readonly Atom[]): readonly Atom[] {
  const atoms = withAsides(said);
  return atoms.filter((atom, at) => !((atom.tag === 'comma' || atom.tag === 'and') && isHesitant(atoms, at)));
}

/** "three, what was it, sets of 8": a question that the athlete asks nobody, in the middle of the figures. */
function withAsides(atoms: readonly Atom[]): readonly Atom[] {
  if (!atoms.some(({ tag }) => tag === 'asks_question')) return atoms;
  const result = [...atoms];
  for (let from = 0; from < atoms.length; from++) {
    if (atoms[from]!.tag !== 'asks_question' || !isMark(atoms[from - 1])) continue;
    let to = from;
    while (to < atoms.length && to - from < REACH && ASIDE.has(atoms[to]!.tag)) to++;
    const within = atoms.slice(0, from).some(isTold) && atoms.slice(to).some(({ tag }) => !QUIET.has(tag));
    const words = atoms
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ');
    if (within && isAside(words) && isMark(atoms[to]))
      for (let at = from; at < to; at++) result[at] = { ...atoms[at]!, tag: 'filler' };
  }
  return result;
}

/** "what was it", "what's it called"; "how much was that" is meant to be answered. */
const isAside = (words: string): boolean =>
  /\b(?:it|that|called|again)$|^where was i$/i.test(words) && !/\b(?:my|much|many|best)\b/i.test(words);

/** An aside is short. */
const REACH = 5;
const ASIDE: ReadonlySet<Tag> = new Set<Tag>(['asks_question', 'filler', 'word', 'myself', 'harmless']);
const isTold = ({ tag }: Atom): boolean => tag === 'number' || tag === 'exercise';
/** What says nothing behind an aside. */
const QUIET: ReadonlySet<Tag> = new Set<Tag>(['comma', 'stop', 'ask', 'filler', 'harmless', 'article']);
const isMark = (atom: Atom | undefined): boolean => atom?.tag === 'comma' || atom?.tag === 'stop';

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
