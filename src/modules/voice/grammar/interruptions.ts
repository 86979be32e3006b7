import type { Atom } from './atoms.js';
import type { Tag } from './tags.js';

/** "7 reps left, 8 reps right": no reps in reserve, but a side. */
export function withSides(atoms: readonly Atom[]): readonly Atom[] {
  if (!atoms.some(({ tag }) => tag === 'right')) return atoms;
  return atoms.flatMap((atom) => {
    const [reps, left] = /^(reps?)\b.*\b(left)$/i.exec(atom.text)?.slice(1) ?? [];
    if (atom.tag !== 'rir' || !reps || !left) return [atom];
    const middle = atom.start + reps.length;
    return [
      { ...atom, tag: 'reps' as const, text: reps, end: middle },
      { ...atom, tag: 'left' as const, text: left, start: atom.end - left.length },
    ];
  });
}

/** "225 for 5, I had two left": reps in reserve; nobody has a left side. */
export function withReserve(atoms: readonly Atom[]): readonly Atom[] {
  return atoms.map((atom, at) => {
    const [owner, count] = [atoms[at - 2], atoms[at - 1]];
    const kept = /^left$/i.test(atom.text) && count?.tag === 'number' && count.value <= MOST_LEFT;
    if (!kept || !HAD.test(ownerOf(atoms, at - 2, owner))) return atom;
    return atoms.some(({ tag }) => tag === 'right') ? atom : { ...atom, tag: 'rir' as const };
  });
}

const MOST_LEFT = 5;
const HAD = /\b(?:had|have|ive got|with)$/i;

/** "I had about two left", "I still had maybe 1 left". */
function ownerOf(atoms: readonly Atom[], at: number, owner: Atom | undefined): string {
  const guessed = owner && /^(?:about|around|maybe|probably|like|still|at least|only)$/i.test(owner.text);
  return (guessed ? atoms[at - 1]?.text : owner?.text) ?? '';
}

/** So many words may stand between a number and its unit. */
const REACH = 3;

/** "5 ugly reps", "60 whopping kilos": words before the unit do not part it from its number. */
export function unitsFirst(atoms: readonly Atom[]): Atom[] {
  const result = [...atoms];
  for (let at = 2; at < result.length; at++) {
    if (!isUnit(result, at)) continue;
    let from = at;
    while (at - from < REACH && isRemark(result[from - 1])) from--;
    if (from === at || result[from - 1]?.tag !== 'number') continue;
    const [unit] = result.splice(at, 1);
    result.splice(from, 0, unit!);
  }
  return result;
}

const isRemark = (atom: Atom | undefined): boolean => atom?.tag === 'word' || atom?.tag === 'feeling';

const UNITS: ReadonlySet<Tag> = new Set<Tag>(['lb', 'kg', 'reps', 'sets', 'second', 'minute', 'metre']);

/** "3 honest RIR" is a unit too, "3, RPE 8" is none. */
function isUnit(atoms: readonly Atom[], at: number): boolean {
  const { tag } = atoms[at]!;
  if (tag === 'rpe' || tag === 'rir')
    return !atoms.slice(at + 1, at + 4).some((atom) => atom.tag === 'number');
  return UNITS.has(tag);
}
