import { describe, expect, it } from '@jest/globals';
import { averageWeeklySets, changePercentage, volumeTrend } from './volume-trend.js';

describe('the trend of whole weeks', () => {
  it.each([
    ['increasing', [10, 10, 12, 12]],
    ['increasing', [0, 0, 0, 4]],
    ['increasing', [8, 12]],
    ['decreasing', [20, 20, 10, 10]],
    ['decreasing', [12, 0]],
    ['stable', [20, 20, 21, 21]],
    ['stable', [10, 10, 11, 11]],
    ['stable', [10, 10, 9, 9]],
    ['stable', [20, 18, 22]],
    ['insufficient_data', []],
    ['insufficient_data', [30]],
    ['insufficient_data', [0, 0, 0, 0]],
  ])('is %s for %j sets a week', (trend, weeks) => {
    expect(volumeTrend(weeks)).toBe(trend);
  });

  it.each([
    [[10, 20], 40, 15],
    [[], 7, 7],
    [[], 0, 0],
  ])('of weeks %j, and %d sets in the running one, has %d a week', (weeks, running, mean) => {
    expect(averageWeeklySets(weeks, running)).toBe(mean);
  });

  it.each([
    [1_500, 1_000, 50],
    [500, 1_000, -50],
    [0, 1_000, -100],
    [1_000, 0, 0],
    [0, 0, 0],
  ])('%d after %d is a change of %d %%', (current, previous, change) => {
    expect(changePercentage(current, previous)).toBe(change);
  });
});
