import type { Atom } from './atoms.js';
import type { Unperformed } from './clauses.js';
import type { Tag } from './tags.js';

export const isFigure = ({ tag }: Atom): boolean => tag === 'number' || tag === 'clock' || tag === 'plate';

/** "7 instead of 8", "6 out of 10", "not 235": the figure right behind was not done. */
export function markContrasts(
  atoms: readonly Atom[],
  from: number,
  to: number,
  why: (Unperformed | null)[],
): void {
  for (let at = from; at < to; at++) {
    if (atoms[at]!.tag !== 'instead_of' || why[at]) continue;
    let next = at + 1;
    while (next < to && SMALL.has(atoms[next]!.tag)) next++;
    const contrasted = atoms[next];
    if (!contrasted || next >= to) continue;
    const isUnit = contrasted.tag === 'kg' || contrasted.tag === 'lb';
    if (!(isFigure(contrasted) || contrasted.tag === 'exercise' || isUnit)) continue;
    const unit = atoms[next + 1];
    const takesUnit = unit !== undefined && next + 1 < to && UNITS.has(unit.tag);
    why.fill('negated', at, takesUnit ? next + 2 : next + 1);
  }
}

const SMALL: ReadonlySet<Tag> = new Set(['article', 'filler', 'harmless']);

/** "3 more sets to go", "two sets left": still to be done. */
export function markRemaining(
  atoms: readonly Atom[],
  from: number,
  to: number,
  why: (Unperformed | null)[],
): void {
  if (atoms.some(({ tag }) => tag === 'right')) return;
  for (let at = from + 1; at < to; at++) {
    const goes = /^(?:to go|to do|remaining|to come)$/i.test(atoms[at]!.text);
    const counted = atoms[at - 1]!.tag === 'sets';
    if (!goes && !(counted && /^left$/i.test(atoms[at]!.text))) continue;
    let first = at - 1;
    while (first > from && REST.has(atoms[first]!.tag)) first--;
    if (atoms[first]!.tag === 'number' || atoms[first]!.tag === 'another_set')
      why.fill('intended', first, at + 1);
  }
}

const REST: ReadonlySet<Tag> = new Set(['sets', 'more', 'filler', 'article']);

const UNITS: ReadonlySet<Tag> = new Set(['lb', 'kg', 'reps', 'sets', 'rpe', 'second', 'minute']);
