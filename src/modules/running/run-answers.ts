import { rounded } from '../../platform/figures/index.js';
import { METERS_PER_KM, metersPer } from './distance-unit.js';
import { formatDistance, formatDuration, formatPace, minutesPerKm } from './pace.js';
import type { Run } from './run.js';
import type { AnsweredRoutePoint, ListedRun, ParsedRun, RunSummary, WholeRun } from './run-answers.dto.js';

/** What a run answers to who sent it: made of the run alone, so that a run sent twice answers the same. */
export function parsedRun(run: Run): ParsedRun {
  return {
    success: true,
    run_id: run.id,
    ...paces(run),
    weather_data: run.weather,
    elevation_data: run.elevationData,
    message: messageOf(run),
    ...times(run),
    calories: run.calories,
    route_points: run.routePoints,
    route_points_dropped: run.routePointsDropped,
  };
}

export function runSummary(run: Run): RunSummary {
  return {
    distance: rounded(run.distanceMeters / METERS_PER_KM, 3),
    duration: run.durationSeconds,
    ...paces(run),
    ...climb(run),
    start_time: run.startTime.toISOString(),
  };
}

export function listedRun(run: Run): ListedRun {
  return {
    id: run.id,
    ...times(run),
    distance_meters: rounded(run.distanceMeters, 1),
    distance: rounded(run.distanceMeters / metersPer(run.distanceUnit), 3),
    distance_unit: run.distanceUnit,
    duration_seconds: run.durationSeconds,
    ...paces(run),
    ...climb(run),
    elevation_data: run.elevationData,
    calories: run.calories,
    weather_data: run.weather,
    session_rpe: run.sessionRpe,
    notes: run.notes,
    route_points: run.routePoints,
    client_id: run.clientId,
    version: run.version,
  };
}

/** @param route as stored */
export function wholeRun(run: Run, route: unknown): WholeRun {
  return { ...listedRun(run), route: Array.isArray(route) ? (route as AnsweredRoutePoint[]) : null };
}

function paces({ paceSecondsPerKm, gapSecondsPerKm, distanceUnit }: Run) {
  return {
    pace: minutesPerKm(paceSecondsPerKm),
    pace_formatted: formatPace(paceSecondsPerKm, distanceUnit),
    gap: gapSecondsPerKm === null ? null : minutesPerKm(gapSecondsPerKm),
    gap_formatted: gapSecondsPerKm === null ? null : formatPace(gapSecondsPerKm, distanceUnit),
  };
}

function times({ startTime, endTime }: Run) {
  return { start_time: startTime.toISOString(), end_time: endTime.toISOString() };
}

function climb({ elevationGainMeters, elevationLossMeters }: Run) {
  return {
    elevation_gain: elevationGainMeters === null ? null : rounded(elevationGainMeters, 1),
    elevation_loss: elevationLossMeters === null ? null : rounded(elevationLossMeters, 1),
  };
}

function messageOf(run: Run): string {
  const { pace_formatted: pace, gap_formatted: gap } = paces(run);
  const distance = formatDistance(run.distanceMeters, run.distanceUnit);
  const sentences = [
    `Logged ${distance} in ${formatDuration(run.durationSeconds)} at ${pace}${gap ? ` (GAP ${gap}, estimated)` : ''}.`,
  ];
  if (run.weather) {
    const degrees = `${Math.round(run.weather.temperature_f)}°F`;
    sentences.push(
      run.weather.conditions === null ? `${degrees}.` : `${run.weather.conditions}, ${degrees}.`,
    );
  }
  return sentences.join(' ');
}
