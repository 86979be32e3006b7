import type { Item } from './items.js';
import { isExercise, isFigure, isWord } from './segments.js';

/** "rdl 225 for 8, then zorbo lifts 100 for 5": words that nobody knows where another name would stand. */
export function isNameless(items: readonly Item[]): boolean {
  const figure = items.findIndex(isFigure);
  return (
    figure > 0 && isWord(items[figure - 1], 'word') && items.some((item) => isWord(item, 'and_then', 'stop'))
  );
}

/** "and then I held a plank": done, and nothing told of it. "done with squats" is no set. */
export const isDone = (part: readonly Item[]): boolean =>
  part.some((item) => isExercise(item) && item.performed) &&
  !part.some((item) => isFigure(item));

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
