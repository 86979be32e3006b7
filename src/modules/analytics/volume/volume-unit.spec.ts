import { describe, expect, it } from '@jest/globals';
import { shownWeight } from './volume-unit.js';

describe('a weight', () => {
  it.each([
    [100, 'kg', 100],
    [100, 'lbs', 220.46],
    [816.466266, 'lbs', 1_800],
    [0, 'lbs', 0],
  ] as const)('of %d kg is shown in %s as %d', (kilograms, unit, shown) => {
    expect(shownWeight(kilograms, unit)).toBe(shown);
  });
});
