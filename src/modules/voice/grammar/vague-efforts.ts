import { skip } from './atom-reading.js';
import type { Atom } from './atoms.js';
import type { Tag } from './tags.js';

/**
 * Effort told without an exact number becomes one atom: "RPE 7 to 8", "RPE 8+", "at least an RPE 8", "2 or so in the tank".
 * It is a remark, and nothing later takes a number from it.
 */
export function withVagueEfforts(atoms: readonly Atom[], text: string): readonly Atom[] {
  if (!atoms.some(isScale)) return atoms;
  const result: Atom[] = [];
  for (let at = 0; at < atoms.length;) {
    const end = vagueEnd(atoms, at);
    if (end > at) {
      result.push({ ...atoms[at]!, tag: 'effort_range', text: wordsOf(atoms, at, end, text) });
      at = end;
    } else {
      result.push(atoms[at]!);
      at += 1;
    }
  }
  return result;
}

const isScale = ({ tag }: Atom): boolean => tag === 'rpe' || tag === 'rir';

/** As in the transcript; "or so" has lost its "so". */
function wordsOf(atoms: readonly Atom[], from: number, end: number, text: string): string {
  const [first, last] = [atoms[from]!, atoms[end - 1]!];
  const so = last.tag === 'or' ? (/^\s+so\b/i.exec(text.slice(last.end))?.[0].length ?? 0) : 0;
  return text.slice(first.start, last.end + so);
}

/** Where an effort without an exact number ends that begins here; -1 where none does. */
function vagueEnd(atoms: readonly Atom[], at: number): number {
  const bounded = isBound(atoms, at);
  const start = bounded ? skip(atoms, at + 1, SMALL) : at;
  if (atoms[start] && isScale(atoms[start])) return behindScale(atoms, start, bounded);
  return beforeScale(atoms, start, bounded);
}

/** "RPE 8+", "RPE at least 8", "at least RPE 8". */
function behindScale(atoms: readonly Atom[], scale: number, bounded: boolean): number {
  let at = scale + 1;
  let vague = bounded;
  for (; at < atoms.length && (isBound(atoms, at) || SMALL.includes(atoms[at]!.tag)); at++)
    vague ||= isBound(atoms, at);
  if (!isValue(atoms[at])) return -1;
  const end = tailEnd(atoms, at + 1);
  return vague || end > at + 1 ? end : -1;
}

/** "8+ RPE", "at least 2 in the tank", "2 or 3 in the tank". */
function beforeScale(atoms: readonly Atom[], at: number, bounded: boolean): number {
  if (!isValue(atoms[at])) return -1;
  const tail = tailEnd(atoms, at + 1);
  const scale = skip(atoms, tail, SMALL);
  if (!(bounded || tail > at + 1) || !atoms[scale] || !isScale(atoms[scale])) return -1;
  // "225 for 5+, RPE 8": the scale has a number of its own.
  const own = atoms[scale].tag === 'rpe' && isValue(atoms[skip(atoms, scale + 1, SMALL)]);
  return own ? -1 : scale + 1;
}

const SMALL: readonly Tag[] = ['filler', 'article', 'harmless', 'of', 'at'];

const MOST = 10;
const isValue = (atom: Atom | undefined): boolean => atom?.tag === 'number' && atom.value <= MOST;

/** "at least", "above", "high" before a number or its scale. */
function isBound(atoms: readonly Atom[], at: number): boolean {
  const atom = atoms[at];
  if (!atom || atom.tag === 'number') return false;
  if (atom.tag === 'more' || atom.tag === 'less') return /^than\b/i.test(atoms[at + 1]?.text ?? '');
  return atom.tag === 'bound' || atom.tag === 'up' || BOUNDS.test(atom.text);
}

const BOUNDS = /^(?:above|over|under|below|beyond|past|between|high|low|north of|higher|lower)$/i;

/** What follows a number and makes it less than exact: its end, or where it would begin. */
function tailEnd(atoms: readonly Atom[], at: number): number {
  const [tail, next] = [atoms[at], atoms[at + 1]];
  if (!tail) return at;
  const ends = !next || ENDS.has(next.tag);
  const linked = tail.tag === 'to' || tail.tag === 'or' || tail.tag === 'slash' || tail.tag === 'and';
  if (linked && next?.tag === 'number' && isRange(atoms, at)) return at + 2;
  if (tail.tag === 'plus') return tail.glued || ends ? at + 1 : at;
  if (/^ish$/i.test(tail.text)) return at + 1;
  if (tail.tag === 'bound') return next?.tag === 'number' ? at : at + 1;
  if (/^or$/i.test(tail.text)) return openEnd(atoms, at, ends);
  if (tail.tag === 'and') return /^(?:change|up|above|over|higher)$/i.test(next?.text ?? '') ? at + 2 : at;
  return ends && (tail.tag === 'minus' || TAILS.test(tail.text)) ? at + 1 : at;
}

/** "8 or so", "8 or more", "2 or more in the tank". */
function openEnd(atoms: readonly Atom[], at: number, ends: boolean): number {
  const next = atoms[at + 1];
  if (next && (OPEN.has(next.tag) || OPEN_WORDS.test(next.text))) return at + 2;
  return ends || (next !== undefined && isScale(next)) ? at + 1 : at;
}

const TAILS = /^(?:max|maximum|tops|something|odd|give or take)$/i;
const OPEN: ReadonlySet<Tag> = new Set<Tag>(['more', 'less', 'heavier', 'lighter', 'bound']);
const OPEN_WORDS = /^(?:better|above|below|under|over|beyond)$/i;

/** Two numbers of the scale: "7 to 8", "between 8 and 9", "8, 225" is none, "8 or 9 reps" neither. */
function isRange(atoms: readonly Atom[], at: number): boolean {
  const [low, link, high, behind] = [atoms[at - 1], atoms[at], atoms[at + 1], atoms[at + 2]];
  const between = atoms.slice(Math.max(0, at - 4), at).some(({ text }) => /\bbetween$/i.test(text));
  if (link!.tag === 'and' && !between) return false;
  const reserve = behind?.tag === 'rir' && /^(?:or )?(?:maybe|possibly)$/i.test(link!.text);
  return isValue(high) && high!.value > low!.value && !reserve && !COUNTS.has(behind?.tag ?? 'stop');
}

const COUNTS: ReadonlySet<Tag> = new Set<Tag>(['reps', 'sets', 'lb', 'kg', 'for', 'x', 'by', 'times']);

const ENDS: ReadonlySet<Tag> = new Set<Tag>([
  'comma',
  'stop',
  'ask',
  'and_then',
  'and',
  'but',
  'because',
  'filler',
  'feeling',
  'on',
  'with',
  'rest',
  'exercise',
  'rpe',
  'rir',
]);
