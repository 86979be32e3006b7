import type { Stretch } from './grade-adjusted-pace.js';
import type { RoutePoint } from './route.js';
import { GPS_STEP_METERS, settled } from './settled-heights.js';
import { breakIntoTracks, smoothed, type Track } from './track.js';

/** How a run went up and down. */
export interface RouteProfile {
  stretches: Stretch[];
  gainMeters: number;
  lossMeters: number;
}

/** A stretch ends after so many metres, or so many seconds: the window of Strava's model is 60 s. */
const STRETCH_METERS = 100;
const STRETCH_SECONDS = 60;
/** Standing still is not a stretch, metres. */
const SHORTEST_STRETCH_METERS = 20;

/** The heights must be known for so much of the distance that was run, and for no more than that. Ours. */
const LEAST_COVERED = 0.5;
const MOST_COVERED = 1.5;

/**
 * The ups and downs along a route, from heights smoothed over 100 m and settled.
 *
 * @param distanceMeters the distance that was run
 * @param leastMeters what a climb or a descent comes to at least; less is taken for the noise of the device
 * @returns undefined when the heights of too little of the run are known, or the route is of another run
 */
export function routeProfile(
  points: readonly RoutePoint[],
  distanceMeters: number,
  leastMeters: number = GPS_STEP_METERS,
): RouteProfile | undefined {
  const tracks = breakIntoTracks(points).map(smoothed);
  const covered = tracks.reduce((sum, track) => sum + track.at(-1)!.meters - track[0]!.meters, 0);
  const share = covered / distanceMeters;
  if (!(share >= LEAST_COVERED && share <= MOST_COVERED)) return undefined;
  const settledTracks = tracks.map((track) => settled(track, leastMeters));
  const climbs = settledTracks.map(climbOf);
  return {
    stretches: settledTracks.flatMap(stretchesOf),
    gainMeters: climbs.reduce((sum, { gain }) => sum + gain, 0),
    lossMeters: climbs.reduce((sum, { loss }) => sum + loss, 0),
  };
}

function climbOf(track: Track): { gain: number; loss: number } {
  let [gain, loss] = [0, 0];
  for (const [at, { altitudeMeters }] of track.entries()) {
    const rise = altitudeMeters - (track[at - 1]?.altitudeMeters ?? altitudeMeters);
    gain += Math.max(0, rise);
    loss += Math.max(0, -rise);
  }
  return { gain, loss };
}

function stretchesOf(track: Track): Stretch[] {
  const stretches: Stretch[] = [];
  let start = track[0]!;
  for (const sample of track) {
    const meters = sample.meters - start.meters;
    if (!isWhole(meters, secondsBetween(start.timeMs, sample.timeMs))) continue;
    stretches.push({ meters, grade: (sample.altitudeMeters - start.altitudeMeters) / meters });
    start = sample;
  }
  const end = track.at(-1)!;
  return withRest(stretches, end.meters - start.meters, end.altitudeMeters - start.altitudeMeters);
}

function isWhole(meters: number, seconds: number): boolean {
  return meters >= STRETCH_METERS || (seconds >= STRETCH_SECONDS && meters >= SHORTEST_STRETCH_METERS);
}

/** What is left at the end belongs to the stretch before it: alone its grade would be mostly noise. */
function withRest(stretches: Stretch[], meters: number, rise: number): Stretch[] {
  const last = stretches.at(-1) ?? { meters: 0, grade: 0 };
  const joined = last.meters + meters;
  if (joined === 0) return [];
  const grade = (last.grade * last.meters + rise) / joined;
  return [...stretches.slice(0, -1), { meters: joined, grade }];
}

function secondsBetween(from: number | null, to: number | null): number {
  return from === null || to === null ? 0 : (to - from) / 1_000;
}
