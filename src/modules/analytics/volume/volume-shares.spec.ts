import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { percentages } from './volume-shares.js';

describe('percentages', () => {
  it.each([
    [
      [1, 1, 1],
      [33.4, 33.3, 33.3],
    ],
    [
      [2, 1],
      [66.7, 33.3],
    ],
    [[5], [100]],
    [
      [0, 3],
      [0, 100],
    ],
    [
      [0, 0],
      [0, 0],
    ],
    [[], []],
  ])('of %j are %j', (values, shares) => {
    expect(percentages(values)).toEqual(shares);
  });

  it('add up to 100, and none is off by a tenth', () => {
    const values = fc.array(fc.double({ min: 0, max: 1e7, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, (list) => {
        const total = list.reduce((sum, value) => sum + value, 0);
        fc.pre(total > 1e-3);
        const shares = percentages(list);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 6);
        for (const [at, share] of shares.entries())
          expect(Math.abs(share - (list[at]! / total) * 100)).toBeLessThan(0.1 + 1e-9);
      }),
    );
  });
});
