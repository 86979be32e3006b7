import { amountAt, skip, tagAt } from './atom-reading.js';
import type { Atom } from './atoms.js';
import { EXPLAINED, listBefore, listBehind } from './effort-lists.js';
import type { Labelled } from './items.js';
import type { Tag } from './tags.js';

const BETWEEN: readonly Tag[] = ['of', 'comma', 'at', 'word'];

/** RPE, RIR and tempo. */
export function effortAt(atoms: readonly Atom[], at: number): Labelled | undefined {
  if (tagAt(atoms, at) === 'effort_range') return { item: { kind: 'range', text: 'rpe' }, length: 1 };
  return (
    tempoAt(atoms, at) ??
    listBefore(atoms, at) ??
    scaleAt(atoms, at, 'rpe') ??
    scaleAt(atoms, at, 'rir') ??
    maybeReserve(atoms, at)
  );
}

/** "rear two": reps in reserve, if the recogniser heard it. */
function maybeReserve(atoms: readonly Atom[], at: number): Labelled | undefined {
  if (tagAt(atoms, at) !== 'maybe_rir') return undefined;
  const amount = atoms[at + 1];
  if (amount?.tag !== 'number' || amount.value > 5) return { item: { kind: 'word', tag: 'word' }, length: 1 };
  return { item: { kind: 'rir', value: amount.value, unsure: true }, length: 2 };
}

/** "RPE 8", "at 8 RPE", "2 in the tank", "no reps in reserve". */
function scaleAt(atoms: readonly Atom[], at: number, kind: 'rpe' | 'rir'): Labelled | undefined {
  const before = amountAt(atoms, at);
  if (before && tagAt(atoms, at + 1) === kind) {
    const behind = skip(atoms, at + 2, ['word', 'feeling']);
    const after = amountAt(atoms, behind);
    const takesNext = after && !isExplained(atoms, behind + 1);
    if (takesNext || !isScaleValue(before, kind)) return undefined;
    // "185 for 8 RPE, uh, 9"
    const linked = LINKED.has(tagAt(atoms, at - 1));
    return { item: { kind, value: before.value, unsure: before.unsure || linked }, length: 2 };
  }
  // "2 more reps in the tank"
  if (before && kind === 'rir' && tagAt(atoms, at + 1) === 'more' && tagAt(atoms, at + 2) === 'rir') {
    return { item: { kind, value: before.value, unsure: before.unsure }, length: 3 };
  }
  if (tagAt(atoms, at) !== kind) return undefined;
  const next = skip(atoms, at + 1, BETWEEN);
  const value = amountAt(atoms, next);
  if (!value) return { item: { kind: 'word', tag: kind }, length: 1 };
  const list = listBehind(atoms, at, next);
  if (list) return list;
  return { item: { kind, value: value.value, unsure: value.unsure }, length: next + 1 - at };
}

const LINKED: ReadonlySet<Tag | undefined> = new Set<Tag | undefined>(['for', 'x', 'by', 'times']);

/** "rpe nine for sure" explains no number, "6 rpe, 185 for 5" does. */
function isExplained(atoms: readonly Atom[], at: number): boolean {
  const tag = tagAt(atoms, at);
  return tag === 'for' ? tagAt(atoms, at + 1) === 'number' : EXPLAINED.has(tag);
}

/** "Three pounds in reserve" is no number of reps; who says 12 RPE shall be asked. */
function isScaleValue({ value }: Atom, kind: 'rpe' | 'rir'): boolean {
  return kind === 'rpe' ? value <= 20 : value <= 20 && Number.isInteger(value);
}

/** "tempo 3-1-1-0", "3 1 1 0 tempo", "tempo 30X1", a bare "3-0-X-1". */
function tempoAt(atoms: readonly Atom[], at: number): Labelled | undefined {
  if (tagAt(atoms, at) === 'tempo') {
    const from = skip(atoms, at + 1, ['of', 'comma', 'at', 'for']);
    const found = tempoFigures(atoms, from);
    if (!found) return { item: { kind: 'word', tag: 'feeling' }, length: 1 };
    return { item: { kind: 'tempo', text: found.text }, length: found.end - at };
  }
  const found = tempoFigures(atoms, at);
  if (!found) return undefined;
  const named = tagAt(atoms, found.end) === 'tempo';
  if (!named && !isBareTempo(atoms[at]!)) return undefined;
  return { item: { kind: 'tempo', text: found.text }, length: found.end - at + (named ? 1 : 0) };
}

/** Four figures, or an X among them: three may as well be the reps of three sets. */
function isBareTempo({ tag, parts }: Atom): boolean {
  return (
    tag === 'chain' &&
    (parts.length === 4 || parts.includes('x') || parts.includes('0')) &&
    parts.every((part) => part === 'x' || Number(part) <= 10)
  );
}

function tempoFigures(atoms: readonly Atom[], at: number): { text: string; end: number } | undefined {
  const first = atoms[at];
  if (first?.tag === 'chain') return { text: first.parts.map(phase).join('-'), end: at + 1 };
  const run: string[] = [];
  let end = at;
  for (; end < atoms.length && run.length < 4; end++) {
    const { tag, value, text } = atoms[end]!;
    if (tag === 'number' && Number.isInteger(value) && value <= 10) run.push(String(value));
    else if (tag === 'number' && /^\d{4}$/.test(text) && run.length === 0) run.push(...text.split(''));
    else if (tag === 'number' && /^\d{2}$/.test(text) && run.length === 0 && tagAt(atoms, end + 1) === 'x')
      run.push(...text.split(''));
    else if (run.length > 0 && /^(?:oh?|zero|nought|ought)$/i.test(text)) run.push('0');
    else if (spelledPhases(text, value, run)) run.push(...String(value));
    else if (tag === 'x' && run.length > 0) run.push('X');
    else if (tag !== 'to' && tag !== 'comma') break;
  }
  const last = atoms[end - 1];
  if (last?.tag === 'comma' || last?.tag === 'to') end -= 1;
  return run.length >= 3 ? { text: run.join('-'), end } : undefined;
}

/** "three oh one", "thirty": folded into one number, but told figure by figure. */
const spelledPhases = (text: string, value: number, run: readonly string[]): boolean =>
  Number.isInteger(value) &&
  run.length + String(value).length <= 4 &&
  ((value > 100 && value < 1000 && /\b(?:oh?|zero|nought)\b/i.test(text)) ||
    (run.length === 0 && value >= 20 && value < 100 && !/\d/.test(text)));

const phase = (part: string): string => (part === 'x' ? 'X' : String(Number(part)));

/** "three oh X one": a zero between figures, where a tempo is told. */
export const isZeroOfTempo = (atoms: readonly Atom[], at: number): boolean =>
  /^oh?$/i.test(atoms[at]!.text) &&
  (atoms[at - 1]?.tag === 'number' || atoms[at - 1]?.tag === 'x') &&
  atoms.some(({ tag }) => tag === 'tempo');
