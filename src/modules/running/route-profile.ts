import { SMALLEST_STEP_METERS, type Stretch } from './grade-adjusted-pace.js';
import type { RoutePoint } from './route.js';
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
 * The ups and downs along a route, from heights smoothed over 50 m. Steps under 1 m are not counted until they add up
 * to one.
 *
 * @param distanceMeters the distance that was run
 * @returns undefined when the heights of too little of the run are known, or the route is of another run
 */
export function routeProfile(
  points: readonly RoutePoint[],
  distanceMeters: number,
): RouteProfile | undefined {
  const tracks = breakIntoTracks(points).map(smoothed);
  const covered = tracks.reduce((sum, track) => sum + track.at(-1)!.meters - track[0]!.meters, 0);
  const share = covered / distanceMeters;
  if (!(share >= LEAST_COVERED && share <= MOST_COVERED)) return undefined;
  const steps = tracks.map(countSteps);
  return {
    stretches: tracks.flatMap(stretchesOf),
    gainMeters: steps.reduce((sum, { gain }) => sum + gain, 0),
    lossMeters: steps.reduce((sum, { loss }) => sum + loss, 0),
  };
}

function countSteps(track: Track): { gain: number; loss: number } {
  const step = stepCounter(track[0]!.altitudeMeters);
  let [gain, loss] = [0, 0];
  for (const { altitudeMeters } of track) {
    const counted = step(altitudeMeters);
    gain += Math.max(0, counted);
    loss += Math.max(0, -counted);
  }
  return { gain, loss };
}

function stretchesOf(track: Track): Stretch[] {
  const step = stepCounter(track[0]!.altitudeMeters);
  const stretches: Stretch[] = [];
  let start = track[0]!;
  for (const sample of track) {
    const meters = sample.meters - start.meters;
    if (!isWhole(meters, secondsBetween(start.timeMs, sample.timeMs))) continue;
    stretches.push({ meters, grade: step(sample.altitudeMeters) / meters });
    start = sample;
  }
  const end = track.at(-1)!;
  return withRest(stretches, end.meters - start.meters, step(end.altitudeMeters));
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

/** Counts a change of height once it has become a step. */
function stepCounter(startMeters: number): (altitudeMeters: number) => number {
  let counted = startMeters;
  return (altitudeMeters) => {
    const step = altitudeMeters - counted;
    if (Math.abs(step) < SMALLEST_STEP_METERS) return 0;
    counted = altitudeMeters;
    return step;
  };
}

function secondsBetween(from: number | null, to: number | null): number {
  return from === null || to === null ? 0 : (to - from) / 1_000;
}
