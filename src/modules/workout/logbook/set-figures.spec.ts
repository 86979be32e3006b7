import { describe, expect, it } from '@jest/globals';
import { performedAs, saysSomething } from './set-figures.js';

const bench = { id: 'bench', load_mode: 'barbell_total' };
const dip = { id: 'dip', load_mode: 'assistance' };
const first = performedAs({ weight: 100, weight_unit: 'kg', reps: 5, rpe: 8.5 }, bench, undefined, 'lbs');

describe('the figures of a set', () => {
  it('are what was said, in the unit said', () => {
    expect(first).toMatchObject({
      weight: 100,
      weightUnit: 'kg',
      reps: 5,
      rpe: 8.5,
      setType: 'working',
      rir: null,
    });
  });

  it("take the athlete's unit for a weight without one, and none without a weight", () => {
    expect(performedAs({ weight: 225, reps: 8 }, bench, undefined, 'lbs').weightUnit).toBe('lbs');
    expect(performedAs({ reps: 8, weight_unit: 'kg' }, bench, undefined, 'lbs').weightUnit).toBeNull();
  });

  it('stay where a change leaves them out, and go where it says null', () => {
    const changed = performedAs({ weight: 102.5, rpe: null }, bench, first, 'lbs');
    expect(changed).toMatchObject({ weight: 102.5, weightUnit: 'kg', reps: 5, rpe: null });
    expect(performedAs({ weight: null }, bench, first, 'lbs')).toMatchObject({
      weight: null,
      weightUnit: null,
    });
    expect(performedAs({ weight_unit: 'lbs' }, bench, first, 'kg')).toMatchObject({
      weight: 100,
      weightUnit: 'lbs',
    });
  });

  it('count help as less than nothing', () => {
    expect(performedAs({ weight: 40, reps: 8 }, dip, undefined, 'lbs').weight).toBe(-40);
    expect(performedAs({ weight: -40, reps: 8 }, dip, undefined, 'lbs').weight).toBe(-40);
  });

  it('say something with repetitions, a time or a distance', () => {
    expect(saysSomething(first)).toBe(true);
    expect(saysSomething(performedAs({ duration_seconds: 60 }, bench, undefined, 'lbs'))).toBe(true);
    expect(saysSomething(performedAs({ weight: 100 }, bench, undefined, 'lbs'))).toBe(false);
  });
});
