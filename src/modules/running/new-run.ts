import { METERS_PER_KM } from './distance-unit.js';
import { elevationOf, saysElevation } from './elevation-analysis.js';
import { SMALLEST_STEP_METERS } from './grade-adjusted-pace.js';
import { paceOf } from './pace.js';
import { routeProfile } from './route-profile.js';
import type { Run } from './run.js';
import type { WeatherConditions } from './run-analysis.dto.js';
import type { RunEntry } from './run-entry.js';
import { GPS_STEP_METERS } from './settled-heights.js';

/**
 * Energy of running, per kilometre. About 1 kcal per kilogram and kilometre whatever the pace (Margaria 1963): the
 * runner's weight is not known, and this is the figure of the phone's contract, right for 100 kg. An estimate.
 */
const KCAL_PER_KM = 100;

/** A run as it is kept: what was sent, and what follows from it. */
export function newRun(
  id: string,
  userId: string,
  { route, place: _place, ...entry }: RunEntry,
  weather: WeatherConditions | null,
): Run {
  const paceSecondsPerKm = paceOf(entry.distanceMeters, entry.durationSeconds);
  const elevation = elevationOf({
    distanceMeters: entry.distanceMeters,
    paceSecondsPerKm,
    gainMeters: entry.elevationGainMeters,
    lossMeters: entry.elevationLossMeters,
    profile: route ? routeProfile(route.points, entry.distanceMeters, leastStepOf(entry)) : undefined,
  });
  return {
    ...entry,
    id,
    userId,
    paceSecondsPerKm,
    gapSecondsPerKm: elevation?.gapSecondsPerKm ?? null,
    elevationGainMeters: elevation?.gainMeters ?? null,
    elevationLossMeters: elevation?.lossMeters ?? null,
    elevationData: elevation?.analysis ?? null,
    calories: Math.round((entry.distanceMeters / METERS_PER_KM) * KCAL_PER_KM),
    weather,
    routePoints: route && route.points.length,
    routePointsDropped: route && route.dropped,
    version: 1,
  };
}

/** A device that gives gain and loss measures heights, or has made good what it does not measure. */
function leastStepOf({
  elevationGainMeters,
  elevationLossMeters,
}: Pick<RunEntry, 'elevationGainMeters' | 'elevationLossMeters'>): number {
  return saysElevation(elevationGainMeters, elevationLossMeters) ? SMALLEST_STEP_METERS : GPS_STEP_METERS;
}
