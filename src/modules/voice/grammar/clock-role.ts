import { hasAmount, hasWeight } from './draft.js';
import type { Drafting } from './drafting.js';
import type { Item } from './items.js';
import { CROSS, word } from './numbers.js';

const isPlaceWord = (item: Item | undefined): boolean =>
  item?.kind === 'word' &&
  (item.tag === 'on' || item.tag === 'with' || item.tag === 'kg' || item.tag === 'lb');

/** "2:25" where a weight is due is 225; 4:30 may be a time, and is asked about. */
export function placeClock(drafting: Drafting, { parts }: Item, at: number): void {
  const { draft, items } = drafting;
  const value = Number(parts.join(''));
  // "2:25 on the bench press for 8"
  const behind = items[at + 1];
  const [next, amount] = items.slice(isPlaceWord(behind) ? at + 2 : at + 1);
  // "2:05 by 500 metres" is a time.
  const measured = amount?.kind === 'distance' || amount?.kind === 'duration';
  const linked = word(next) === 'for' || CROSS.has(word(next));
  const due =
    next?.kind === 'reps' || (linked && !measured) || drafting.link === 'at' || drafting.link === 'with';
  if (hasWeight(draft) && !hasAmount(draft)) return drafting.doubt('number');
  if (parts.length !== 2 || parts[0]!.length !== 1) return drafting.doubt('number');
  if (hasWeight(draft)) drafting.next();
  const unit = behind?.kind === 'word' && (behind.tag === 'lb' || behind.tag === 'kg');
  if (!unit && (!due || mayBeTime(parts[1]!))) drafting.doubt('confirm', 'confirm');
  drafting.weight({ value, unit: null });
}

/**
 * A bar of 45 lb with pairs of plates from 5 lb on weighs 135, 225, 315: it ends in a 5, unlike most times of a clock. What
 * no clock shows (1:85) is no time either.
 */
const mayBeTime = (seconds: string): boolean => Number(seconds) < 60 && !seconds.endsWith('5');
