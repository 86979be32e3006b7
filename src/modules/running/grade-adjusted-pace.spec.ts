import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gradeAdjustedPace, meanCostFactor, stretchesOfClimb } from './grade-adjusted-pace.js';
import { formatPace } from './pace.js';

const gapOf = (meters: number, gain: number, loss: number) =>
  gradeAdjustedPace(300, meanCostFactor(stretchesOfClimb(meters, gain, loss), gain - loss));

describe('grade-adjusted pace by gain and loss', () => {
  it.each([
    ['flat', 5_000, 0, 0, '5:00/km'],
    ['100 m up over 5 km, 2 %', 5_000, 100, 0, '4:29/km'],
    ['100 m down over 5 km, 2 %, damped', 5_000, 0, 100, '5:16/km'],
    ['a loop of 500 m up and down over 10 km, 10 %', 10_000, 500, 500, '3:59/km'],
    ['a loop of 50 m up and down over 10 km, 1 %', 10_000, 50, 50, '4:56/km'],
  ])('%s', (_name, meters, gain, loss, gap) => {
    expect(formatPace(gapOf(meters, gain, loss), 'km')).toBe(gap);
  });

  it('is finite and positive for any figures', () => {
    const meters = fc.double({ min: 1, max: 2e6, noNaN: true });
    const height = fc.double({ min: 0, max: 50_000, noNaN: true });
    fc.assert(
      fc.property(meters, height, height, (distance, gain, loss) => {
        const gap = gapOf(distance, gain, loss);
        expect(Number.isFinite(gap)).toBe(true);
        expect(gap).toBeGreaterThan(0);
        if (gain >= loss) expect(gap).toBeLessThanOrEqual(300);
      }),
    );
  });

  it('depends on the shape, not on the length: twice the hills in twice the distance', () => {
    const height = fc.double({ min: 0, max: 2_000, noNaN: true });
    fc.assert(
      fc.property(height, height, (gain, loss) => {
        expect(gapOf(20_000, gain * 2, loss * 2)).toBeCloseTo(gapOf(10_000, gain, loss), 6);
      }),
    );
  });
});

describe('a run of stretches', () => {
  it('costs what its stretches cost, by their length', () => {
    const half = (grade: number) => ({ meters: 500, grade });
    expect(meanCostFactor([half(0.05), half(-0.05)], 0)).toBeCloseTo((1.3011 + 0.8814) / 2, 3);
    expect(
      meanCostFactor(
        [
          { meters: 900, grade: 0 },
          { meters: 100, grade: 0.1 },
        ],
        10,
      ),
    ).toBeCloseTo(1.066, 3);
  });

  it('that ends no lower than it began never costs less than the flat', () => {
    const cliff = [
      { meters: 20, grade: 5 },
      { meters: 2_000, grade: -0.05 },
    ];
    expect(meanCostFactor(cliff, 0)).toBeGreaterThanOrEqual(1);
    expect(meanCostFactor([{ meters: 1_000, grade: -0.05 }], -50)).toBeLessThan(1);
  });

  it('without a stretch is the flat', () => {
    expect(meanCostFactor([], 0)).toBe(1);
  });
});
