import type { Route } from './route.js';

/** How far a phone's clock may be ahead of ours. */
const CLOCK_AHEAD_MS = 10 * 60 * 1_000;

/** When a client says that the run was. */
export interface SaidTimes {
  start_time?: Date | null;
  /** The start; the end where the run would otherwise reach into the future. */
  timestamp?: Date | null;
}

/**
 * When a run began. A run lies in the past: one that is said to end up to ten minutes ahead, by a clock that is fast,
 * ended now.
 *
 * @returns undefined when the run is said to lie in the future
 */
export function startOfRun(
  said: SaidTimes,
  route: Route | null,
  durationSeconds: number,
  now: Date,
): Date | undefined {
  const latest = now.getTime() - durationSeconds * 1_000;
  const pastStart = (start: number) =>
    start > latest + CLOCK_AHEAD_MS ? undefined : Math.min(start, latest);
  if (said.start_time) return dated(pastStart(said.start_time.getTime()));
  if (said.timestamp) {
    const at = said.timestamp.getTime();
    return dated(pastStart(at) ?? pastStart(at - durationSeconds * 1_000));
  }
  const noted = firstTimeOf(route);
  // Nobody said when: a route's clock that cannot be right is no reason to refuse the run.
  return new Date((noted === null ? undefined : pastStart(noted)) ?? latest);
}

function firstTimeOf(route: Route | null): number | null {
  return route?.points.find(({ timeMs }) => timeMs !== null)?.timeMs ?? null;
}

function dated(time: number | undefined): Date | undefined {
  return time === undefined ? undefined : new Date(time);
}
