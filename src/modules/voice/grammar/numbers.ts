import type { Item } from './items.js';
import type { Tag } from './tags.js';

/** From here on a number is taken for a weight where nothing else speaks. */
export const WEIGHT_FROM = 31;

/** Clearly a weight and its reps, whatever stands between. */
export const isWeightFor = (weight: number, reps: number): boolean => weight > 3 * reps && weight >= 20;

export const AT: ReadonlySet<Tag | null> = new Set<Tag | null>(['at', 'with', 'on', 'up', 'down']);
export const CROSS: ReadonlySet<Tag | null> = new Set<Tag | null>(['x', 'by', 'times']);

export const word = (item: Item | undefined): Tag | null => (item?.kind === 'word' ? item.tag : null);
export const isNumber = (item: Item | undefined): item is Item => item?.kind === 'number';

/** One item taken. */
export function take(_done: void): number {
  return 1;
}

export const isCountable = (item: Item | undefined): boolean =>
  item?.kind === 'number' ||
  item?.kind === 'reps' ||
  item?.kind === 'weight' ||
  item?.kind === 'sets' ||
  item?.kind === 'duration' ||
  item?.kind === 'distance';

export const isLoad = (item: Item | undefined): boolean =>
  item?.kind === 'number' ||
  item?.kind === 'weight' ||
  item?.kind === 'weight_list' ||
  item?.kind === 'plates' ||
  word(item) === 'bodyweight' ||
  item?.kind === 'empty_bar' ||
  word(item) === 'same_weight';

export const startsSet = (items: readonly Item[], at: number): boolean => {
  const item = items[at];
  return (
    item !== undefined &&
    (isCountable(item) ||
      item.kind === 'range' ||
      item.kind === 'reps_list' ||
      word(item) === 'amrap' ||
      word(item) === 'failure')
  );
};
