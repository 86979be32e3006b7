import { describe, expect, it } from '@jest/globals';
import { monotonyOf } from './monotony.js';

describe('monotony and strain', () => {
  it('300, 0, 450, 0, 600, 0, 350: 1.0677 and 1,815.1 by the population’s deviation', () => {
    const week = monotonyOf([300, 0, 450, 0, 600, 0, 350]);
    expect(week?.monotony).toBeCloseTo(1.0677, 4);
    expect(week?.strain).toBeCloseTo(1_815.1, 1);
    expect(week?.isCapped).toBe(false);
  });

  it.each([
    ['days that are all the same', [300, 300, 300, 300, 300, 300, 300], 21_000],
    ['days that hardly differ', [300, 301, 300, 301, 300, 301, 300], 21_030],
  ])('is capped at 10, and says so, for %s', (_, loads, strain) => {
    const week = monotonyOf(loads);
    expect(week).toMatchObject({ monotony: 10, isCapped: true });
    expect(week?.strain).toBeCloseTo(strain, 6);
  });

  it('is √(1/6) for one session in a week', () => {
    expect(monotonyOf([0, 0, 0, 700, 0, 0, 0])?.monotony).toBeCloseTo(Math.sqrt(1 / 6), 9);
  });

  it.each([[[0, 0, 0, 0, 0, 0, 0]], [[]]])('is nothing without load: %j', (loads) => {
    expect(monotonyOf(loads)).toBeNull();
  });
});
