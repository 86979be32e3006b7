import type { Item } from './items.js';
import { isExercise, isFigure, isWord } from './figures.js';

/** "rdl 225 for 8, then zorbo lifts 100 for 5": words that nobody knows where another name would stand. */
export function isNameless(items: readonly Item[]): boolean {
  const figure = items.findIndex(isFigure);
  return (
    figure > 0 && isWord(items[figure - 1], 'word') && items.some((item) => isWord(item, 'and_then', 'stop'))
  );
}

/** "and then I held a plank": done, and nothing told of it. "done with squats" is no set. */
export const isDone = (part: readonly Item[]): boolean =>
  part.some((item) => isExercise(item) && item.performed) && !part.some((item) => isFigure(item));

/** "wall sit, then plank": the one before was done first. */
export const isSequel = (part: readonly Item[]): boolean => part.some((item) => isWord(item, 'and_then'));

/** "then raises with the 20s for 15": of which exercise? */
export function isGeneric(items: readonly Item[]): boolean {
  const figure = items.findIndex(isFigure);
  const told = items.slice(0, Math.max(0, figure)).findLast((item) => isWord(item, 'word'));
  const begins = items.some((item) => isWord(item, 'and_then', 'stop'));
  return begins && told !== undefined && GENERIC.test(told.text);
}

const GENERIC =
  /^(?:raises?|extensions?|abductions?|adductions?|rotations?|kickbacks?|machines?|presses|lifts?|holds?|carries|carry|swings?|throws?|twists?|walks?|jumps?)$/i;

/** "185 for 8 rack pulls 225 for 5": are the figures before the name those of the session's exercise? */
export function isBetween(items: readonly Item[]): boolean {
  const names = items.flatMap((item, at) => (isExercise(item) ? [at] : []));
  const [at = 0] = names;
  const [before, behind] = [items[at - 1], items[at + 1]];
  if (names.length !== 1 || !before || !behind || !isFigure(behind)) return false;
  if (!isFigure(before) && !isWord(before, 'comma')) return false;
  return [items.slice(0, at), items.slice(at + 1)].every((side) => side.filter(isAmount).length >= 2);
}

const isAmount = ({ kind }: Item): boolean => kind === 'number' || kind === 'weight' || kind === 'reps';
