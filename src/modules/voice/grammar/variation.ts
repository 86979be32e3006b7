import type { ExerciseFinder } from '../../exercise-match/index.js';
import type { Item } from './items.js';
import type { SessionSet } from './reading.js';
import type { Sentence } from './sentence.js';

/** "no, incline": the same lift, by another of its words. */
export function variationNamed(
  { items, hasFigures, text }: Sentence,
  last: SessionSet,
  finder: ExerciseFinder,
): Item | null {
  const words = items.filter(({ tag }) => tag === 'word' || tag === 'pair');
  if (hasFigures || words.length === 0 || words.length > 3) return null;
  const said = text.slice(words[0]!.start, words.at(-1)!.end);
  const name = finder.byId(last.exerciseId)?.name ?? '';
  const { candidates, verdict: found } = finder.match(
    `${said} ${IMPLEMENT.test(said) ? name.replace(IMPLEMENT, '') : name}`,
  );
  const exercises = candidates.map(({ exercise }) => exercise);
  if (found === 'none' || exercises.length === 0) return null;
  const sure = found === 'match' && exercises[0]!.id !== last.exerciseId;
  const span = {
    start: 0,
    end: 0,
    exercises: sure ? exercises.slice(0, 1) : exercises,
    personal: false,
    repaired: true,
    sure,
  };
  return { ...words[0]!, kind: 'exercise', tag: null, text: said, span };
}

const IMPLEMENT = /\b(?:barbell|dumbbell|kettlebell|cable|machine|smith machine|db|kb|dbs)s?\b/i;
