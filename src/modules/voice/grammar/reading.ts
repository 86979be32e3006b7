import type { Exercise, ExerciseCandidate, LoadMode } from '../../exercise-match/index.js';

export type Intent =
  | 'log_set'
  | 'correct_set'
  | 'undo'
  | 'end_session'
  | 'question'
  | 'swap'
  | 'pain_report'
  | 'control'
  | 'unknown';

export type Action = 'auto_accept' | 'needs_confirmation' | 'needs_clarification';

export type WeightUnit = 'lbs' | 'kg';
export type SetType = 'working' | 'warmup' | 'drop' | 'failure' | 'amrap' | 'backoff';
export type Side = 'left' | 'right' | 'each';

/** What has to be asked. */
export type Asked =
  'exercise' | 'reps' | 'weight' | 'duration' | 'distance' | 'unit' | 'number' | 'set' | 'day' | 'confirm';

/** One performed set as understood. Absent is null: nothing is invented. */
export interface SetReading {
  exercise: Exercise | null;
  /** 0 … 1 */
  matchScore: number | null;
  /** As said, never converted; negative for assistance. */
  weight: number | null;
  /** Null exactly when `weight` is. */
  weightUnit: WeightUnit | null;
  reps: number | null;
  durationSeconds: number | null;
  distanceMeters: number | null;
  rpe: number | null;
  rir: number | null;
  tempo: string | null;
  restSeconds: number | null;
  setType: SetType;
  side: Side | null;
  loadMode: LoadMode | null;
  notes: string | null;
  /** 0 … 1 */
  confidence: number;
}

/** What a sentence means. */
export interface Reading {
  intent: Intent;
  action: Action;
  /** 0 … 1; `action` follows from it. */
  confidence: number;
  sets: SetReading[];
  /** One short sentence to read aloud, when something has to be asked. */
  question: string | null;
  asks: Asked | null;
  candidates: ExerciseCandidate[];
  /** The words taken for an exercise, when they are not simply its name. */
  heardExercise: string | null;
  control: string | null;
  suggestedAction: string | null;
  /** `correct_set`: the amended set; `undo`: the removed ones. */
  targetSetIds: string[];
  sameWeight: boolean;
  /** Whether anything was inherited from the session's sets, or compared with them. */
  usedSession: boolean;
}

/** A set of today, as a sentence may refer to it. */
export interface SessionSet {
  id: string;
  setNumber: number;
  exerciseId: string;
  weight: number | null;
  weightUnit: WeightUnit | null;
  reps: number | null;
  durationSeconds: number | null;
  distanceMeters: number | null;
  rpe: number | null;
  rir: number | null;
  setType: SetType;
  side: Side | null;
  loadMode: string | null;
}

/** The workout under way. */
export interface SessionView {
  currentExerciseId: string | null;
  /** Oldest first. */
  sets: readonly SessionSet[];
  /** Of the last sentence that stored any. */
  lastSentenceSetIds: readonly string[];
}

/** All that a sentence is understood against. */
export interface UtteranceContext {
  session: SessionView | null;
  /** The unit that the request gives for weights said without one. */
  requestUnit: WeightUnit | null;
  profileUnit: WeightUnit | null;
  /** The athlete's best estimated 1RM for an exercise, and whether earlier workouts hold it. */
  bestE1rmKg: (exerciseId: string) => { kg: number; from: 'history' | 'session' } | undefined;
}

/** From here on a reading is acted on. */
export const CERTAIN = 0.85;
/** From here on a reading is complete, but doubtful. */
export const DOUBTFUL = 0.7;

export function actionFor(confidence: number): Action {
  if (confidence >= CERTAIN) return 'auto_accept';
  return confidence >= DOUBTFUL ? 'needs_confirmation' : 'needs_clarification';
}
