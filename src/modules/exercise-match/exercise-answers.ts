import type { Exercise, ExerciseCandidate, ExerciseMatch } from './exercise.js';
import type { CreateOrMatchMetadata, CreateOrMatchResponse, FoundExercise } from './exercise-match.dto.js';
import { spokenVariants } from './spoken-variants.js';

/** One line of a list. */
export function foundExercise({ exercise, score }: ExerciseCandidate): FoundExercise {
  return {
    id: exercise.id,
    slug: exercise.slug || null,
    name: exercise.name,
    score,
    category: exercise.category,
    movement_pattern: exercise.movementPattern,
    equipment: [...exercise.equipment],
    primary_muscles: [...exercise.primaryMuscles],
    load_mode: exercise.loadMode,
    tracking: exercise.tracking,
    aliases: [...exercise.aliases],
    owned: exercise.ownerId !== null,
  };
}

/** The name given is an exercise that exists. */
export function answerMatched(name: string, match: ExerciseMatch): CreateOrMatchResponse {
  const { exercise, score } = match.candidates[0]!;
  const exact = isExact(match);
  return {
    ...answerAbout(name, exercise),
    matched_name: exact ? null : exercise.name,
    match_type: exact ? 'exact' : match.source === 'upstash' ? 'semantic' : 'fuzzy',
    match_score: score,
    created: false,
    message: exact ? `Found ${exercise.name}.` : `Matched to ${exercise.name}.`,
  };
}

/** The name given is now the user's own exercise, or had become it a moment ago. */
export function answerOwn(
  name: string,
  own: { exercise: Exercise; created: boolean },
): CreateOrMatchResponse {
  const { exercise, created } = own;
  return {
    ...answerAbout(name, exercise),
    matched_name: null,
    match_type: created ? 'created' : 'exact',
    match_score: created ? null : 1,
    created,
    message: created ? `Created ${exercise.name}.` : `Found ${exercise.name}.`,
  };
}

/** Nothing was found and nothing created. */
export function answerNone(
  name: string,
  message: string,
  candidates: readonly ExerciseCandidate[] = [],
): CreateOrMatchResponse {
  return {
    success: false,
    exercise_id: null,
    exercise_name: name,
    matched_name: null,
    match_type: 'none',
    match_score: null,
    synonyms: [],
    created: false,
    message,
    metadata: null,
    candidates: candidates.map(foundExercise),
  };
}

/** The name is one of the exercise's names, letter for letter after folding. */
export function isExact(match: ExerciseMatch): boolean {
  return match.candidates[0]?.score === 1;
}

function answerAbout(name: string, exercise: Exercise) {
  return {
    success: true,
    exercise_id: exercise.id,
    exercise_name: name,
    synonyms: synonymsOf(name, exercise),
    metadata: metadataOf(exercise),
    candidates: [],
  };
}

function synonymsOf(name: string, exercise: Exercise): string[] {
  const spoken = [
    exercise.name,
    ...exercise.aliases,
    ...spokenVariants(name),
    ...spokenVariants(exercise.name),
  ];
  const distinct = new Set(spoken.map((phrase) => phrase.toLowerCase()));
  distinct.delete(name.toLowerCase());
  return [...distinct].sort();
}

function metadataOf(exercise: Exercise): CreateOrMatchMetadata {
  return {
    movement_pattern: exercise.movementPattern,
    primary_equipment: exercise.equipment[0] ?? 'other',
    category: exercise.category,
    base_movement: exercise.variationOf ?? (exercise.slug || null),
    force: exercise.force,
    mechanic: exercise.mechanic,
    level: exercise.difficulty,
  };
}
