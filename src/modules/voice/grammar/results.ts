import type { Atom } from './atoms.js';
import type { Tag } from './tags.js';

/** Of no meaning for a set. */
export const SILENT: ReadonlySet<Tag> = new Set(['filler', 'harmless', 'article', 'myself', 'did', 'today']);

/** "195, got 5", "205 and got 7": what came of a weight is its repetitions. */
export function withResults(atoms: readonly Atom[]): readonly Atom[] {
  const results = new Set(atoms.flatMap((_, at) => (isResult(atoms, at) ? [at] : [])));
  if (results.size === 0) return atoms;
  return atoms.flatMap((atom, at) => {
    if (results.has(at)) return { ...atom, tag: 'for' as const };
    const next = atoms.findIndex(({ tag }, i) => i > at && tag !== 'myself');
    return atom.tag === 'and' && results.has(next) && isLoadBefore(atoms, at) ? [] : atom;
  });
}

function isResult(atoms: readonly Atom[], at: number): boolean {
  if (atoms[at]!.tag !== 'did' || !atoms.slice(0, at).some(({ tag }) => tag === 'number')) return false;
  const next = atoms.findIndex(({ tag }, i) => i > at && !SILENT.has(tag));
  const result = atoms[next];
  const behind = atoms[next + 1]?.tag ?? 'stop';
  return result?.tag === 'number' && result.value <= 50 && !EXPLAINS.has(behind);
}

const isLoadBefore = (atoms: readonly Atom[], at: number): boolean => {
  const { tag, value } = atoms[at - 1] ?? atoms[at]!;
  return tag === 'lb' || tag === 'kg' || (tag === 'number' && value > 50);
};

const EXPLAINS: ReadonlySet<Tag> = new Set<Tag>([
  'for',
  'x',
  'by',
  'times',
  'at',
  'lb',
  'kg',
  'sets',
  'number',
  'more',
  'of',
]);
