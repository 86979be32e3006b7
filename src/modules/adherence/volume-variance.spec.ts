import { describe, expect, it } from '@jest/globals';
import { judge, variancePercent } from './volume-variance.js';

describe('a muscle beside its target', () => {
  it.each([
    [8, 10, -20],
    [10, 16, -37.5],
    [0, 12, -100],
    [15, 12, 25],
    [3, 0, 0],
    [2, 3, -33.3],
  ])('%d of %d sets is %d %%', (actual, target, percent) => {
    expect(variancePercent(actual, target)).toBe(percent);
  });

  it.each([
    ['high', 8, 10, false],
    ['high', 7.5, 10, true],
    ['medium', 7, 10, false],
    ['medium', 6.5, 10, true],
    ['low', 6, 10, false],
    ['low', 5.5, 10, true],
    // −20.04 %: below, although it is shown as −20.
    ['high', 79.96, 100, true],
    ['high', 0, 0, false],
  ] as const)('of %s priority with %d of %d sets is flagged: %s', (priority, actual, target, below) => {
    expect(judge('chest', { target, actual, priority }).below).toBe(below);
  });
});
