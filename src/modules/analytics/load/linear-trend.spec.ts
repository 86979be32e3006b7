import { describe, expect, it } from '@jest/globals';
import { linearTrend } from './linear-trend.js';

const at = (...points: [x: number, y: number][]) => points.map(([x, y]) => ({ x, y }));

describe('the line through some points', () => {
  it.each([
    ['rising by 2 a step from 100', at([0, 100], [1, 102], [2, 104]), 2, 4],
    ['falling, with a step left out', at([0, 100], [1, 99], [3, 97]), -1, -3],
    ['level', at([0, 50], [4, 50], [9, 50]), 0, 0],
    ['between points that are not on it', at([0, 100], [1, 103], [2, 102]), 1, (100 * 2) / (305 / 3 - 1)],
  ])('%s', (_, points, slope, changePercent) => {
    expect(linearTrend(points)?.slope).toBeCloseTo(slope, 9);
    expect(linearTrend(points)?.changePercent).toBeCloseTo(changePercent, 9);
  });

  it.each([
    ['two points', at([0, 100], [1, 90])],
    ['points above one another', at([1, 100], [1, 90], [1, 80])],
    ['a line that begins below 0', at([0, 0], [1, 0], [2, 9])],
    ['none', []],
  ])('is none for %s', (_, points) => {
    expect(linearTrend(points)).toBeUndefined();
  });
});
