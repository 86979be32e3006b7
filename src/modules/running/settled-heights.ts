import type { Track } from './track.js';

/**
 * A climb or a descent of less is not counted where only GPS tells of it: its heights wander by 5 m either way. Ours, for
 * flat routes to be flat.
 */
export const GPS_STEP_METERS = 10;

/**
 * The heights without what may be nothing but noise: from one turn to the next they only rise or only fall, and a turn
 * is one when the way back from it comes to `leastMeters`. What is less, at the beginning and at the end, is level.
 */
export function settled(track: Track, leastMeters: number): Track {
  const turns = turnsOf(track, leastMeters);
  const heights = track.map(({ altitudeMeters }) => altitudeMeters);
  const [first, last] = [turns[0] ?? 0, turns.at(-1) ?? 0];
  heights.fill(heights[first]!, 0, first);
  heights.fill(heights[last]!, last);
  for (const [at, from] of turns.entries()) {
    const to = turns[at + 1];
    if (to === undefined) break;
    const further = heights[to]! > heights[from]! ? Math.max : Math.min;
    for (let index = from + 1; index < to; index += 1)
      heights[index] = further(heights[index - 1]!, heights[index]!);
  }
  return track.map((sample, index) => ({ ...sample, altitudeMeters: heights[index]! }));
}

/** Where a track turns from down to up or from up to down, its beginning and end included; none when it never does. */
function turnsOf(track: Track, leastMeters: number): number[] {
  const turns: number[] = [];
  const height = (index: number) => track[index]!.altitudeMeters;
  let [lowest, highest] = [0, 0];
  let direction: 'up' | 'down' | undefined;
  for (let index = 1; index < track.length; index += 1) {
    if (direction !== 'down' && height(index) > height(highest)) highest = index;
    if (direction !== 'up' && height(index) < height(lowest)) lowest = index;
    if (direction !== 'up' && height(index) - height(lowest) >= leastMeters) {
      turns.push(lowest);
      [direction, highest] = ['up', index];
    } else if (direction !== 'down' && height(highest) - height(index) >= leastMeters) {
      turns.push(highest);
      [direction, lowest] = ['down', index];
    }
  }
  if (direction) turns.push(direction === 'up' ? highest : lowest);
  return turns;
}
