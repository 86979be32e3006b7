import type { Exercise } from '../exercise.js';
import { foldWord, wordsOf } from './words.js';

/** Words that only say how the movement is loaded; without them the sibling's name is left. */
const LOAD_WORDS = new Set(
  'bodyweight weighted unweighted loaded assisted barbell dumbbell kettlebell machine smith band bb db kb'.split(
    ' ',
  ),
);

/** Finds the exercise that exactly owns a phrase. */
export type PhraseLookup = (phrase: string) => Exercise | undefined;

/** The movement without load; undefined when the exercise is it, or there is none. */
export function bodyweightSibling(exercise: Exercise, lookup: PhraseLookup): Exercise | undefined {
  return find(exercise, lookup, ['bodyweight', ''], ({ loadMode }) => loadMode === 'bodyweight');
}

/** The movement with load added. */
export function weightedSibling(exercise: Exercise, lookup: PhraseLookup): Exercise | undefined {
  return find(exercise, lookup, ['weighted', ''], ({ loadMode }) => LOADED.has(loadMode));
}

/** The movement with help. */
export function assistedSibling(exercise: Exercise, lookup: PhraseLookup): Exercise | undefined {
  return find(exercise, lookup, ['assisted'], ({ loadMode }) => loadMode === 'assistance');
}

const LOADED = new Set(['external_load', 'per_hand', 'barbell_total', 'machine_stack']);

function find(
  exercise: Exercise,
  lookup: PhraseLookup,
  prefixes: string[],
  fits: (candidate: Exercise) => boolean,
): Exercise | undefined {
  if (fits(exercise)) return undefined;
  const stems = [exercise.name, ...exercise.aliases].map(withoutLoadWords).filter((stem) => stem !== '');
  for (const prefix of prefixes) {
    for (const stem of stems) {
      const found = lookup(`${prefix} ${stem}`);
      if (found && found.id !== exercise.id && fits(found)) return found;
    }
  }
  return undefined;
}

function withoutLoadWords(phrase: string): string {
  return wordsOf(phrase)
    .filter((word) => !LOAD_WORDS.has(foldWord(word)))
    .join(' ');
}
