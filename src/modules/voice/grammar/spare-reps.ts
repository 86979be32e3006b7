import type { Atom } from './atoms.js';
import type { Tag } from './tags.js';

/** "185 for 8, could have done 2 more": repetitions in reserve, told behind a set as what they mean. */
export function withSpareReps(atoms: readonly Atom[]): readonly Atom[] {
  if (!atoms.some(isPossible)) return atoms;
  const result: Atom[] = [];
  for (let at = 0; at < atoms.length;) {
    const told = atoms.slice(0, at).filter(({ tag }) => tag === 'number').length >= 2;
    const spare = told && isPossible(atoms[at]!) ? spareAt(atoms, at + 1) : undefined;
    if (spare) {
      result.push(...spare.atoms);
      at = spare.end;
    } else {
      result.push(atoms[at]!);
      at += 1;
    }
  }
  return result;
}

const isPossible = ({ tag, text }: Atom): boolean =>
  tag === 'intended' && /^(?:i )?could(?:['’]?ve| have| do)?$/i.test(text);

/** "done 2 more", "squeezed out another rep", "gone for at least 2 more". */
function spareAt(atoms: readonly Atom[], from: number): { atoms: Atom[]; end: number } | undefined {
  let at = from;
  while (at < atoms.length && at - from < REACH && VERBS.has(atoms[at]!.tag)) at++;
  const bound = atoms[at]?.tag === 'bound' ? [atoms[at++]!] : [];
  const one = atoms[at];
  if (one?.tag === 'another_set' && /^(?:one|1) more$|^another one$/i.test(one.text))
    return isSpare(atoms, at + 1)
      ? spare([...bound, { ...one, tag: 'number', value: 1 }], atoms, at)
      : undefined;
  const range = rangeLength(atoms, at);
  const more = at + range;
  const few = atoms[at]?.tag === 'number' && atoms[more - 1]!.value <= MOST && atoms[more]?.tag === 'more';
  return few && isSpare(atoms, more + 1)
    ? spare([...bound, ...atoms.slice(at, more)], atoms, more)
    : undefined;
}

/** "2", "2 or 3". */
const rangeLength = (atoms: readonly Atom[], at: number): number =>
  (atoms[at + 1]?.tag === 'or' || atoms[at + 1]?.tag === 'to') && atoms[at + 2]?.tag === 'number' ? 3 : 1;

function spare(count: Atom[], atoms: readonly Atom[], last: number): { atoms: Atom[]; end: number } {
  const end = atoms[last + 1]?.tag === 'reps' ? last + 2 : last + 1;
  return { atoms: [...count, { ...atoms[last]!, tag: 'rir', text: 'more' }], end };
}

/** Nothing behind makes it more weight, more sets, or something that would have been. */
function isSpare(atoms: readonly Atom[], at: number): boolean {
  const next = atoms[at]?.tag === 'reps' ? at + 1 : at;
  const behind = atoms[next];
  // "with a spotter", "with more rest" there was none; "with 90 seconds rest" tells the rest.
  if (behind?.tag === 'with') return isRest(atoms.slice(next + 1, next + 5));
  return !behind || !OTHERWISE.has(behind.tag);
}

const isRest = (atoms: readonly Atom[]): boolean =>
  atoms.some(({ tag }) => tag === 'minute' || tag === 'second') &&
  atoms.some(({ tag }) => tag === 'rest') &&
  !atoms.some(({ tag }) => tag === 'more');

const REACH = 3;
/** As many as RPE and RIR are compared for. */
const MOST = 5;
const VERBS: ReadonlySet<Tag> = new Set<Tag>(['did', 'filler', 'word', 'for', 'harmless']);
const OTHERWISE: ReadonlySet<Tag> = new Set<Tag>([
  'lb',
  'kg',
  'sets',
  'number',
  'at',
  'for',
  'of',
  'x',
  'by',
  'plate',
  'intended',
  'heavier',
]);
