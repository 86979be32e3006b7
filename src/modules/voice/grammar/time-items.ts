import { amountAt, skip, tagAt } from './atom-reading.js';
import type { Atom } from './atoms.js';
import { isPairOfBells } from './load-items.js';
import { spokenClock } from './spoken-clock.js';
import type { Hints, Labelled } from './items.js';
import type { Tag } from './tags.js';

/** Metres in one of each; miles, yards and feet as defined in 1959. */
const METRES: ReadonlyMap<Tag, number> = new Map([
  ['metre', 1],
  ['kilometre', 1000],
  ['mile', 1609.344],
  ['yard', 0.9144],
  ['foot', 0.3048],
]);

/** Seconds in one of each. */
export const SECONDS: ReadonlyMap<Tag, number> = new Map([
  ['second', 1],
  ['minute', 60],
  ['hour', 3600],
]);

/** Durations, rests and distances. */
export function timeAt(atoms: readonly Atom[], at: number, hints: Hints): Labelled | undefined {
  return (
    restAt(atoms, at, hints) ??
    phaseAt(atoms, at, hints) ??
    paceAt(atoms, at, hints) ??
    asDuration(durationAt(atoms, at, hints), atoms, at) ??
    distanceAt(atoms, at, hints)
  );
}

interface Stretch {
  seconds: number;
  length: number;
  unsure: boolean;
}

function asDuration(found: Stretch | undefined, atoms: readonly Atom[], at: number): Labelled | undefined {
  if (!found) return undefined;
  const { seconds: value, unsure, length } = found;
  const whole = atoms[at + length - 1]!.tag === 'minute' && value % 60 === 0;
  return { item: { kind: 'duration', value, unsure, text: whole ? 'minutes' : '' }, length };
}

/** "rest 90 seconds", "rested for 2:30", "2 minutes rest". */
function restAt(atoms: readonly Atom[], at: number, hints: Hints): Labelled | undefined {
  if (tagAt(atoms, at) === 'rest') {
    const from = skip(atoms, at + 1, ['for', 'of', 'comma', 'at', 'with', 'word']);
    const found = durationAt(atoms, from, { ...hints, timed: true }) ?? bareRest(atoms[from]);
    if (!found) return { item: { kind: 'word', tag: 'rest' }, length: 1 };
    return {
      item: { kind: 'rest', value: found.seconds, unsure: found.unsure },
      length: from + found.length - at,
    };
  }
  const found = durationAt(atoms, at, hints);
  const next = at + (found?.length ?? 0);
  // "start a 90 second timer" is told to the app.
  const timer = skip(atoms, next, ['rest']);
  if (found && tagAt(atoms, timer) === 'timer')
    return { item: { kind: 'word', tag: 'timer' }, length: timer + 1 - at };
  const of = tagAt(atoms, next) === 'of' ? next + 1 : next;
  // "45 seconds on, 15 seconds off"
  if (found && /^off$/i.test(atoms[next]?.text ?? ''))
    return { item: { kind: 'rest', value: found.seconds }, length: next + 1 - at };
  if (!found || tagAt(atoms, of) !== 'rest') return undefined;
  return { item: { kind: 'rest', value: found.seconds }, length: of + 1 - at };
}

/** "rest 90": seconds; a small number would be minutes, and is asked about. */
function bareRest(atom: Atom | undefined): Stretch | undefined {
  if (atom?.tag !== 'number') return undefined;
  return { seconds: atom.value, length: 1, unsure: atom.value < 15 };
}

/** "45 seconds", "a minute thirty", "1 minute and 15 seconds", "24:30", "half a minute". */
function durationAt(atoms: readonly Atom[], at: number, hints: Hints): Stretch | undefined {
  if (tagAt(atoms, at) === 'clock') return hints.timed || hints.distance ? clock(atoms[at]!) : undefined;
  const spoken = hints.distance && tagAt(atoms, at - 1) === 'on' ? spokenClock(atoms, at) : undefined;
  if (spoken) return spoken;
  const part = partAt(atoms, at);
  const whole = part && SECONDS.get(tagAt(atoms, part.next) ?? 'word');
  if (part && whole) return { seconds: part.share * whole, length: part.next + 1 - at, unsure: false };
  const amount = amountAt(atoms, at);
  const unit = amount && secondsOf(atoms[at + 1], hints);
  if (!amount || !unit || isPairOfBells(atoms, at)) return undefined;
  const first = { seconds: amount.value * unit, length: 2, unsure: amount.unsure };
  if (unit === 1) return first;
  const rest = remainder(atoms, at + 2, unit, hints);
  return rest ? { ...first, seconds: first.seconds + rest.seconds, length: 2 + rest.length } : first;
}

/** "half a", "a quarter of a": a share of the unit behind it. */
function partAt(atoms: readonly Atom[], at: number): { share: number; next: number } | undefined {
  const three = atoms[at]?.value === 3 && tagAt(atoms, at + 1) === 'quarter';
  const from = tagAt(atoms, at) === 'article' || three ? at + 1 : at;
  const share = tagAt(atoms, from) === 'half' ? 0.5 : tagAt(atoms, from) === 'quarter' ? 0.25 : undefined;
  if (share === undefined) return undefined;
  return { share: three ? 0.75 : share, next: skip(atoms, from + 1, ['of', 'article']) };
}

/** "a 3 second pause" is how each repetition was done, no time of the set. */
function phaseAt(atoms: readonly Atom[], at: number, hints: Hints): Labelled | undefined {
  const found = hints.timed ? undefined : durationAt(atoms, at, hints);
  const phase = found && atoms[at + found.length];
  if (!phase || !PHASE.test(phase.text)) return undefined;
  return { item: { kind: 'word', tag: 'filler' }, length: found.length };
}

/** "5 miles at 8 minute pace", "5:30 per k": no time of the whole. */
function paceAt(atoms: readonly Atom[], at: number, hints: Hints): Labelled | undefined {
  const found = durationAt(atoms, at, hints);
  const next = at + (found?.length ?? 0);
  const word = atoms[next]?.text ?? '';
  if (!found || !/^(?:pace|paces|per)$/i.test(word)) return undefined;
  const per = /^per$/i.test(word) && PACED.has(tagAt(atoms, next + 1)) ? 2 : 1;
  return { item: { kind: 'other_figure', text: 'pace' }, length: found.length + per };
}

const PACED: ReadonlySet<Tag | undefined> = new Set<Tag | undefined>(['mile', 'kilometre', 'kilo_letter']);

const PHASE = /^(?:paus|eccentric|negative|lower|descent|concentric|squeeze|isometric|hold)/i;

function secondsOf(atom: Atom | undefined, hints: Hints): number | undefined {
  if (!atom) return undefined;
  if (atom.tag === 'metre_or_minute') return hints.timed && !hints.distance ? 60 : undefined;
  if (atom.tag === 'plural') return hints.timed && atom.glued ? 1 : undefined;
  return SECONDS.get(atom.tag);
}

/** What follows whole minutes or hours: "thirty", "and 15 seconds", "and a half". */
function remainder(atoms: readonly Atom[], at: number, unit: number, hints: Hints): Stretch | undefined {
  const and = tagAt(atoms, at) === 'and' ? at + 1 : at;
  if (and > at && tagAt(atoms, and) === 'half')
    return { seconds: unit / 2, length: and + 1 - at, unsure: false };
  const amount = amountAt(atoms, and);
  if (!amount) return undefined;
  const smaller = secondsOf(atoms[and + 1], hints);
  if (smaller && smaller < unit)
    return { seconds: amount.value * smaller, length: and + 2 - at, unsure: false };
  const next = tagAt(atoms, and + 1);
  const bare = unit === 60 && and === at && amount.value < 60 && amount.value >= 5 && ENDS.has(next);
  return bare ? { seconds: amount.value, length: 1, unsure: false } : undefined;
}

/** What may follow the seconds of "a minute thirty": anything that gives the number another meaning may not. */
const ENDS: ReadonlySet<Tag | undefined> = new Set<Tag | undefined>([
  undefined,
  'comma',
  'stop',
  'and_then',
  'and',
  'rpe',
  'rest',
  'at',
  'with',
  'plus',
  'word',
  'feeling',
  'exercise',
  'on',
  'each',
  'left',
  'right',
]);

/** "4:30" is minutes and seconds, "1:05:20" hours, minutes and seconds. */
function clock({ parts }: Atom): Stretch {
  const [a = 0, b = 0, c] = parts.map(Number);
  return {
    seconds: c === undefined ? a * 60 + b : a * 3600 + b * 60 + c,
    length: 1,
    unsure: b >= 60 || (c ?? 0) >= 60,
  };
}

function distanceAt(atoms: readonly Atom[], at: number, hints: Hints): Labelled | undefined {
  const part = partAt(atoms, at);
  const whole = part && METRES.get(tagAt(atoms, part.next) ?? 'word');
  if (part && whole) return distance(part.share * whole, part.next + 1 - at, false);
  const amount = amountAt(atoms, at);
  const unit = amount && metresOf(atoms[at + 1], hints);
  return amount && unit ? distance(amount.value * unit, 2, amount.unsure) : undefined;
}

function metresOf(atom: Atom | undefined, hints: Hints): number | undefined {
  if (!atom) return undefined;
  if (atom.tag === 'kilo_letter') return hints.distance ? 1000 : undefined;
  if (atom.tag === 'metre_or_minute') return 1;
  return METRES.get(atom.tag);
}

function distance(metres: number, length: number, unsure: boolean): Labelled {
  return { item: { kind: 'distance', value: Math.round(metres), unsure }, length };
}
