import { namedMoment } from './moment.js';

/** The most points that a route may have. */
export const MOST_ROUTE_POINTS = 20_000;

/** A place that a run passed. */
export interface RoutePoint {
  /** Degrees, −90 … 90. */
  latitude: number;
  /** Degrees, −180 … 180. */
  longitude: number;
  /** Metres above the sea; null when not measured. */
  altitudeMeters: number | null;
  /** Milliseconds since 1970; null when not noted. */
  timeMs: number | null;
}

export interface Route {
  points: RoutePoint[];
  /** How many entries of what was sent were no place on earth. */
  dropped: number;
}

/** From the deepest mine to above the highest mountain, metres. Outside it the device was wrong. */
const LOWEST_METERS = -4_500;
const HIGHEST_METERS = 9_000;

/**
 * The points of a route as a phone sent it. A device that was wrong for a moment must not cost the athlete the run:
 * an entry without a place is left out, a height or a time that cannot be is not known.
 */
export function routeOf(entries: readonly unknown[]): Route {
  const points = entries.flatMap((entry) => pointOf(entry) ?? []);
  return { points, dropped: entries.length - points.length };
}

/** A route as it is stored and answered: what is not known is left out. */
export function storedRoute(points: readonly RoutePoint[]): object[] {
  return points.map(({ latitude, longitude, altitudeMeters, timeMs }) => ({
    latitude,
    longitude,
    ...(altitudeMeters !== null && { altitude: altitudeMeters }),
    ...(timeMs !== null && { timestamp: new Date(timeMs).toISOString() }),
  }));
}

function pointOf(entry: unknown): RoutePoint | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const read = entry as Record<string, unknown>;
  const latitude = within(read.latitude ?? read.lat, -90, 90);
  const longitude = within(read.longitude ?? read.lng ?? read.lon, -180, 180);
  if (latitude === null || longitude === null) return undefined;
  return {
    latitude,
    longitude,
    altitudeMeters: within(read.altitude ?? read.elevation, LOWEST_METERS, HIGHEST_METERS),
    timeMs: namedMoment(read.timestamp ?? read.time)?.getTime() ?? null,
  };
}

function within(value: unknown, least: number, most: number): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && number >= least && number <= most ? number : null;
}
