import type { Atom } from './atoms.js';
import type { Doubt } from './draft.js';
import type { SetReading } from './reading.js';
import type { Tag } from './tags.js';

/**
 * "100 total" of a lift that is told per hand: fifty in each, or a hundred? The catalogue counts one dumbbell, and nothing
 * is divided unasked.
 */
export function doubtsAboutTotals(atoms: readonly Atom[], sets: readonly SetReading[]): Doubt[] {
  const paired = sets.filter(({ weight, loadMode }) => weight !== null && loadMode === 'per_hand');
  if (paired.length === 0) return [];
  const all = atoms.some((_, at) => isOfThePair(atoms, at));
  const totals = new Set(atoms.flatMap((_, at) => totalAt(atoms, at) ?? []));
  const doubtful = paired.some(({ weight }) => all || totals.has(weight!));
  return doubtful ? [{ level: 'clarify', asks: 'weight', question: 'How much in each hand?' }] : [];
}

const TOTAL = /^(?:(?:in )?total|altogether|combined|together|split|shared|both)$/i;

/** "total weight", "both dumbbells": whatever number it was. */
function isOfThePair(atoms: readonly Atom[], at: number): boolean {
  const next = atoms[at + 1];
  return TOTAL.test(atoms[at]!.text) && next !== undefined && (next.tag === 'pair' || LOAD.test(next.text));
}

const LOAD = /^(?:weight|load|poundage|weight of)$/i;

/** "100 total", "100 pounds combined", "a total of 100": the number that is one. */
function totalAt(atoms: readonly Atom[], at: number): number | undefined {
  if (!TOTAL.test(atoms[at]!.text) || /^sets?$/i.test(atoms[at + 1]?.text ?? '')) return undefined;
  let before = at - 1;
  while (before >= 0 && isSmall(atoms[before]!)) before--;
  const number = atoms[before];
  if (number?.tag === 'number') {
    const counts = COUNTS.has(atoms[before - 1]?.tag ?? 'stop');
    return counts ? undefined : number.value;
  }
  const behind = atoms.slice(at + 1).find(({ tag }) => tag !== 'of' && tag !== 'filler' && tag !== 'article');
  return behind?.tag === 'number' ? behind.value : undefined;
}

const isSmall = ({ tag, text }: Atom): boolean =>
  SMALL.has(tag) || TOTAL.test(text) || /^(?:between|across)$/i.test(text);

const SMALL: ReadonlySet<Tag> = new Set<Tag>(['lb', 'kg', 'plural', 'filler', 'article', 'comma', 'all']);

/** A number behind these counts repetitions. */
const COUNTS: ReadonlySet<Tag> = new Set<Tag>(['for', 'x', 'by', 'times', 'did']);
