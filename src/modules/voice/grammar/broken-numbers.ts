import { tagAt } from './atom-reading.js';
import type { Atom } from './atoms.js';
import type { Tag } from './tags.js';

/**
 * "two hundred, like, thirty five": pieces of one number, or two? Neither is taken unasked, nor "one eighty something", nor
 * the seconds of "a minute, let me think, thirty".
 */
export function withBrokenNumbers(atoms: readonly Atom[]): readonly Atom[] {
  const broken = new Set([...brokenNumbers(atoms), ...brokenTimes(atoms)]);
  for (const [at, { text }] of atoms.entries()) {
    if (/^(?:something|odd)$/i.test(text) && tagAt(atoms, at - 1) === 'number') broken.add(at - 1);
    // "at to twenty five": two twenty five?
    const linked = /^to$/i.test(text) && LINKED.has(tagAt(atoms, at - 1) ?? 'word');
    if (linked && tagAt(atoms, at + 1) === 'number') broken.add(at + 1);
  }
  return broken.size === 0
    ? atoms
    : atoms.map((atom, at) => (broken.has(at) ? { ...atom, unsure: true } : atom));
}

const LINKED: ReadonlySet<Tag> = new Set<Tag>(['at', 'with', 'of', 'for', 'x', 'by']);

/** Both numbers of every pair that may be one. */
function brokenNumbers(atoms: readonly Atom[]): number[] {
  return atoms.flatMap((atom, at) => {
    const next = atom.tag === 'number' ? nextNumber(atoms, at) : -1;
    if (next < 0) return [];
    const second = atoms[next]!;
    const zero = atoms.slice(at + 1, next).some(({ text }) => /^oh$/i.test(text));
    const parted = isTalk(atoms, at, next) && !COUNTS.has(tagAt(atoms, next + 1) ?? 'stop');
    return parted && (zero || isContinued(atom, second)) ? [at, next] : [];
  });
}

/** The number behind a number, with nothing but talk between them; -1 where something else is said. */
function nextNumber(atoms: readonly Atom[], at: number): number {
  let next = at + 1;
  while (next < atoms.length && isBreak(atoms, at, next)) next++;
  return next > at + 1 && tagAt(atoms, next) === 'number' ? next : -1;
}

function isBreak(atoms: readonly Atom[], first: number, at: number): boolean {
  const { tag, text } = atoms[at]!;
  if (BREAKS.has(tag)) return true;
  // "twenty, right, nine" names no side where there is no other.
  if (tag === 'right') return !atoms.some((other) => other.tag === 'left');
  if (tag === 'strong_fix') return /^(?:it|that) was$/i.test(text);
  if (tag !== 'fix') return false;
  // "one, sorry, eighty five for 8": where a weight begins, whatever is said may stand within it. "for 5, no, 15" corrects.
  return !COUNTED.has(tagAt(atoms, first - 1) ?? 'stop') || PAUSES.test(text);
}

const BREAKS: ReadonlySet<Tag> = new Set<Tag>([
  'filler',
  'harmless',
  'word',
  'and',
  'today',
  'feeling',
  'article',
  'comma',
  'stop',
  'ask',
  'asks_question',
  'intended',
  'myself',
]);

/** A number behind these is a count of its own. */
const COUNTED: ReadonlySet<Tag> = new Set<Tag>(['for', 'x', 'by', 'times', 'did']);
const PAUSES = /\b(?:wait|hang on|hold on|sorry|excuse me|my bad|my mistake|w?oops)\b/i;

/** Behind the second number: it counts something, and is no piece of the first. */
const COUNTS: ReadonlySet<Tag> = new Set<Tag>(['sets', 'of', 'more', 'less']);

/** More than marks and an "and", or something that was left out: "um", "like", "…". */
function isTalk(atoms: readonly Atom[], from: number, to: number): boolean {
  const between = atoms.slice(from + 1, to);
  const said = between.some(({ tag }) => tag !== 'comma' && tag !== 'stop' && tag !== 'and');
  const trails = between.filter(({ tag }) => tag === 'stop').length > 1;
  return said || trails || isHesitated(atoms, from, to);
}

const isHesitated = (atoms: readonly Atom[], from: number, to: number): boolean =>
  atoms.slice(from + 1, to + 1).some(({ start }, i) => start - atoms[from + i]!.end > 2);

/** Whether two numbers in words make one when nothing stands between: "two hundred" and "five". */
function isContinued(first: Atom, second: Atom): boolean {
  if (!Number.isInteger(first.value) || (first.digits && second.digits)) return false;
  if (first.value >= 100 && first.value % 100 === 0) return second.value < 100;
  if (first.digits || second.digits) return false;
  const tens = first.value % 10 === 0 && first.value % 100 >= 20;
  if (tens) return second.value < 10;
  return first.value < 10 && second.value >= 10 && second.value < 200;
}

/** "a minute, let me think, thirty": seconds of that minute, or something else? */
function brokenTimes(atoms: readonly Atom[]): number[] {
  return atoms.flatMap(({ tag }, at) => {
    const next = tag === 'minute' || tag === 'hour' ? nextNumber(atoms, at) : -1;
    if (next < 0 || atoms[next]!.value >= 60 || !isTalk(atoms, at, next)) return [];
    return PIECE_ENDS.has(tagAt(atoms, next + 1) ?? 'stop') ? [next] : [];
  });
}

const PIECE_ENDS: ReadonlySet<Tag> = new Set<Tag>(['comma', 'stop', 'and_then', 'rest', 'filler']);
