import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adjustmentPlan } from './adjustment-plan.js';

describe('a plan', () => {
  it.each([
    [10, 16, 2, [12, 14, 16, 16]],
    [10, 20, 3, [13, 16, 19, 20]],
    [0, 10, 3, [3, 6, 9, 10]],
    [10, 11, 1, [11, 11, 11, 11]],
    [7.5, 12, 1, [9, 10, 11, 12]],
  ])('%d → %d raises by %d a week: %j', (current, target, weeklyIncrement, weeklyTargets) => {
    expect(adjustmentPlan(current, target)).toMatchObject({ weeklyIncrement, weeklyTargets });
  });

  it.each([
    [20, 16],
    [16, 16],
    [15.6, 16],
    [0, 0],
  ])('is none from %d to %d: nothing is to be raised', (current, target) => {
    expect(adjustmentPlan(current, target)).toBeUndefined();
  });

  it('never falls, never passes the target, and ends at it', () => {
    const sets = fc.double({ min: 0, max: 60, noNaN: true });
    fc.assert(
      fc.property(sets, sets, (current, target) => {
        const plan = adjustmentPlan(current, target);
        if (!plan) return Math.round(target) <= Math.round(current);
        const path = [plan.currentSets, ...plan.weeklyTargets];
        return (
          path.every((week, at) => at === 0 || week >= path[at - 1]!) &&
          path.every((week) => week <= plan.targetSets) &&
          plan.weeklyTargets.at(-1) === Math.round(target)
        );
      }),
    );
  });
});
