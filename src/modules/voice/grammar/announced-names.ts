import { isExercise, isFigure, isWord } from './figures.js';
import type { Item } from './items.js';

/** Whether two names are the same lift's. */
export const isSameName = (one: Item, other: Item): boolean =>
  isExercise(one) &&
  isExercise(other) &&
  one.span!.sure === other.span!.sure &&
  one.span!.exercises[0]?.id === other.span!.exercises[0]?.id;

/** "supersetted pull-ups and dips, got 9 pull-ups and then 14 dips": names that each come again with their figures. */
export function withoutAnnounced(items: readonly Item[]): readonly Item[] {
  const figure = items.findIndex(isFigure);
  if (figure < 0) return items;
  const again = (item: Item, at: number) => items.slice(at + 1).some((other) => isSameName(item, other));
  let end = items.findIndex((item, at) => at >= figure || (isExercise(item) && !again(item, at)));
  while (end > 0 && !isExercise(items[end - 1]!)) end--;
  const announced = items.slice(0, end);
  if (!announced.every((item) => isExercise(item) || isWord(item, ...LINKS, ...SMALL))) return items;
  if (announced.filter(isExercise).length < 2 || !isOneByOne(items.slice(end))) return items;
  // "pull-ups and dips, 3 rounds, 9 pull-ups and 14 dips": are the rounds those of both?
  if (items.filter(({ kind }) => kind === 'sets').length === 1) return items;
  return [...announced.filter((item) => !isExercise(item) && !isWord(item, ...LINKS)), ...items.slice(end)];
}

const LINKS = ['superset', 'and', 'with', 'comma', 'plus', 'slash', 'of'];
/** A kind of set that is said with the names ("warm-ups") may be that of all of them, or of one. */
const SMALL = ['kg', 'lb', 'on', 'and_then', 'word'];

/** All figures before their names, or all behind: which is whose is plain. */
function isOneByOne(items: readonly Item[]): boolean {
  const order = items.map((item) => (isExercise(item) ? 'N' : isFigure(item) ? 'F' : '')).join('');
  return /^(?:(?:F+N){2,}|(?:NF+){2,})$/.test(order);
}
