import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatPace } from './pace.js';
import { costFactor, runningCost } from './running-cost.js';

const FIVE_MINUTES = 300;

describe('the cost of running', () => {
  it.each([
    [-0.2, 0.5, '10:00/km'],
    [-0.1, 0.598, '8:22/km'],
    [-0.05, 0.763, '6:33/km'],
    [-0.03, 0.849, '5:53/km'],
    [-0.02, 0.897, '5:35/km'],
    [-0.01, 0.947, '5:17/km'],
    [0, 1, '5:00/km'],
    [0.01, 1.055, '4:44/km'],
    [0.02, 1.113, '4:29/km'],
    [0.03, 1.174, '4:16/km'],
    [0.05, 1.301, '3:51/km'],
    [0.08, 1.509, '3:19/km'],
    [0.1, 1.658, '3:01/km'],
    [0.15, 2.06, '2:26/km'],
  ])('as measured: grade %d is %d times the flat, 5:00/km becomes %s', (grade, factor, gap) => {
    const measured = runningCost(grade) / runningCost(0);
    expect(measured).toBeCloseTo(factor, 2);
    expect(
      Math.abs(secondsOf(formatPace(FIVE_MINUTES / measured, 'km')) - secondsOf(gap)),
    ).toBeLessThanOrEqual(1);
  });

  it('is least at 18.1 % downhill', () => {
    expect(runningCost(-0.181)).toBeCloseTo(1.781, 3);
    expect(runningCost(-0.19)).toBeGreaterThan(runningCost(-0.181));
    expect(runningCost(-0.17)).toBeGreaterThan(runningCost(-0.181));
  });

  it.each([
    [0.05, 1.032],
    [0.1, 1.128],
  ])('half up and half down at %d is %d times the flat, as measured', (grade, factor) => {
    expect((runningCost(grade) + runningCost(-grade)) / 2 / runningCost(0)).toBeCloseTo(factor, 3);
  });
});

describe('what counts as pace', () => {
  it.each([
    [-0.01, 0.974, '5:08/km'],
    [-0.02, 0.948, '5:16/km'],
    [-0.03, 0.925, '5:24/km'],
    [-0.05, 0.881, '5:40/km'],
    [-0.1, 0.85, '5:53/km'],
    [-0.2, 0.85, '5:53/km'],
    [0.05, 1.301, '3:51/km'],
  ])(
    'grade %d: %d times the flat, half of the credit and 0.85 at least; 5:00/km becomes %s',
    (grade, factor, gap) => {
      expect(costFactor(grade)).toBeCloseTo(factor, 3);
      expect(formatPace(FIVE_MINUTES / costFactor(grade), 'km')).toBe(gap);
    },
  );

  it('is the flat itself at grade 0', () => {
    expect(costFactor(0)).toBe(1);
  });

  it('beyond what was measured is what was measured last', () => {
    expect(costFactor(7)).toBe(costFactor(0.45));
    expect(costFactor(-7)).toBe(costFactor(-0.45));
  });

  it('is never less than the flat when as much goes up as down, at any grade', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 0.45, noNaN: true }), (grade) => {
        expect(costFactor(grade) + costFactor(-grade)).toBeGreaterThan(2);
      }),
    );
  });

  it('has no leaps: a little steeper is a little different', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (grade) => {
        expect(Math.abs(costFactor(grade + 1e-6) - costFactor(grade))).toBeLessThan(1e-4);
      }),
    );
  });
});

function secondsOf(pace: string): number {
  const [minutes, seconds] = pace.replace('/km', '').split(':').map(Number);
  return minutes! * 60 + seconds!;
}
