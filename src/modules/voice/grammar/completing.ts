import type { Exercise, ExerciseFinder } from '../../exercise-match/index.js';
import type { Doubt, Draft } from './draft.js';
import type { SessionSet, SetReading, UtteranceContext, WeightUnit } from './reading.js';

/** A set that a sentence may refer to. */
export type Reference = Pick<
  SessionSet,
  'exerciseId' | 'weight' | 'weightUnit' | 'reps' | 'durationSeconds' | 'distanceMeters' | 'loadMode'
>;

/** What of a sentence is complete so far. */
export interface Progress {
  readonly context: UtteranceContext;
  readonly finder: ExerciseFinder;
  /** The unit said last in this sentence. */
  unit: WeightUnit | null;
  readonly sets: SetReading[];
  readonly doubts: Doubt[];
  usedSession: boolean;
  sameWeight: boolean;
}

/** Everything that one draft is completed with. */
export interface Completing {
  readonly draft: Draft;
  exercise: Exercise | null;
  readonly progress: Progress;
  /** The last set of this exercise, in the sentence or before it. */
  readonly last: Reference | undefined;
  /** Whether `last` is of this sentence. */
  readonly within: boolean;
  readonly doubt: (asks: Doubt['asks'], level?: Doubt['level']) => void;
}

export const said = (unit: 'lbs' | 'kg' | 'stone' | null): WeightUnit | null =>
  unit === 'stone' ? null : unit;

/** Said nowhere: the request's, the athlete's, pounds. */
export const defaultUnit = ({ requestUnit, profileUnit }: UtteranceContext): WeightUnit =>
  requestUnit ?? profileUnit ?? 'lbs';
