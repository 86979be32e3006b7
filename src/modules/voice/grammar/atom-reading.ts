import type { Atom } from './atoms.js';
import type { Tag } from './tags.js';

export const tagAt = (atoms: readonly Atom[], at: number): Tag | undefined => atoms[at]?.tag;

/** A number, or an article that counts as one. */
export function amountAt(atoms: readonly Atom[], at: number): Atom | undefined {
  const atom = atoms[at];
  if (atom?.tag === 'number') return atom;
  return atom?.tag === 'article' ? { ...atom, value: 1 } : undefined;
}

/** Skips atoms of the given tags. */
export function skip(atoms: readonly Atom[], at: number, tags: readonly Tag[]): number {
  let next = at;
  while (next < atoms.length && tags.includes(atoms[next]!.tag)) next++;
  return next;
}
