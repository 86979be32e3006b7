import type { Atom } from './atoms.js';
import { isFigure } from './contrasts.js';
import type { Tag } from './tags.js';

/**
 * "could have done 2 more with 90 seconds rest": where the rest begins, which was taken all the same; -1 where none is told.
 *
 * @param from the words that say that something was not done
 */
export function restBehind(clause: readonly Atom[], from: number): number {
  const rest = clause.findIndex(({ tag }, at) => at > from && tag === 'rest');
  if (rest < 0) return -1;
  let start = rest;
  while (start > from + 1 && TIMES.has(clause[start - 1]!.tag)) start--;
  const timed = start < rest || isTimedBehind(clause, rest);
  const between = clause.slice(from + 1, start);
  // "if I had rested 90 seconds": wished for as well. "could have done 205 with 2 minutes rest": of that other set.
  const wished = between.some(({ tag }) => tag === 'intended' || tag === 'negated');
  const left = between.some(({ tag }) => tag === 'more' || tag === 'another_set');
  if (!timed || wished || !left) return -1;
  const link = clause[start - 1]?.tag;
  // "would have done 2 more with 90 seconds rest": had there been any.
  if (link === 'with' && !/\bcould/i.test(clause[from]!.text)) return -1;
  return link === 'with' || link === 'and' ? start - 1 : start;
}

const TIMES: ReadonlySet<Tag> = new Set<Tag>(['number', 'second', 'minute', 'article', 'half']);

const isTimedBehind = (clause: readonly Atom[], rest: number): boolean =>
  clause[rest + 1]?.tag === 'number' || clause[rest + 2]?.tag === 'minute';

/** "…, then 205 and got seven": the weight, and what came of it. */
export function isWholeSet(clause: readonly Atom[], own: number): boolean {
  const figures = clause.filter(isFigure);
  return clause[own - 1]!.tag === 'and' && figures.length === 2 && figures[0]!.value > 3 * figures[1]!.value;
}
