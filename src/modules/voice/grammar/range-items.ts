import { tagAt } from './atom-reading.js';
import type { Atom } from './atoms.js';
import type { Labelled } from './items.js';
import type { Tag } from './tags.js';

const ROLES: ReadonlyMap<Tag | undefined, string> = new Map([
  ['reps', 'reps'],
  ['maybe_reps', 'reps'],
  ['rpe', 'rpe'],
  ['rir', 'rir'],
  ['sets', 'sets'],
  ['lb', 'weight'],
  ['kg', 'weight'],
  ['second', 'duration'],
  ['minute', 'duration'],
]);

/** "8 to 10 reps", "8-10", "7 or 8": two numbers where a set has one. */
export function rangeAt(atoms: readonly Atom[], at: number): Labelled | undefined {
  const bound = boundAt(atoms, at) ?? openEnd(atoms, at) ?? helpedAt(atoms, at);
  if (bound) return bound;
  const [low, link, high] = atoms.slice(at, at + 3);
  if (low?.tag !== 'number' || high?.tag !== 'number') return undefined;
  if (link?.tag !== 'to' && link?.tag !== 'or') return undefined;
  // "for 8, maybe two left in the tank"
  const reserve = tagAt(atoms, at + 3) === 'rir' && /^(?:or )?(?:maybe|possibly)$/i.test(link.text);
  if (reserve) return undefined;
  const role = ROLES.get(tagAt(atoms, at + 3));
  const length = role ? 4 : 3;
  const item = { kind: 'range', text: role ?? '', value: low.value, parts: [low.text, high.text] } as const;
  // "225 to 8": a big number and a small one are no range; "to" may stand for "two", or for "for".
  return { item: { ...item, unsure: low.value > high.value }, length };
}

/** "at least 8", "more than 8": no count, but a bound of one. */
function boundAt(atoms: readonly Atom[], at: number): Labelled | undefined {
  const tag = tagAt(atoms, at);
  const compares = (tag === 'more' || tag === 'less') && tagAt(atoms, at - 1) !== 'number';
  const from = tagAt(atoms, at + 1) === 'article' ? at + 2 : at + 1;
  if (!(tag === 'bound' || compares) || tagAt(atoms, from) !== 'number') {
    return tag === 'bound' ? { item: { kind: 'word', tag: 'filler' }, length: 1 } : undefined;
  }
  return bounded(atoms, at, from, from + 1);
}

/** "8+", "8 plus reps", "8 or more", "8 or better". */
function openEnd(atoms: readonly Atom[], at: number): Labelled | undefined {
  const [number, link, behind] = atoms.slice(at, at + 3);
  if (number?.tag !== 'number') return undefined;
  const open = link?.tag === 'plus' && (!behind || ENDS.has(behind.tag));
  const more =
    link?.tag === 'or' && (behind?.tag === 'more' || behind?.tag === 'less' || OPEN.test(behind?.text ?? ''));
  return open || more ? bounded(atoms, at, at, more ? at + 3 : at + 2) : undefined;
}

const OPEN = /^(?:better|higher|fewer|above|below)$/i;

const ENDS: ReadonlySet<Tag> = new Set<Tag>([
  'comma',
  'stop',
  'and_then',
  'reps',
  'at',
  'with',
  'on',
  'rpe',
  'feeling',
  'each',
]);

function bounded(atoms: readonly Atom[], at: number, number: number, end: number): Labelled {
  const { value, text } = atoms[number]!;
  const role = ROLES.get(tagAt(atoms, end)) ?? (tagAt(atoms, at - 1) === 'rpe' ? 'rpe' : undefined);
  const stop = ROLES.has(tagAt(atoms, end)) ? end + 1 : end;
  return { item: { kind: 'range', text: role ?? '', value, parts: [text] }, length: stop - at };
}

/** "225 for 5 with 2 forced reps", "plus 2 partials": repetitions that may count or not. */
function helpedAt(atoms: readonly Atom[], at: number): Labelled | undefined {
  const [number, kind] = atoms.slice(at, at + 2);
  const helped = atoms.slice(at + 1, at + 3).some(({ text }) => HELPED.test(text));
  if (number?.tag !== 'number' || !helped || !(kind?.tag === 'reps' || HELPED.test(kind?.text ?? '')))
    return undefined;
  const told = atoms.slice(0, at).filter(({ tag }) => tag === 'number').length >= 2;
  return told ? { item: { kind: 'range', text: 'reps', value: number.value }, length: 2 } : undefined;
}

const HELPED = /^(?:forced|partials?|negatives?|cheat|cheated|half reps)$/i;
