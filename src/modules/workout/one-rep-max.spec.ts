import { describe, expect, it } from '@jest/globals';
import { brzycki, epley, estimateOneRepMax } from './one-rep-max.js';

describe('one-rep max', () => {
  it.each([
    [100, 1, 100, 100],
    [100, 5, 116.67, 112.5],
    [100, 8, 126.67, 124.14],
    [100, 10, 133.33, 133.33],
    [60, 12, 84, 86.4],
    [140, 3, 154, 148.24],
    [225, 8, 285, 279.31],
  ])('%d × %d is %d after Epley, %d after Brzycki', (weight, reps, byEpley, byBrzycki) => {
    expect(epley(weight, reps)).toBeCloseTo(byEpley, 2);
    expect(brzycki(weight, reps)).toBeCloseTo(byBrzycki, 2);
  });

  it('counts the repetitions in reserve: 225 × 8 at RIR 2 is 300 by both', () => {
    expect(estimateOneRepMax(225, 8, 2)).toEqual({ epley: 300, brzycki: 300, mean: 300, spread: 0 });
  });

  it('reports the mean and how far the equations are apart', () => {
    const estimate = estimateOneRepMax(100, 5);
    expect(estimate?.mean).toBeCloseTo(114.58, 2);
    expect(estimate?.spread).toBeCloseTo(4.17, 2);
  });

  it.each([
    ['more than 12 repetitions', 100, 13, 0],
    ['more than 12 with the reserve', 100, 10, 3],
    ['no repetition', 100, 0, 0],
    ['no weight', 0, 5, 0],
    ['help instead of load', -40, 5, 0],
    ['a negative reserve', 100, 5, -1],
  ])('no estimate for %s', (_, weight, reps, rir) => {
    expect(estimateOneRepMax(weight, reps, rir)).toBeUndefined();
  });
});
