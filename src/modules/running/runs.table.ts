import type { Generated } from 'kysely';

interface RunsTable {
  id: string;
  user_id: string;
  /** The phone's own id: sent twice, it is the same row. */
  client_id: string | null;
  start_time: Date;
  end_time: Date;
  distance_meters: number;
  duration_seconds: number;
  pace_seconds_per_km: number;
  /** Null when the elevation is not known. */
  gap_seconds_per_km: number | null;
  elevation_gain_meters: number | null;
  elevation_loss_meters: number | null;
  /** JSON text in, parsed out; as are `route` and `weather_data`. */
  elevation_data: unknown;
  calories: number | null;
  route: unknown;
  /** How many points `route` has; null without a route. */
  route_points: number | null;
  /** How many more were sent and made no sense; null without a route. */
  route_points_dropped: number | null;
  weather_data: unknown;
  temperature_c: number | null;
  /** Such as `Clear` or `Rain`. */
  weather_conditions: string | null;
  /** The unit that the athlete runs in. */
  distance_unit: Generated<'km' | 'miles'>;
  session_rpe: number | null;
  notes: string | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  deleted_at: Date | null;
}

declare module '../../platform/database/tables.js' {
  interface Tables {
    runs: RunsTable;
  }
}
