import type { NewEvent } from '../../platform/events/index.js';
import type { LockedWorkout, StoredSet } from './performed-set.js';
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
    'session.ended': { workout_id: string; started_at: string; ended_at: string };
    'pr.achieved': {
      set_id: string;
      exercise_id: string;
      exercise_name: string;
      e1rm_kg: number;
      previous_e1rm_kg: number;
    };
  }
}

/** A set, and the best that it beat, if it is a personal record. */
export interface RecordedSet extends StoredSet {
  beatenBestKg: number | null;
}

/** What happened when sets were stored. */
export function setsLogged(workout: LockedWorkout, sets: readonly RecordedSet[]): NewEvent[] {
  const logged: NewEvent[] = sets.map((set) => ({ type: 'set.logged', payload: setEvent(set) }));
  return [...(workout.isNew ? [started(workout)] : []), ...logged, ...recordsAmong(sets)];
}

/** What happened when a set was changed. */
export function setCorrected(set: RecordedSet): NewEvent[] {
  return [{ type: 'set.corrected', payload: setEvent(set) }, ...recordsAmong([set])];
}

export function setsUndone(workoutId: string, setIds: readonly string[]): NewEvent[] {
  return setIds.map((id) => ({ type: 'set.undone', payload: { set_id: id, workout_id: workoutId } }));
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

function started({ id, startTime }: LockedWorkout): NewEvent {
  return { type: 'session.started', payload: { workout_id: id, started_at: startTime.toISOString() } };
}

function recordsAmong(sets: readonly RecordedSet[]): NewEvent[] {
  return sets.flatMap(({ id, exerciseId, exerciseName, e1rmKg, beatenBestKg }) => {
    if (beatenBestKg === null || e1rmKg === null) return [];
    return [
      {
        type: 'pr.achieved' as const,
        payload: {
          set_id: id,
          exercise_id: exerciseId,
          exercise_name: exerciseName,
          e1rm_kg: e1rmKg,
          previous_e1rm_kg: beatenBestKg,
        },
      },
    ];
  });
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
