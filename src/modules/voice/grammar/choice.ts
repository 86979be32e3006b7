import type { Exercise, ExerciseCandidate, ExerciseFinder } from '../../exercise-match/index.js';
import type { Item } from './items.js';
import type { SessionView } from './reading.js';

/** Which exercise a part of a sentence is about. */
export interface Choice {
  readonly exercise: Exercise | null;
  /** 0 … 1; null when it was not said. */
  readonly score: number | null;
  /** What to choose from, when it is the doubt. */
  readonly candidates: readonly ExerciseCandidate[];
  /** The words taken for it, when they are not simply its name. */
  readonly heard: string | null;
  /** From the session, not from the sentence. */
  readonly inherited: boolean;
}

/** How sure a name is that was found exactly, and one that needed repair. */
const EXACT = 1;
const REPAIRED = 0.93;
const MOST_CANDIDATES = 3;

/** @param name the item of kind `exercise`, if one was said */
export function choose(name: Item | null, finder: ExerciseFinder, session: SessionView | null): Choice {
  if (!name?.span) return inherited(finder, session);
  const { span, text } = name;
  const [first] = span.exercises;
  if (span.sure && first) {
    const heard = span.repaired ? text : null;
    return { exercise: first, score: heard ? REPAIRED : EXACT, candidates: [], heard, inherited: false };
  }
  const ranked = finder.match(text).candidates;
  const candidates = span.exercises
    .map((exercise) => ({
      exercise,
      score: ranked.find((other) => other.exercise.id === exercise.id)?.score ?? 0.5,
    }))
    .slice(0, MOST_CANDIDATES);
  return { exercise: null, score: null, candidates, heard: text, inherited: false };
}

function inherited(finder: ExerciseFinder, session: SessionView | null): Choice {
  const id = session?.currentExerciseId ?? null;
  const exercise = id === null ? null : (finder.byId(id) ?? null);
  return { exercise, score: null, candidates: [], heard: null, inherited: exercise !== null };
}
