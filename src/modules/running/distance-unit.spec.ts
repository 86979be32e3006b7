import { describe, expect, it } from '@jest/globals';
import { distanceUnitOf } from './distance-unit.js';

describe('the unit of a distance', () => {
  it.each([
    ['km', 1_000, 'km'],
    ['K', 1_000, 'km'],
    [' Kilometres ', 1_000, 'km'],
    ['mi', 1_609.344, 'miles'],
    ['MILE', 1_609.344, 'miles'],
    ['miles', 1_609.344, 'miles'],
    ['m', 1, 'km'],
    ['meters', 1, 'km'],
    ['metre', 1, 'km'],
  ])('%p is %d metres, shown in %s', (text, meters, shownIn) => {
    expect(distanceUnitOf(text)).toEqual({ meters, shownIn });
  });

  it.each(['', 'yd', 'ft', 'furlong', 'kmm', 'constructor'])('%p is not known', (text) => {
    expect(distanceUnitOf(text)).toBeUndefined();
  });
});
