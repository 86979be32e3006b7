import type { Atom } from './atoms.js';
import type { Tag } from './tags.js';

/** A remark of the athlete, in the athlete's words. */
export interface Note {
  readonly text: string;
  readonly start: number;
  readonly pain: boolean;
}

/** What a remark may consist of. */
const TALK: ReadonlySet<Tag> = new Set<Tag>([
  'word',
  'filler',
  'feeling',
  'pain',
  'body_part',
  'myself',
  'did',
  'article',
  'harmless',
  'on',
  'of',
  'to',
  'with',
  'all',
  'negated',
  'first',
  'last',
  'more',
  'less',
  'up',
  'down',
  'new_load',
  'add',
  'drop',
  'heavier',
  'lighter',
  'at',
  'today',
]);

/** Joins two remarks, but neither begins nor ends one. */
const JOINTS: ReadonlySet<Tag> = new Set<Tag>([
  'and',
  'but',
  'because',
  'on',
  'of',
  'to',
  'with',
  'at',
  'filler',
  'myself',
  'did',
  'article',
  'harmless',
  'more',
  'up',
  'add',
  'drop',
  'today',
]);

const REMARKS: ReadonlySet<Tag> = new Set<Tag>(['feeling', 'pain']);

/** The remarks among what was said, and ranges of effort, which give no number. */
export function notesOf(atoms: readonly Atom[], text: string): Note[] {
  const notes: Note[] = [];
  for (let at = 0; at < atoms.length;) {
    const end = endOfTalk(atoms, at);
    const note = end > at ? remark(atoms, at, end, text) : effortRange(atoms[at]!);
    if (note) notes.push(note);
    at = Math.max(end, at + 1);
  }
  return notes;
}

function endOfTalk(atoms: readonly Atom[], from: number): number {
  let at = from;
  while (at < atoms.length && isTalk(atoms, at)) at++;
  return at;
}

/** A side belongs to a remark when a body part follows: "left knee clicked". */
function isTalk(atoms: readonly Atom[], at: number): boolean {
  const { tag } = atoms[at]!;
  if (TALK.has(tag)) return true;
  const next = atoms[at + 1]?.tag;
  if (tag === 'left' || tag === 'right') return next === 'body_part' || next === 'word' || next === 'feeling';
  if (tag === 'and' || tag === 'but') return next !== undefined && REMARKS.has(next);
  return false;
}

/** "my hip felt tight" begins with its first word. */
const isJoint = ({ tag, text }: Atom): boolean => JOINTS.has(tag) && !/^my$/i.test(text);

function remark(atoms: readonly Atom[], from: number, to: number, text: string): Note | undefined {
  const run = atoms.slice(from, to);
  if (!run.some(({ tag }) => REMARKS.has(tag))) return undefined;
  let first = 0;
  let last = run.length - 1;
  while (first < last && isJoint(run[first]!)) first++;
  while (last > first && JOINTS.has(run[last]!.tag)) last--;
  const start = run[first]!.start;
  return { text: text.slice(start, run[last]!.end), start, pain: run.some(({ tag }) => tag === 'pain') };
}

/** "RPE 7 to 8", "RPE 8+". */
const effortRange = ({ tag, text, start }: Atom): Note | undefined =>
  tag === 'effort_range' ? { text, start, pain: false } : undefined;
