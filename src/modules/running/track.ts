import type { RoutePoint } from './route.js';

/** A height at a distance along the way. */
export interface Sample {
  /** Along the route, from its start. */
  meters: number;
  altitudeMeters: number;
  /** Milliseconds since 1970; null when not noted. */
  timeMs: number | null;
}

/** Samples in their order, two at least. */
export type Track = Sample[];

/** IUGG mean radius of the earth, metres. */
const EARTH_RADIUS_METERS = 6_371_008.8;

/** Faster than any human (12.4 m/s, Bolt 2009): the device lost its place. */
export const FASTEST_METERS_PER_SECOND = 12.5;

/** Heights are averaged over so many metres on either side. Ours: GPS heights wander by metres from fix to fix. */
const SMOOTHING_METERS = 50;

/** Sums of binary fractions must not push a sample out of its own window. */
const ROUNDING_METERS = 1e-6;

const RADIANS = Math.PI / 180;

/** The distance between two places on the sphere, by the haversine formula. */
export function haversineMeters(from: RoutePoint, to: RoutePoint): number {
  const sine = (degrees: number) => Math.sin((degrees * RADIANS) / 2) ** 2;
  const chord =
    sine(to.latitude - from.latitude) +
    Math.cos(from.latitude * RADIANS) * Math.cos(to.latitude * RADIANS) * sine(to.longitude - from.longitude);
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The parts of a route of which the heights are known: a leg that nobody can have run ends a part. */
export function breakIntoTracks(points: readonly RoutePoint[]): Track[] {
  const tracks: Track[] = [];
  let track: Track = [];
  let meters = 0;
  for (const [at, point] of points.entries()) {
    const before = points[at - 1];
    if (before !== undefined) {
      const leg = haversineMeters(before, point);
      if (isImpossible(leg, before.timeMs, point.timeMs)) {
        tracks.push(track);
        track = [];
      } else meters += leg;
    }
    const { altitudeMeters, timeMs } = point;
    if (altitudeMeters !== null) track.push({ meters, altitudeMeters, timeMs });
  }
  return [...tracks, track].filter((samples) => samples.length > 1);
}

function isImpossible(meters: number, fromMs: number | null, toMs: number | null): boolean {
  if (fromMs === null || toMs === null || toMs <= fromMs) return false;
  return meters / ((toMs - fromMs) / 1_000) > FASTEST_METERS_PER_SECOND;
}

/**
 * Heights averaged over the way before and after each sample. The window shrinks evenly towards the ends: a steady
 * slope stays as it is, and a run ends as high as it ended.
 */
export function smoothed(track: Track): Track {
  const sums = runningSums(track);
  const [first, last] = [track[0]!.meters, track.at(-1)!.meters];
  // Both ends of the window only ever move forward.
  let [low, end] = [0, 0];
  return track.map((sample) => {
    const reach = Math.min(SMOOTHING_METERS, sample.meters - first, last - sample.meters) + ROUNDING_METERS;
    while (track[low]!.meters < sample.meters - reach) low += 1;
    while (end < track.length && track[end]!.meters <= sample.meters + reach) end += 1;
    return { ...sample, altitudeMeters: (sums[end]! - sums[low]!) / (end - low) };
  });
}

function runningSums(track: Track): number[] {
  const sums = [0];
  for (const { altitudeMeters } of track) sums.push(sums.at(-1)! + altitudeMeters);
  return sums;
}
