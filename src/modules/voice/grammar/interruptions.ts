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

/** "185 for 8, felt like a nine": effort, told behind a whole set. */
export function withFelt(atoms: readonly Atom[]): readonly Atom[] {
  return atoms.map((atom, at) => {
    const [before, number, behind] = [atoms[at - 1], atoms[at + 1], atoms[at + 2]];
    const felt =
      /^an?$/i.test(atom.text) &&
      number?.tag === 'number' &&
      RATES.test(before?.text.replace(/['’]/g, '') ?? '');
    const rated =
      felt && (!behind || behind.tag === 'comma' || behind.tag === 'stop' || behind.tag === 'and_then');
    const told = atoms.slice(0, at).filter(({ tag }) => tag === 'number').length >= 2;
    return rated && told ? { ...atom, tag: 'at' as const } : atom;
  });
}

const RATES = /^(?:felt like|felt|call it|lets call it|thats|that is|that was|it was|was)$/i;

/** So many words may stand between a number and its unit. */
const REACH = 3;

/** "5 ugly reps", "60 whopping kilos": words before the unit do not part it from its number. */
export function unitsFirst(atoms: readonly Atom[]): Atom[] {
  const result = [...atoms];
  for (let at = 2; at < result.length; at++) {
    if (!isUnit(result, at)) continue;
    let from = at;
    while (at - from < REACH && isTalk(result[from - 1])) from--;
    if (from === at || result[from - 1]?.tag !== 'number') continue;
    const [unit] = result.splice(at, 1);
    result.splice(from, 0, unit!);
  }
  return result;
}

const isTalk = (atom: Atom | undefined): boolean => atom?.tag === 'word' || atom?.tag === 'feeling';

const UNITS: ReadonlySet<Tag> = new Set<Tag>(['lb', 'kg', 'reps', 'sets', 'second', 'minute', 'metre']);

/** "3 honest RIR" is a unit too, "3, RPE 8" is none. */
function isUnit(atoms: readonly Atom[], at: number): boolean {
  const { tag } = atoms[at]!;
  if (tag === 'rpe' || tag === 'rir')
    return !atoms.slice(at + 1, at + 4).some((atom) => atom.tag === 'number');
  return UNITS.has(tag);
}

/** "two hundred, like, thirty five": pieces of one number, or two? Neither is taken unasked, nor "one eighty something". */
export function withBrokenNumbers(atoms: readonly Atom[]): readonly Atom[] {
  const broken = new Set<number>();
  for (const [at, atom] of atoms.entries()) {
    if (atom.tag !== 'number') continue;
    const next = atoms.findIndex(({ tag }, i) => i > at && tag !== 'comma' && !BREAKS.has(tag));
    const second = atoms[next];
    const between = atoms.slice(at + 1, next);
    if (between.some(({ tag }) => tag === 'comma') && !isTalkedInto(atoms, at, next)) continue;
    const parted = between.some(({ tag }) => tag !== 'and') || isHesitated(atoms, at, next);
    const zero = between.some(({ text }) => /^oh$/i.test(text));
    if (second?.tag === 'number' && parted && (zero || isContinued(atom, second))) broken.add(at).add(next);
  }
  for (const [at, { text }] of atoms.entries())
    if (/^(?:something|odd)$/i.test(text) && atoms[at - 1]?.tag === 'number') broken.add(at - 1);
  // "at to twenty five": two twenty five?
  for (const [at, { text }] of atoms.entries())
    if (/^to$/i.test(text) && LINKED.has(atoms[at - 1]?.tag ?? 'word') && atoms[at + 1]?.tag === 'number')
      broken.add(at + 1);
  return broken.size === 0
    ? atoms
    : atoms.map((atom, at) => (broken.has(at) ? { ...atom, unsure: true } : atom));
}

/** "five ninety, I think, five pounds": more than a comma, and the second number says what it is as a piece would. */
function isTalkedInto(atoms: readonly Atom[], from: number, to: number): boolean {
  const talk = isHesitated(atoms, from, to) || atoms.slice(from + 1, to).some(({ tag }) => tag !== 'comma');
  const unit = atoms.find(({ tag }, i) => i > to && tag !== 'filler');
  return talk && PIECE_OF.has(unit?.tag ?? 'word');
}

const PIECE_OF: ReadonlySet<Tag> = new Set<Tag>([
  'lb',
  'kg',
  'second',
  'minute',
  'reps',
  'comma',
  'for',
  'x',
  'times',
]);

/** Something was left out between two numbers: "um", "like". */
const isHesitated = (atoms: readonly Atom[], from: number, to: number): boolean =>
  atoms.slice(from + 1, to + 1).some(({ start }, i) => start - atoms[from + i]!.end > 2);

const BREAKS: ReadonlySet<Tag> = new Set<Tag>([
  'filler',
  'harmless',
  'word',
  'and',
  'today',
  'feeling',
  'article',
]);

const LINKED: ReadonlySet<Tag> = new Set<Tag>(['at', 'with', 'of', 'for', 'x', 'by']);

/** Whether two numbers in words make one when nothing stands between: "two hundred" and "five". */
function isContinued(first: Atom, second: Atom): boolean {
  if (!Number.isInteger(first.value) || (first.digits && second.digits)) return false;
  if (first.value >= 100 && first.value % 100 === 0) return second.value < 100;
  if (first.digits || second.digits) return false;
  const tens = first.value % 10 === 0 && first.value % 100 >= 20;
  if (tens) return second.value < 10;
  return first.value < 10 && second.value >= 10 && second.value < 200;
}
