import { hasAmount, hasWeight } from './draft.js';
import type { Drafting } from './drafting.js';
import type { Item } from './items.js';

const isPlaceWord = (item: Item | undefined): boolean =>
  item?.kind === 'word' &&
  (item.tag === 'on' || item.tag === 'with' || item.tag === 'kg' || item.tag === 'lb');

/** "2:25" where a weight is due is 225; 4:30 may be a time. */
export function placeClock(drafting: Drafting, { parts }: Item, at: number): void {
  const { draft, items } = drafting;
  const value = Number(parts.join(''));
  // "2:25 on the bench press for 8"
  const next = isPlaceWord(items[at + 1]) ? items[at + 2] : items[at + 1];
  const due =
    next?.kind === 'reps' ||
    (next?.kind === 'word' && (next.tag === 'for' || next.tag === 'x' || next.tag === 'times')) ||
    drafting.link === 'at' ||
    drafting.link === 'with';
  if (hasWeight(draft) && !hasAmount(draft)) return drafting.doubt('number');
  if (parts.length !== 2 || parts[0]!.length !== 1) return drafting.doubt('number');
  if (hasWeight(draft)) drafting.next();
  if (!due) drafting.doubt('confirm', 'confirm');
  drafting.weight({ value, unit: null });
}
