import type { NewEvent } from '../../platform/events/index.js';
import type { Run } from './run.js';

/** A run as events tell of it: ids and figures, never where it was or what was noted. */
export interface RunEvent {
  run_id: string;
  /** ISO 8601, UTC. */
  start_time: string;
  /** ISO 8601, UTC. */
  end_time: string;
  distance_meters: number;
  duration_seconds: number;
  pace_seconds_per_km: number;
  /** Null when the elevation is not known; as are the next two. */
  gap_seconds_per_km: number | null;
  elevation_gain_meters: number | null;
  elevation_loss_meters: number | null;
  /** Such as `Rain`; null when the weather is not known. */
  weather_conditions: string | null;
  temperature_c: number | null;
  /** 0 … 10. */
  session_rpe: number | null;
}

declare module '../../platform/events/event-types.js' {
  interface EventTypes {
    'run.logged': RunEvent;
    /** With the figures of the run that is gone. */
    'run.deleted': RunEvent;
  }
}

export function runLogged(run: Run): NewEvent {
  return { type: 'run.logged', payload: runEvent(run) };
}

export function runDeleted(run: Run): NewEvent {
  return { type: 'run.deleted', payload: runEvent(run) };
}

function runEvent(run: Run): RunEvent {
  return {
    run_id: run.id,
    start_time: run.startTime.toISOString(),
    end_time: run.endTime.toISOString(),
    distance_meters: run.distanceMeters,
    duration_seconds: run.durationSeconds,
    pace_seconds_per_km: run.paceSecondsPerKm,
    gap_seconds_per_km: run.gapSecondsPerKm,
    elevation_gain_meters: run.elevationGainMeters,
    elevation_loss_meters: run.elevationLossMeters,
    weather_conditions: run.weather?.conditions ?? null,
    temperature_c: run.weather?.temperature_c ?? null,
    session_rpe: run.sessionRpe,
  };
}
