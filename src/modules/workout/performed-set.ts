import type { SetType, Side, WeightUnit } from './workout.tables.js';

/** What was performed in one set, as said. Absent is null; nothing here is invented or converted. */
export interface PerformedSet {
  exerciseId: string;
  weight: number | null;
  /** Null exactly when `weight` is. */
  weightUnit: WeightUnit | null;
  reps: number | null;
  durationSeconds: number | null;
  distanceMeters: number | null;
  /** 1 … 10 in halves. */
  rpe: number | null;
  /** 0 … 10. */
  rir: number | null;
  /** Counts joined by hyphens, such as `3-1-1-0`. */
  tempo: string | null;
  restSeconds: number | null;
  setType: SetType;
  side: Side | null;
  loadMode: string | null;
  notes: string | null;
}

/** A set on its way into the record. */
export interface NewSet extends PerformedSet {
  /** For the record of personal bests, which keeps the name as it was. */
  exerciseName: string;
  /** The phone's own id: sent twice, it is the same row. */
  clientId: string | null;
}

/** A set in the record. */
export interface StoredSet extends PerformedSet {
  id: string;
  exerciseName: string;
  workoutId: string;
  setNumber: number;
  voiceCommandId: string | null;
  /** Kilograms; null where the estimate does not hold. */
  e1rmKg: number | null;
  isPr: boolean;
  performedAt: Date;
}

/** The workout that sets are being added to, locked by the transaction that got it. */
export interface LockedWorkout {
  id: string;
  /** The phone's name for it. */
  clientId: string | null;
  startTime: Date;
  /** When the latest of its sets was performed, those included that numbers were taken for. */
  lastSetAt: Date;
  /** Null while it is open. */
  endTime: Date | null;
  /** After this transaction. A session built at `revision - 1` had seen everything. */
  revision: number;
  lastSetNumber: number;
  /** True when the transaction made it. */
  isNew: boolean;
}
