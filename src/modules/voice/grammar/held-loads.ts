import type { Atom } from './atoms.js';
import type { Tag } from './tags.js';

/** "split squats holding 35 pounds": what is held is the load. A plank is held too, and so is a second: those are times. */
export function withHeldLoads(atoms: readonly Atom[]): readonly Atom[] {
  if (!atoms.some(isHolding)) return atoms;
  return atoms.map((atom, at) =>
    isHolding(atom) && isLoad(atoms, at + 1) ? { ...atom, tag: 'with' } : atom,
  );
}

const isHolding = ({ tag, text }: Atom): boolean => tag === 'word' && /^(?:holding|carrying)$/i.test(text);

function isLoad(atoms: readonly Atom[], from: number): boolean {
  const at = SMALL.has(atoms[from]?.tag ?? 'stop') ? from + 1 : from;
  const unit = atoms[at + 1]?.tag ?? 'stop';
  if (atoms[at]?.tag !== 'number' || OTHERS.has(unit)) return false;
  if (UNITS.has(unit) || atoms[at].plural) return true;
  // Without its unit it is one where the lift is neither timed nor measured.
  const named = atoms.flatMap(({ span }) => span?.exercises.slice(0, 1) ?? []);
  return named.length > 0 && !named.some(({ tracking }) => /duration|distance/.test(tracking));
}

const SMALL: ReadonlySet<Tag> = new Set<Tag>(['article', 'filler']);
const UNITS: ReadonlySet<Tag> = new Set<Tag>(['lb', 'kg', 'plural']);
/** "holding two 25s": how many, and not what. */
const OTHERS: ReadonlySet<Tag> = new Set<Tag>([
  'number',
  'second',
  'minute',
  'metre',
  'metre_or_minute',
  'reps',
  'sets',
]);
