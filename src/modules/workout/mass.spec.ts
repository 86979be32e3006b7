import { describe, expect, it } from '@jest/globals';
import { shownMass } from './mass.js';

describe('a mass', () => {
  it.each([
    [100, 'kg', 100],
    [100, 'lbs', 220.46],
    [816.466266, 'lbs', 1_800],
    [0, 'lbs', 0],
  ] as const)('of %d kg is shown in %s as %d', (kilograms, unit, shown) => {
    expect(shownMass(kilograms, unit)).toBe(shown);
  });
});
