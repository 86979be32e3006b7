/** A run as an event tells of it. */
export interface RunEvent {
  run_id: string;
  distance_meters: number;
  duration_seconds: number;
  /** Null when it is not known; as are the next but one. */
  elevation_gain_meters: number | null;
  /** ISO 8601, UTC. */
  start_time: string;
  weather_conditions: string | null;
  temperature_c: number | null;
}

declare module '../../platform/events/event-types.js' {
  interface EventTypes {
    'run.logged': RunEvent;
    'run.deleted': { run_id: string };
  }
}
