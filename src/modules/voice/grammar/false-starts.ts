import type { Atom } from './atoms.js';
import type { Tag } from './tags.js';

/**
 * What was begun and begun anew: "three, sorry, four sets", "3 sets of 5, sorry, 3 sets of 6", "right 9, no, right 8",
 * "incline, I mean decline bench". Only the second counts, and the correction between them has done its work.
 */
export function withoutFalseStarts(atoms: readonly Atom[]): readonly Atom[] {
  let result = atoms;
  for (let at = 1; at < result.length; at++) {
    if (result[at]!.tag !== 'fix' || PAUSE.test(result[at]!.text)) continue;
    const [start, end] = [before(result, at), behind(result, at)];
    const from = abandonedFrom(result, start, end);
    if (from < 0) continue;
    result = [...result.slice(0, from), ...withDoubt(result.slice(end), result.slice(from, start + 1))];
    at = from;
  }
  return result;
}

/** "wait, 185 for 6" may as well be the next set. */
const PAUSE = /^(?:wait|hang on|hold on)$/i;

const isSmall = ({ tag }: Atom): boolean =>
  tag === 'comma' || tag === 'filler' || tag === 'fix' || tag === 'stop';

/** The last atom that says something before a correction. */
function before(atoms: readonly Atom[], at: number): number {
  let start = at - 1;
  while (start >= 0 && isSmall(atoms[start]!)) start--;
  return start;
}

/** The first one behind it. */
function behind(atoms: readonly Atom[], at: number): number {
  let end = at + 1;
  while (end < atoms.length && isSmall(atoms[end]!)) end++;
  return end;
}

/** Where the abandoned words begin; -1 where nothing was abandoned. */
function abandonedFrom(atoms: readonly Atom[], start: number, end: number): number {
  const [last, next] = [atoms[start], atoms[end]];
  if (!last || !next) return -1;
  if (isUnfinishedName(last) && next.tag === 'exercise') return start;
  if (last.tag === 'number' && next.tag === 'number' && takesUnit(atoms, start, end)) return start;
  return repeatedFrom(atoms, start, end);
}

const isUnfinishedName = ({ tag, text }: Atom): boolean =>
  (tag === 'word' || tag === 'pair' || tag === 'body_part' || tag === 'filler' || tag === 'feeling') &&
  QUALIFIERS.test(text);

const QUALIFIERS =
  /^(?:incline|decline|flat|seated|standing|lying|front|back|rear|sumo|conventional|romanian|stiff leg|single|one arm|barbell|dumbbell|dumbbells|db|kettlebell|cable|machine|smith|close grip|wide grip|narrow|high|low|overhead|hammer|preacher|leg|hack|goblet|split|box)$/i;

/** "three, sorry, four sets", "60, no, 75 seconds": what counts the second number counted the first. */
function takesUnit(atoms: readonly Atom[], start: number, end: number): boolean {
  const [first, second, unit] = [atoms[start]!.value, atoms[end]!.value, atoms[end + 1]?.tag];
  if (first > 3 * second || second > 3 * first) return false;
  if (unit === 'sets') return first <= 20 && !LINKS.has(atoms[start - 1]?.tag ?? 'word');
  return unit === 'second' || unit === 'minute' || unit === 'metre';
}

const LINKS: ReadonlySet<Tag> = new Set<Tag>(['for', 'at', 'x', 'by', 'times', 'of', 'with']);

const LONGEST = 8;

/** "3 sets of 5, sorry, 3 sets of 6": the same kinds of words in the same order. */
function repeatedFrom(atoms: readonly Atom[], start: number, end: number): number {
  for (let length = Math.min(LONGEST, start + 1, atoms.length - end); length >= 2; length--) {
    const from = start - length + 1;
    const said = atoms.slice(from, start + 1);
    const anew = atoms.slice(end, end + length);
    if (said.every(({ tag }, i) => isAlike(tag, anew[i]!.tag)) && isToldAnew(said)) return from;
  }
  return -1;
}

const isSide = (tag: Tag): boolean => tag === 'left' || tag === 'right';

const isAlike = (said: Tag, anew: Tag): boolean => said === anew || (isSide(said) && isSide(anew));

/** "left 10, no, right 10": the other side instead, or as well? */
function withDoubt(anew: readonly Atom[], said: readonly Atom[]): readonly Atom[] {
  const other = said.some(({ tag }, i) => isSide(tag) && anew[i]!.tag !== tag);
  return other
    ? anew.map((atom, i) => (i < said.length ? { ...atom, unsure: atom.tag === 'number' } : atom))
    : anew;
}

/** A count, a side or a cross among equal words; what stands without them is the drafts' to sort out. */
function isToldAnew(said: readonly Atom[]): boolean {
  const numbers = said.filter(({ tag }) => tag === 'number').length;
  const marked = said.some(({ tag }) => MARKS.has(tag));
  return numbers >= 1 && marked;
}

const MARKS: ReadonlySet<Tag> = new Set<Tag>(['sets', 'left', 'right', 'x', 'by']);
