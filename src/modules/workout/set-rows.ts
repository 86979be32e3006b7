import { newId } from '../../platform/database/index.js';
import { epley } from './one-rep-max.js';
import type { NewSet, PerformedSet, StoredSet } from './performed-set.js';
import type { NewRecord } from './personal-records.repository.js';
import type { NewSetRow } from './sets.repository.js';
import type { RecordedSet } from './workout.events.js';

/** The columns that say what was performed. */
export function performedColumns(set: PerformedSet) {
  return {
    exercise_id: set.exerciseId,
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
  };
}

/** @param day the athlete's calendar day */
export function toRow(userId: string, set: StoredSet & NewSet, day: string): NewSetRow {
  return {
    ...performedColumns(set),
    id: set.id,
    user_id: userId,
    workout_id: set.workoutId,
    voice_command_id: set.voiceCommandId,
    client_id: set.clientId,
    set_number: set.setNumber,
    e1rm_kg: set.e1rmKg,
    is_pr: set.isPr,
    performed_at: set.performedAt,
    workout_date: day,
    deleted_at: null,
  };
}

/** The row in the history of records, when the set is one. */
export function recordOf(userId: string, set: RecordedSet, exerciseName: string): NewRecord[] {
  const { beatenBestKg, e1rmKg, weight, weightUnit, reps } = set;
  if (beatenBestKg === null || e1rmKg === null || weight === null || weightUnit === null || reps === null)
    return [];
  return [
    {
      id: newId(),
      user_id: userId,
      exercise_id: set.exerciseId,
      exercise_name: exerciseName,
      workout_log_id: set.id,
      // In the unit of the weight beside it, as the phone shows it.
      one_rm: epley(weight, reps),
      value_kg: e1rmKg,
      previous_value_kg: beatenBestKg,
      weight,
      weight_unit: weightUnit,
      reps,
      achieved_at: set.performedAt,
    },
  ];
}
