import type { DistanceUnit } from './distance-unit.js';
import type { ElevationAnalysis, WeatherConditions } from './run-analysis.dto.js';

/** A run in the record, without its route. Absent is null; nothing here is invented. */
export interface Run {
  id: string;
  userId: string;
  /** The phone's own id: sent twice, it is the same row. */
  clientId: string | null;
  startTime: Date;
  endTime: Date;
  distanceMeters: number;
  durationSeconds: number;
  paceSecondsPerKm: number;
  /** Null when the elevation is not known. */
  gapSecondsPerKm: number | null;
  elevationGainMeters: number | null;
  elevationLossMeters: number | null;
  elevationData: ElevationAnalysis | null;
  calories: number | null;
  weather: WeatherConditions | null;
  distanceUnit: DistanceUnit;
  /** 0 … 10. */
  sessionRpe: number | null;
  notes: string | null;
  routePoints: number | null;
  routePointsDropped: number | null;
  version: number;
}
