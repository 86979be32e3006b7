import type { Item } from './items.js';
import type { SessionSet } from './reading.js';
import { isFigure } from './segments.js';
import type { Sentence } from './sentence.js';

/** Words that may open a new set as well as a correction. */
const WEAK = /^(?:wait|hang on|hold on|actually|sorry|oops|whoops|well actually|excuse me|my bad)/i;

/** Whether the sentence rather tells a new set: "actually, rows 135 for 10". */
export function isNewSet(opening: Item, { items }: Sentence, last: SessionSet): boolean {
  if (REPORTS.test(opening.text)) return isOtherSet(items, last);
  if (!WEAK.test(opening.text) || opening.tag === 'strong_fix') return false;
  const name = items.find(({ kind }) => kind === 'exercise');
  const other = name?.span?.sure && name.span.exercises[0]?.id !== last.exerciseId;
  return Boolean(other) && items.filter(isFigure).length >= 2;
}

/** "that was 70 kilos for 9": a report of the set that was just done, when nothing of it is as in the last one. */
export const REPORTS = /^(?:that|that one|that set|it) was$/i;

function isOtherSet(items: readonly Item[], last: SessionSet): boolean {
  const figures = items.filter(isFigure);
  const [weight, reps] = figures;
  const whole =
    figures.length >= 2 &&
    (weight!.kind === 'weight' || weight!.value >= 20) &&
    weight!.value !== last.weight;
  const refuses = items.some(({ tag }) => tag === 'fix');
  return whole && !refuses && reps!.value !== last.reps && last.reps !== null;
}
