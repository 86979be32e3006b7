import { refusedField } from '../../platform/http/index.js';
import {
  type DistanceUnit,
  distanceUnitOf,
  METERS_PER_FOOT,
  METERS_PER_KM,
  METERS_PER_MILE,
} from './distance-unit.js';
import { type Route, routeOf } from './route.js';
import { startOfRun } from './run-times.js';
import type { ParseRunRequest } from './running.dto.js';
import { FASTEST_METERS_PER_SECOND } from './track.js';
import type { Place } from './weather/open-weather-map.client.js';

/** A run as it was sent, in metres and seconds, whatever client it came from. */
export interface RunEntry {
  clientId: string | null;
  startTime: Date;
  endTime: Date;
  distanceMeters: number;
  durationSeconds: number;
  distanceUnit: DistanceUnit;
  elevationGainMeters: number | null;
  elevationLossMeters: number | null;
  route: Route | null;
  /** Where it was, for the weather. */
  place: Place | null;
  sessionRpe: number | null;
  notes: string | null;
}

const SHORTEST_METERS = 1;
/** Longer than any race of ten days. */
const LONGEST_METERS = 2_000_000;

/**
 * The run in a request.
 *
 * @throws ValidationFailed when the figures together are no run: too short, too long, too fast, in the future
 */
export function runEntryOf(request: ParseRunRequest, now: Date): RunEntry {
  const { meters: distanceMeters, unit: distanceUnit } = distanceOf(request);
  const durationSeconds = request.duration_seconds ?? Math.round((request.duration_minutes ?? 0) * 60);
  refuseWhatIsNoRun(distanceMeters, durationSeconds);
  const route = request.route ? routeOf(request.route) : null;
  const startTime = startOfRun(request, route, durationSeconds, now);
  if (!startTime)
    throw refusedField(request.start_time ? '/start_time' : '/timestamp', 'puts the run into the future');
  return {
    clientId: request.client_id?.toLowerCase() ?? null,
    startTime,
    endTime: new Date(startTime.getTime() + durationSeconds * 1_000),
    distanceMeters,
    durationSeconds,
    distanceUnit,
    elevationGainMeters: request.elevation_gain ?? inMeters(request.elevation_gain_ft),
    elevationLossMeters: request.elevation_loss ?? inMeters(request.elevation_loss_ft),
    route,
    place: placeOf(request, route),
    sessionRpe: request.session_rpe ?? null,
    notes: request.notes || null,
  };
}

function distanceOf(request: ParseRunRequest): { meters: number; unit: DistanceUnit } {
  if (request.distance == null)
    return { meters: (request.distance_miles ?? 0) * METERS_PER_MILE, unit: 'miles' };
  const unit = distanceUnitOf(request.distance_unit ?? 'km');
  return { meters: request.distance * (unit?.meters ?? METERS_PER_KM), unit: unit?.shownIn ?? 'km' };
}

function refuseWhatIsNoRun(meters: number, seconds: number): void {
  if (meters < SHORTEST_METERS) throw refusedField('/distance', 'must be a metre at least');
  if (meters > LONGEST_METERS)
    throw refusedField('/distance', 'must not be more than 2,000 km: check distance_unit');
  if (meters / seconds > FASTEST_METERS_PER_SECOND)
    throw refusedField('/distance', 'is more than anyone can run in duration_seconds: check distance_unit');
}

function inMeters(feet: number | null | undefined): number | null {
  return feet == null ? null : feet * METERS_PER_FOOT;
}

/** The end of the route is where the conditions of now are those of the run. */
function placeOf({ latitude, longitude }: ParseRunRequest, route: Route | null): Place | null {
  if (latitude != null && longitude != null) return { latitude, longitude };
  const end = route?.points.at(-1);
  return end ? { latitude: end.latitude, longitude: end.longitude } : null;
}
