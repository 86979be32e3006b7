import type { Item } from './items.js';

const isExercise = ({ kind }: Item): boolean => kind === 'exercise';
const isWord = (item: Item | undefined, ...tags: string[]): boolean =>
  item?.kind === 'word' && tags.includes(item.tag!);

/** "bench, sorry, squat 315": the name before the correction is gone. */
export function withoutCorrected(items: readonly Item[]): Item[] {
  const result: Item[] = [];
  for (const [at, item] of items.entries()) {
    const corrected = isExercise(item) && isCorrection(items, at);
    const before = corrected ? result.findLastIndex(isExercise) : -1;
    if (before >= 0) result[before] = { ...item };
    else result.push(item);
  }
  return result;
}

function isCorrection(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i]!;
    if (isWord(item, 'fix', 'strong_fix', 'undo')) return true;
    if (!isWord(item, 'comma', 'word', 'stop', 'filler')) return false;
  }
  return false;
}
