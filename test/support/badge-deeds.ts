import type { NewEvent } from '../../src/platform/events/index.js';
import type { PastRun, PastSet } from './past.js';

/** What happened when a set was stored. */
export const setLogged = (
  setId: string,
  { at, weight = 100, reps = 5, type = 'working' }: PastSet,
): NewEvent => ({
  type: 'set.logged',
  payload: {
    set_id: setId,
    workout_id: setId,
    exercise_id: setId,
    exercise_name: 'An exercise',
    set_number: 1,
    weight,
    weight_unit: 'lbs',
    reps,
    duration_seconds: null,
    distance_meters: null,
    rpe: null,
    rir: null,
    set_type: type,
    e1rm_kg: weight !== null && weight > 0 && reps !== null && reps >= 1 && reps <= 12 ? 1 : null,
    is_pr: false,
    performed_at: at.toISOString(),
  },
});
/** What happened when it was changed. */
export const setCorrected = (setId: string, set: PastSet): NewEvent =>
  ({ ...setLogged(setId, set), type: 'set.corrected' }) as NewEvent;
/** What happened when a workout began. */
export const started = (at: Date): NewEvent => ({
  type: 'session.started',
  payload: { workout_id: 'workout', started_at: at.toISOString() },
});
/** What happened when a best fell. */
export const recordSet = (setId: string): NewEvent => ({
  type: 'pr.achieved',
  payload: {
    set_id: setId,
    exercise_id: setId,
    exercise_name: '',
    e1rm_kg: 1,
    previous_e1rm_kg: 0,
    weight: 1,
    weight_unit: 'lbs',
    reps: 1,
    achieved_at: '2026-11-25T12:00:00.000Z',
  },
});
/** What happened when a run was stored. */
export const runLogged = (id: string, { at, miles = 1, seconds = 3_600 }: PastRun): NewEvent => ({
  type: 'run.logged',
  payload: {
    run_id: id,
    distance_meters: miles * 1609.344,
    duration_seconds: seconds,
    pace_seconds_per_km: seconds / (miles * 1.609344),
    gap_seconds_per_km: null,
    elevation_gain_meters: null,
    elevation_loss_meters: null,
    start_time: at.toISOString(),
    end_time: new Date(at.getTime() + seconds * 1000).toISOString(),
    session_rpe: null,
    weather_conditions: null,
    temperature_c: null,
  },
});
/** What happened when a program was carried through. */
export const programCompleted = (at: Date): NewEvent => ({
  type: 'program.completed',
  payload: { program_id: 'program', completed_at: at.toISOString() },
});
