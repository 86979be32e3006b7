import { sumOf } from './mean.js';

/** The straight line that lies nearest to some points. */
export interface LinearTrend {
  /** Change of the value for one step of x. */
  slope: number;
  /** Per cent that the line moves between its first and its last point, of where it begins. */
  changePercent: number;
}

/** Fewer points lie on a line by chance. */
export const LEAST_POINTS = 3;

/**
 * Least squares.
 *
 * @param points in the order of x
 * @returns undefined for fewer than three points, for points above one another, and for a line that begins at 0 or below
 */
export function linearTrend(points: readonly { x: number; y: number }[]): LinearTrend | undefined {
  const count = points.length;
  if (count < LEAST_POINTS) return undefined;
  const [first, last] = [points[0]!.x, points.at(-1)!.x];
  const meanX = sumOf(points, ({ x }) => x) / count;
  const meanY = sumOf(points, ({ y }) => y) / count;
  const variance = sumOf(points, ({ x }) => (x - meanX) ** 2);
  if (variance === 0) return undefined;
  const slope = sumOf(points, ({ x, y }) => (x - meanX) * (y - meanY)) / variance;
  const start = meanY + slope * (first - meanX);
  if (start <= 0) return undefined;
  return { slope, changePercent: (100 * slope * (last - first)) / start };
}
