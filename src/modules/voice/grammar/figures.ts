import type { Item, ItemKind } from './items.js';

const FIGURES: ReadonlySet<ItemKind> = new Set<ItemKind>([
  'number',
  'weight',
  'reps',
  'sets',
  'duration',
  'distance',
  'plates',
  'empty_bar',
  'range',
  'weight_change',
  'reps_change',
  'time_change',
  'more_sets',
  'rpe',
  'rir',
]);

export const isFigure = ({ kind }: Item): boolean => FIGURES.has(kind);

export const isExercise = ({ kind }: Item): boolean => kind === 'exercise';
export const isWord = (item: Item | undefined, ...tags: string[]): boolean =>
  item?.kind === 'word' && tags.includes(item.tag!);
