import { describe, expect, it } from '@jest/globals';
import { rounded, roundedOrNull } from './rounded.js';

describe('rounded', () => {
  it.each([
    [1.005, 1, 1],
    [2.345, 2, 2.35],
    [-1.25, 1, -1.2],
    [1_234.5, 0, 1_235],
  ])('%d to %d decimals is %d', (value, decimals, expected) => {
    expect(rounded(value, decimals)).toBe(expected);
  });

  it('is never −0', () => {
    expect(Object.is(rounded(-0.001, 2), 0)).toBe(true);
  });

  it('leaves the unknown unknown', () => {
    expect([roundedOrNull(null, 1), roundedOrNull(1.26, 1)]).toEqual([null, 1.3]);
  });
});
