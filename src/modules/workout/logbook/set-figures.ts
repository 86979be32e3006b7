import type { PerformedSet } from '../performed-set.js';
import type { WeightUnit } from '../workout.tables.js';
import type { SetExercise } from './exercises-of-sets.repository.js';
import type { SetFigures } from './logbook.dto.js';

/** What a set says before anything was said of it. */
const NOTHING = {
  weight: null,
  weightUnit: null,
  reps: null,
  durationSeconds: null,
  distanceMeters: null,
  rpe: null,
  rir: null,
  tempo: null,
  restSeconds: null,
  setType: 'working',
  side: null,
  notes: null,
} as const;

/**
 * A set as it is after figures were said of it; what they leave out stays as it was.
 *
 * @param before undefined for a new set
 * @param unit of a weight that comes without one
 */
export function performedAs(
  figures: SetFigures,
  exercise: Pick<SetExercise, 'id' | 'load_mode'>,
  before: Omit<PerformedSet, 'exerciseId' | 'loadMode'> | undefined,
  unit: WeightUnit,
): PerformedSet {
  const known = before ?? NOTHING;
  const weight = orKnown(figures.weight, known.weight);
  return {
    exerciseId: exercise.id,
    loadMode: exercise.load_mode,
    weight: weight !== null && exercise.load_mode === 'assistance' ? -Math.abs(weight) : weight,
    weightUnit: weight === null ? null : (figures.weight_unit ?? known.weightUnit ?? unit),
    reps: orKnown(figures.reps, known.reps),
    durationSeconds: orKnown(figures.duration_seconds, known.durationSeconds),
    distanceMeters: orKnown(figures.distance_meters, known.distanceMeters),
    rpe: orKnown(figures.rpe, known.rpe),
    rir: orKnown(figures.rir, known.rir),
    tempo: orKnown(figures.tempo, known.tempo),
    restSeconds: orKnown(figures.rest_seconds, known.restSeconds),
    setType: figures.set_type ?? known.setType,
    side: orKnown(figures.side, known.side),
    notes: orKnown(figures.notes, known.notes),
  };
}

/** Whether a set tells of anything that was performed. */
export function saysSomething({ reps, durationSeconds, distanceMeters }: PerformedSet): boolean {
  return reps !== null || durationSeconds !== null || distanceMeters !== null;
}

function orKnown<T>(said: T | null | undefined, known: T | null): T | null {
  return said === undefined ? known : said;
}
