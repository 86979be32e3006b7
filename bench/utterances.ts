import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exercise, ExerciseFinder } from '../src/modules/exercise-match/exercise.ts';
import type { SessionSet, UtteranceContext } from '../src/modules/voice/grammar/reading.ts';
import type { Expectation } from './judge.ts';

/** A set stored before the sentence. */
interface GivenSet {
  exercise: string;
  weight?: number | null;
  unit?: 'lbs' | 'kg';
  reps?: number | null;
  duration_seconds?: number | null;
  distance_meters?: number | null;
  rpe?: number | null;
  rir?: number | null;
  set_type?: SessionSet['setType'];
  side?: SessionSet['side'];
  load_mode?: string;
}

/** What the sentence is understood against. */
export interface Given {
  unit?: 'lbs' | 'kg';
  sets?: GivenSet[];
  /** How many of them the sentence before stored. Default 1. */
  last_sentence_sets?: number;
  /** The best estimated 1RM of earlier workouts, by exercise. */
  history?: Record<string, { best_e1rm: number; unit?: 'lbs' | 'kg' }>;
}

/** A row of data/eval/utterances-*.jsonl. */
export interface Utterance {
  id: string;
  say: string;
  given?: Given;
  expect: Expectation;
  /** The policy that it is about. */
  why?: string;
}

const FOLDER = join(import.meta.dirname, '../data/eval');

/** @param folder with a list of its own; default: data/eval */
export function loadUtterances(folder = FOLDER): Utterance[] {
  return readdirSync(folder)
    .filter((name) => /^utterances.*\.jsonl$/.test(name))
    .toSorted()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line) as Utterance);
}

/** The context that a row describes. */
export function contextFor(given: Given, finder: ExerciseFinder): UtteranceContext {
  const sets = (given.sets ?? []).map((set, at) => storedSet(set, at, finder));
  const last = sets.at(-1);
  return {
    session: last
      ? {
          currentExerciseId: last.exerciseId,
          sets,
          lastSentenceSetIds: sets.slice(-(given.last_sentence_sets ?? 1)).map(({ id }) => id),
        }
      : null,
    requestUnit: given.unit ?? null,
    profileUnit: null,
    bestE1rmKg: (id) => bestFor(finder.byId(id), given, sets),
  };
}

function storedSet(set: GivenSet, at: number, finder: ExerciseFinder): SessionSet {
  const exercise = finder.bySlug(set.exercise);
  if (!exercise) throw new Error(`No exercise "${set.exercise}" in the catalogue.`);
  const weight = set.weight ?? null;
  return {
    id: `set-${at + 1}`,
    setNumber: at + 1,
    exerciseId: exercise.id,
    weight,
    weightUnit: weight === null ? null : (set.unit ?? 'lbs'),
    reps: set.reps ?? null,
    durationSeconds: set.duration_seconds ?? null,
    distanceMeters: set.distance_meters ?? null,
    rpe: set.rpe ?? null,
    rir: set.rir ?? null,
    setType: set.set_type ?? 'working',
    side: set.side ?? null,
    loadMode: set.load_mode ?? exercise.loadMode,
  };
}

const kilograms = (weight: number, unit: string | null | undefined): number =>
  unit === 'kg' ? weight : weight * 0.45359237;

function bestFor(exercise: Exercise | undefined, { history }: Given, sets: readonly SessionSet[]) {
  const earlier = exercise && history?.[exercise.slug];
  if (earlier) return { kg: kilograms(earlier.best_e1rm, earlier.unit), from: 'history' as const };
  const today = sets.flatMap(({ exerciseId, weight, weightUnit, reps }) => {
    if (exerciseId !== exercise?.id || weight === null || weight <= 0 || reps === null || reps > 12)
      return [];
    return [kilograms(weight, weightUnit) * (reps === 1 ? 1 : 1 + reps / 30)];
  });
  return today.length > 0 ? { kg: Math.max(...today), from: 'session' as const } : undefined;
}
