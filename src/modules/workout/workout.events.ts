import type { NewEvent } from '../../platform/events/index.js';
import type { LockedWorkout, StoredSet } from './performed-set.js';
import type { EarnedRecord } from './personal-records.repository.js';
import type { WorkoutRow } from './workouts.repository.js';

/** A set as an event tells of it: figures and ids, never what was said or noted. */
export interface SetEvent {
  set_id: string;
  workout_id: string;
  exercise_id: string;
  exercise_name: string;
  set_number: number;
  weight: number | null;
  weight_unit: string | null;
  reps: number | null;
  duration_seconds: number | null;
  distance_meters: number | null;
  rpe: number | null;
  rir: number | null;
  set_type: string;
  e1rm_kg: number | null;
  is_pr: boolean;
  /** ISO 8601, UTC. */
  performed_at: string;
}

declare module '../../platform/events/event-types.js' {
  interface EventTypes {
    'set.logged': SetEvent;
    'set.corrected': SetEvent;
    'set.undone': { set_id: string; workout_id: string };
    /** A workout got its first set. */
    'session.started': { workout_id: string; started_at: string };
    /** Its name, notes or times were changed. */
    'session.corrected': { workout_id: string; started_at: string; ended_at: string | null };
    'session.deleted': { workout_id: string };
    'session.ended': { workout_id: string; started_at: string; ended_at: string };
    'pr.achieved': {
      set_id: string;
      exercise_id: string;
      exercise_name: string;
      e1rm_kg: number;
      previous_e1rm_kg: number;
      /** As lifted. */
      weight: number;
      weight_unit: string;
      reps: number;
      /** When the set was performed: ISO 8601, UTC. */
      achieved_at: string;
    };
  }
}

/** A set, and the best that it beat, if it is a personal record. */
export interface RecordedSet extends StoredSet {
  beatenBestKg: number | null;
}

/** What happened when sets were stored. */
export function setsLogged(workout: LockedWorkout, sets: readonly RecordedSet[]): NewEvent[] {
  return [...setsStored(workout, sets), ...recordsAmong(sets)];
}

/** The same without the records, which are decided after. */
export function setsStored(workout: LockedWorkout, sets: readonly StoredSet[]): NewEvent[] {
  const logged: NewEvent[] = sets.map((set) => ({ type: 'set.logged', payload: setEvent(set) }));
  return [...(workout.isNew ? [sessionStarted(workout)] : []), ...logged];
}

/** What happened when a set was changed, and which records came of it. */
export function setCorrected(set: StoredSet, earned: readonly EarnedRecord[]): NewEvent[] {
  return [...setsCorrected([set]), ...recordsEarned(earned)];
}

export function setsCorrected(sets: readonly StoredSet[]): NewEvent[] {
  return sets.map((set) => ({ type: 'set.corrected', payload: setEvent(set) }));
}

/** Records that were found when they were decided anew. */
export function recordsEarned(records: readonly EarnedRecord[]): NewEvent[] {
  return records.map((record) => ({
    type: 'pr.achieved',
    payload: {
      set_id: record.setId,
      exercise_id: record.exerciseId,
      exercise_name: record.exerciseName,
      e1rm_kg: record.e1rmKg,
      previous_e1rm_kg: record.previousE1rmKg,
      weight: record.weight,
      weight_unit: record.weightUnit,
      reps: record.reps,
      achieved_at: record.achievedAt.toISOString(),
    },
  }));
}

export function setsUndone(workoutId: string, setIds: readonly string[]): NewEvent[] {
  return setIds.map((id) => ({ type: 'set.undone', payload: { set_id: id, workout_id: workoutId } }));
}

/** What happened when a workout itself was changed, without being ended by it. */
export function sessionCorrected({ id, start_time, end_time }: WorkoutRow): NewEvent {
  const payload = {
    workout_id: id,
    started_at: start_time.toISOString(),
    ended_at: end_time?.toISOString() ?? null,
  };
  return { type: 'session.corrected', payload };
}

/** @param workout with an end */
export function sessionEnded(workout: WorkoutRow): NewEvent {
  const { id, start_time, end_time, last_set_at } = workout;
  return {
    type: 'session.ended',
    payload: {
      workout_id: id,
      started_at: start_time.toISOString(),
      ended_at: (end_time ?? last_set_at).toISOString(),
    },
  };
}

export function sessionStarted({ id, startTime }: LockedWorkout): NewEvent {
  return { type: 'session.started', payload: { workout_id: id, started_at: startTime.toISOString() } };
}

function recordsAmong(sets: readonly RecordedSet[]): NewEvent[] {
  return recordsEarned(sets.flatMap(recordOf));
}

function recordOf(set: RecordedSet): EarnedRecord[] {
  const { e1rmKg, beatenBestKg, weight, weightUnit, reps } = set;
  if (beatenBestKg === null || e1rmKg === null || weight === null || weightUnit === null || reps === null)
    return [];
  return [
    {
      setId: set.id,
      exerciseId: set.exerciseId,
      exerciseName: set.exerciseName,
      e1rmKg,
      previousE1rmKg: beatenBestKg,
      weight,
      weightUnit,
      reps,
      achievedAt: set.performedAt,
    },
  ];
}

function setEvent(set: StoredSet): SetEvent {
  return {
    set_id: set.id,
    workout_id: set.workoutId,
    exercise_id: set.exerciseId,
    exercise_name: set.exerciseName,
    set_number: set.setNumber,
    weight: set.weight,
    weight_unit: set.weightUnit,
    reps: set.reps,
    duration_seconds: set.durationSeconds,
    distance_meters: set.distanceMeters,
    rpe: set.rpe,
    rir: set.rir,
    set_type: set.setType,
    e1rm_kg: set.e1rmKg,
    is_pr: set.isPr,
    performed_at: set.performedAt.toISOString(),
  };
}
