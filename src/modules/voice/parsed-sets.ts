import type { AppendedSet } from '../workout/index.js';
import type { SetReading } from './grammar/reading.js';
import type { ParsedSet, ParsedWorkoutData, PersonalRecord } from './voice-answers.dto.js';

/** A set as it was said, or as it is in the record. */
export type FiguresOfSet = Omit<SetReading, 'exercise' | 'loadMode'> & {
  exercise: { id: string; slug: string; name: string } | null;
  loadMode: string | null;
};

/** What is understood of a sentence without a set: clients read the members, whatever was said. */
export const NOTHING: ParsedWorkoutData = {
  exercise_id: null,
  exercise_slug: null,
  exercise_name: null,
  exercise_match_score: null,
  weight: null,
  weight_unit: null,
  reps: null,
  duration_seconds: null,
  distance_meters: null,
  rpe: null,
  rir: null,
  tempo: null,
  rest_seconds: null,
  set_type: null,
  side: null,
  load_mode: null,
  notes: null,
  confidence: null,
  sets: null,
};

/** What the clients read as the set of a sentence. */
export function dataOf(sets: readonly FiguresOfSet[]): ParsedWorkoutData {
  const [first] = sets;
  if (!first) return NOTHING;
  const different = sets.findIndex((set) => set !== first && !isSamePerformance(first, set));
  return { ...parsedSet(first), sets: different === -1 ? sets.length : different };
}

/** Equal in everything that was performed; a note may sit on one of them. */
function isSamePerformance(a: FiguresOfSet, b: FiguresOfSet): boolean {
  const { notes: _a, confidence: _b, ...one } = parsedSet(a);
  const { notes: _c, confidence: _d, ...other } = parsedSet(b);
  return JSON.stringify(one) === JSON.stringify(other);
}

/** In the names of the wire. */
export function parsedSet(set: FiguresOfSet): ParsedSet {
  return {
    exercise_id: set.exercise?.id ?? null,
    exercise_slug: set.exercise?.slug || null,
    exercise_name: set.exercise?.name ?? null,
    exercise_match_score: set.matchScore,
    weight: set.weight,
    weight_unit: set.weightUnit,
    reps: set.reps,
    duration_seconds: set.durationSeconds,
    distance_meters: set.distanceMeters,
    rpe: set.rpe,
    rir: set.rir,
    tempo: set.tempo,
    rest_seconds: set.restSeconds,
    set_type: set.setType,
    side: set.side,
    load_mode: set.loadMode,
    notes: set.notes,
    confidence: set.confidence,
  };
}

/** Those among stored sets that beat a best. */
export function personalRecords(sets: readonly AppendedSet[]): PersonalRecord[] {
  return sets.flatMap((set) =>
    set.beatenBestKg === null || set.e1rmKg === null
      ? []
      : [
          {
            set_id: set.id,
            exercise_id: set.exerciseId,
            exercise_name: set.exerciseName,
            e1rm_kg: set.e1rmKg,
            previous_e1rm_kg: set.beatenBestKg,
          },
        ],
  );
}
