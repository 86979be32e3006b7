import type { Atom } from './atoms.js';
import type { Tag } from './tags.js';

/** "phew, right, so, squats", "left two in the tank": words that name no side there. */
export function withoutDiscourse(atoms: readonly Atom[]): readonly Atom[] {
  return atoms.map((atom, at) => {
    if (isRightThen(atoms, at) || isFoundRight(atoms, at) || isLeftInReserve(atoms, at))
      return { ...atom, tag: 'filler' };
    // "the weight was right, 9": something is to be corrected, but not the weight.
    const judged = atom.tag === 'strong_fix' && atoms[at + 1] !== undefined && isFoundRight(atoms, at + 1);
    return judged ? { ...atom, tag: 'fix', text: 'was' } : atom;
  });
}

const isSmall = ({ tag }: Atom): boolean => tag === 'comma' || tag === 'filler' || tag === 'stop';

/** Before anything is told: "right, squats", "right so", "right, I'm done". "right, 12 reps" may be the side. */
function isRightThen(atoms: readonly Atom[], at: number): boolean {
  const { tag, text, end } = atoms[at]!;
  if (tag !== 'right' || !/^right$/i.test(text) || atoms.some((atom) => atom.tag === 'left')) return false;
  if (!atoms.slice(0, at).every(isSmall)) return false;
  const next = atoms[at + 1];
  if (!next) return false;
  const parted =
    next.tag === 'comma' || /^then$/i.test(next.text) || next.tag === 'stop' || next.start - end > 2;
  const follows = atoms.slice(at + 1).find((atom) => !isSmall(atom));
  const named = follows?.span?.exercises.every(({ laterality }) => laterality === 'bilateral') ?? false;
  const figures = follows?.tag === 'number' && !isTwoHanded(atoms);
  return parted ? !figures : named || follows?.command !== null;
}

/** "the weight was right": a judgement. "it was right 8" names the side. */
function isFoundRight(atoms: readonly Atom[], at: number): boolean {
  if (!/^right$/i.test(atoms[at]!.text) || atoms.some(({ tag }) => tag === 'left')) return false;
  const words = atoms.slice(Math.max(0, at - REACH), at).map(({ text }) => text);
  return JUDGED.test(words.join(' '));
}

const JUDGED =
  /\b(?:weights?|load|reps?|numbers?|exercise|lift|name|unit|rest|everything) (?:part |bit )?(?:was|were|is|are|looks|seems)(?: all)?$/i;

/** "right, 225 for 8 on bench" */
const isTwoHanded = (atoms: readonly Atom[]): boolean =>
  atoms.some(({ span }) => span?.exercises.every(({ laterality }) => laterality === 'bilateral'));

/** "left two in the tank", "left about 1 rep in reserve". */
function isLeftInReserve(atoms: readonly Atom[], at: number): boolean {
  if (!/^(?:left|leaving)$/i.test(atoms[at]!.text)) return false;
  let next = at + 1;
  while (next < atoms.length && next - at < REACH && GUESSES.has(atoms[next]!.tag)) next++;
  if (atoms[next]?.tag !== 'number' && atoms[next - 1]?.tag !== 'article') return false;
  return atoms.slice(next, next + REACH).some(({ tag }) => tag === 'rir' || tag === 'maybe_rir');
}

const REACH = 4;
const GUESSES: ReadonlySet<Tag> = new Set<Tag>(['filler', 'article', 'or', 'bound']);
