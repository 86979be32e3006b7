import type { Atom } from './atoms.js';
import { EFFORT, isScale, scaleLength } from './rating-scale.js';
import type { Tag } from './tags.js';

/** The atoms that stand for a rating, and where it ends. */
interface Opinion {
  readonly atoms: readonly Atom[];
  readonly end: number;
}

/** What leads to a number that rates, and how surely it does. */
interface Lead {
  /** The first atom behind it. */
  readonly end: number;
  /** "give", "felt": nothing else is said so. */
  readonly rates: boolean;
  /** "give it 9" needs no article; "felt like 9" may have been so many repetitions. */
  readonly gives: boolean;
  /** "call it", "that was", "probably": with an article it rates, without one it may count. */
  readonly judges: boolean;
  /** "a", "an". */
  readonly article: boolean;
  /** How it felt: "solid", "easy". */
  readonly feeling: Atom | null;
  /** Which of several sets: "I'd give the last one a 9". */
  readonly which: readonly Atom[];
}

/** "I'd give it a 9", "that was a 9", "call it an 8", "felt like a 7 out of 10", "solid 8". */
export function opinionAt(atoms: readonly Atom[], at: number): Opinion | undefined {
  const lead = leadAt(atoms, at);
  const number = lead && atoms[lead.end];
  if (!number || number.tag !== 'number' || !isScale(number)) return undefined;
  const scale = scaleLength(atoms, lead.end + 1);
  const end = lead.end + 1 + scale;
  if (!isEnd(atoms, end) || !isRating(atoms, at, lead, scale > 0)) return undefined;
  const named = lead.article || lead.gives || lead.feeling !== null || scale > 0;
  const unsure = number.unsure || !named || (scale === 0 && isCount(atoms, at, lead, number));
  const feeling = lead.feeling ? [lead.feeling] : [];
  const rated = { ...number, unsure };
  const scaled: Atom = { ...atoms[at]!, tag: 'rpe', span: null, command: null };
  return { atoms: [...lead.which, ...feeling, scaled, rated], end };
}

function leadAt(atoms: readonly Atom[], from: number): Lead | undefined {
  let at = from;
  const lead = {
    rates: false,
    gives: false,
    judges: false,
    article: false,
    feeling: null as Atom | null,
    which: [] as Atom[],
  };
  for (; at < atoms.length && atoms[at]!.tag !== 'number'; at++) {
    const atom = atoms[at]!;
    const text = atom.text.replace(/['’]/g, '');
    if (SELECTS.has(atom.tag) || /\blast\b.* was$/i.test(text)) {
      if (lead.article) return undefined;
      lead.which.push(atom);
      lead.judges ||= /was$/i.test(text);
    } else if (atom.tag === 'article') lead.article = true;
    else if (RATES.test(text)) {
      lead.rates = true;
      lead.gives ||= !/^f/i.test(text);
    } else if (JUDGES.test(text)) lead.judges = true;
    else if (atom.tag === 'feeling') {
      if (lead.feeling) return undefined;
      lead.feeling = atom;
    } else if (!OPENS.test(text) && !(lead.judges || lead.rates ? SMALL.test(text) : false)) return undefined;
  }
  const led = lead.rates || lead.judges || EFFORTFUL.test(lead.feeling?.text ?? '');
  return led ? { ...lead, end: at } : undefined;
}

const SELECTS: ReadonlySet<Tag> = new Set<Tag>(['first', 'last', 'next']);
const RATES = /^(?:give|gave|giving|score|scored|felt|feels|felt like)$/i;
const JUDGES =
  /^(?:say|call|put|call it|lets call it|thats|that is|that was|it was|was|probably|about|more|maybe|around|roughly)$/i;
const EFFORTFUL = /^(?:solid|easy|hard|tough|strong|comfortable|challenging|difficult|brutal)$/i;
const OPENS = /^(?:id|ill|i|i would|would|i will|will|it|that)$/i;
const SMALL = /^(?:it|that|this|me|myself|set|one|at|them|all|to|was|is|be|of|those)$/i;

/** Whether the words and what was told before make the number a rating. */
function isRating(atoms: readonly Atom[], at: number, lead: Lead, scaled: boolean): boolean {
  const before = atoms.slice(0, at);
  const told = before.slice(before.findLastIndex(({ tag }) => tag === 'and_then') + 1);
  const last = before.at(-1)?.tag ?? 'stop';
  const opening = before.findLast(({ tag }) => tag !== 'comma')?.tag ?? 'stop';
  if (opening === 'fix' || opening === 'strong_fix' || LINKS.has(last)) return false;
  if (lead.rates) return true;
  if (isWhole(told)) return lead.judges ? lead.article || /call|say/i.test(atoms[at]!.text) : PARTS.has(last);
  const alone = !atoms.some(({ tag }, i) => tag === 'number' && i < at);
  return (
    alone && lead.judges && (lead.article || scaled) && SETTLES.test(atoms[at]!.text.replace(/['’]/g, ''))
  );
}

/** Behind these a number tells the set itself. */
const LINKS: ReadonlySet<Tag> = new Set<Tag>(['for', 'x', 'by', 'times', 'at', 'of', 'did', 'with']);
const PARTS: ReadonlySet<Tag> = new Set<Tag>(['comma', 'stop', 'number', 'reps']);
/** Said on its own, of the set before: "that was a 9"; "probably an 8" is too little. */
const SETTLES = /^(?:that|thats|it|call|lets|id|ill|i|last|the last)\b/i;

/** Whether the figures of a set are told: weight and reps, or what a lift without load has. */
function isWhole(told: readonly Atom[]): boolean {
  const numbers = told.filter(({ tag }) => tag === 'number' || tag === 'plate').length;
  const counted = told.some(({ tag }, i) => AMOUNTS.has(tag) && told[i - 1]?.tag === 'number');
  const unloaded = told.some(({ span }) => span && !span.exercises[0]?.tracking.startsWith('weight'));
  return numbers >= 2 || (numbers === 1 && (counted || unloaded));
}

const AMOUNTS: ReadonlySet<Tag> = new Set<Tag>(['reps', 'second', 'minute']);

/** Less effort than anyone talks about, or "the last one was a 6" of eight: it may be a count. */
function isCount(atoms: readonly Atom[], at: number, lead: Lead, { value }: Atom): boolean {
  if (value < LEAST) return true;
  const fewer = atoms.some(
    ({ tag, value: other }, i) => i < at && tag === 'number' && other > value && other < value + NEAR,
  );
  const listed = lead.feeling !== null && !lead.judges && !lead.rates && isList(atoms, at);
  return listed || (lead.which.length > 0 && !lead.rates && fewer);
}

const LEAST = 4;
const NEAR = 5;

/** "8, 8, solid 8": the repetitions of the next set. */
const isList = (atoms: readonly Atom[], at: number): boolean =>
  atoms.slice(0, at).filter(({ tag }) => tag === 'number').length > 2 &&
  atoms[at - 1]?.tag === 'comma' &&
  atoms[at - 2]?.tag === 'number' &&
  atoms[at - 3]?.tag === 'comma';

/** Nothing behind the number makes it count something; a second one may make it a range. */
function isEnd(atoms: readonly Atom[], at: number): boolean {
  const [behind, next] = [atoms[at], atoms[at + 1]];
  if (!behind || ENDS.has(behind.tag) || /^ish$/i.test(behind.text)) return true;
  if (behind.tag === 'for') return EFFORT.test(next?.text ?? '');
  if (behind.tag === 'on') return next !== undefined && next.tag !== 'number' && next.tag !== 'exercise';
  if (behind.tag === 'plus') return next?.tag !== 'number';
  const range = (behind.tag === 'to' || behind.tag === 'or') && next?.tag === 'number';
  return (range && isEnd(atoms, at + 2)) || (behind.tag === 'or' && next?.tag !== 'number');
}

const ENDS: ReadonlySet<Tag> = new Set<Tag>([
  'comma',
  'stop',
  'and_then',
  'filler',
  'feeling',
  'but',
  'rest',
  'ask',
  'bound',
  'because',
  'last',
  'first',
  'today',
]);
