import type { Selectable } from 'kysely';
import type { Tables } from '../../platform/database/index.js';
import type { Run } from './run.js';
import type { ElevationAnalysis, WeatherConditions } from './run-analysis.dto.js';
import './runs.table.js';

/** Everything but the route, which may be a thousand times larger. */
export const RUN_COLUMNS = [
  'id',
  'user_id',
  'client_id',
  'start_time',
  'end_time',
  'distance_meters',
  'duration_seconds',
  'pace_seconds_per_km',
  'gap_seconds_per_km',
  'elevation_gain_meters',
  'elevation_loss_meters',
  'elevation_data',
  'calories',
  'weather_data',
  'distance_unit',
  'session_rpe',
  'notes',
  'route_points',
  'route_points_dropped',
  'version',
] as const;

type RunRow = Pick<Selectable<Tables['runs']>, (typeof RUN_COLUMNS)[number]>;

/** A run as it is stored. */
export function toRow(run: Run) {
  return {
    id: run.id,
    user_id: run.userId,
    client_id: run.clientId,
    start_time: run.startTime,
    end_time: run.endTime,
    distance_meters: run.distanceMeters,
    duration_seconds: run.durationSeconds,
    pace_seconds_per_km: run.paceSecondsPerKm,
    gap_seconds_per_km: run.gapSecondsPerKm,
    elevation_gain_meters: run.elevationGainMeters,
    elevation_loss_meters: run.elevationLossMeters,
    elevation_data: run.elevationData && JSON.stringify(run.elevationData),
    calories: run.calories,
    weather_data: run.weather && JSON.stringify(run.weather),
    temperature_c: run.weather?.temperature_c ?? null,
    weather_conditions: run.weather?.conditions ?? null,
    distance_unit: run.distanceUnit,
    session_rpe: run.sessionRpe,
    notes: run.notes,
    route_points: run.routePoints,
    route_points_dropped: run.routePointsDropped,
    version: run.version,
  };
}

/** A run as it was stored. What the phone wrote by itself may lack what the server works out. */
export function toRun(row: RunRow): Run {
  return {
    id: row.id,
    userId: row.user_id,
    clientId: row.client_id,
    startTime: row.start_time,
    endTime: row.end_time,
    distanceMeters: row.distance_meters,
    durationSeconds: row.duration_seconds,
    paceSecondsPerKm: row.pace_seconds_per_km,
    gapSecondsPerKm: row.gap_seconds_per_km,
    elevationGainMeters: row.elevation_gain_meters,
    elevationLossMeters: row.elevation_loss_meters,
    elevationData: row.elevation_data as ElevationAnalysis | null,
    calories: row.calories,
    weather: row.weather_data as WeatherConditions | null,
    distanceUnit: row.distance_unit,
    sessionRpe: row.session_rpe,
    notes: row.notes,
    routePoints: row.route_points,
    routePointsDropped: row.route_points_dropped,
    version: row.version,
  };
}
