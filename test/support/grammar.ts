import { ExerciseIndex, loadCatalogueFile } from '../../src/modules/exercise-match/index.js';
import type {
  Reading,
  SessionSet,
  SetReading,
  UtteranceContext,
  WeightUnit,
} from '../../src/modules/voice/grammar/reading.js';
import { understand } from '../../src/modules/voice/grammar/understand.js';

/** The whole catalogue, as the service has it. */
export const finder = new ExerciseIndex(loadCatalogueFile('data/exercises.tsv'));

/** A set of the session, by the catalogue's key. */
export interface GivenSet {
  exercise: string;
  weight?: number | null;
  unit?: WeightUnit;
  reps?: number | null;
  seconds?: number;
}

/** Reads a sentence after the given sets; the last one is the last set. */
export function read(
  words: string,
  given: readonly GivenSet[] = [],
  more: Partial<UtteranceContext> = {},
): Reading {
  const sets = given.map(sessionSet);
  const last = sets.at(-1);
  const context: UtteranceContext = {
    session: last ? { currentExerciseId: last.exerciseId, sets, lastSentenceSetIds: [last.id] } : null,
    requestUnit: null,
    profileUnit: null,
    bestE1rmKg: () => undefined,
    ...more,
  };
  return understand(words, context, finder);
}

function sessionSet(
  { exercise, weight = null, unit = 'lbs', reps = null, seconds }: GivenSet,
  at: number,
): SessionSet {
  const found = finder.bySlug(exercise);
  if (!found) throw new Error(`No exercise "${exercise}" in the catalogue.`);
  return {
    id: `set-${at + 1}`,
    setNumber: at + 1,
    exerciseId: found.id,
    weight,
    weightUnit: weight === null ? null : unit,
    reps,
    durationSeconds: seconds ?? null,
    distanceMeters: null,
    rpe: null,
    rir: null,
    setType: 'working',
    side: null,
    loadMode: found.loadMode,
  };
}

/** A set in one line: `barbell-bench-press 225 lbs x8 @8`. */
export function line(set: SetReading): string {
  const parts = [
    set.exercise?.slug ?? '?',
    set.weight !== null && `${set.weight} ${set.weightUnit}`,
    set.reps !== null && `x${set.reps}`,
    set.durationSeconds !== null && `${set.durationSeconds}s`,
    set.distanceMeters !== null && `${set.distanceMeters}m`,
    set.rpe !== null && `@${set.rpe}`,
    set.tempo,
    set.restSeconds !== null && `rest ${set.restSeconds}s`,
    set.setType !== 'working' && set.setType,
    set.side,
    set.loadMode === 'assistance' && 'assisted',
    set.notes !== null && `"${set.notes}"`,
  ];
  return parts.filter(Boolean).join(' ');
}

/** Everything of a reading that a table can show. */
export const gist = ({ intent, action, sets }: Reading): string =>
  [intent, action.replace('needs_', '').replace('auto_', ''), ...sets.map(line)].join(' | ');
