import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../../platform/calendar/index.js';
import { day } from '../../../../test/support/recorded-days.js';
import { effortShift } from './effort-shift.js';
import { RecordedDays } from './recorded-days.js';

const today = '2026-11-25';

interface Sets {
  ago: number;
  rpe: number;
  weightKg?: number;
  lift?: number;
  sets?: number;
}

/** Sets of so many days ago, in their order: 3 of 100 kg each unless said otherwise. */
const lifted = (...all: Sets[]) =>
  new RecordedDays(
    all.map(({ ago, rpe, weightKg = 100, lift = 1, sets = 3 }) =>
      day({ day: addDays(today, -ago), efforts: [{ lift, weightKg, effortSum: rpe * sets, sets }] }),
    ),
  );

describe('the shift of effort at equal load', () => {
  it.each([
    ['of a fortnight at 9 after a fortnight at 7', lifted(...fortnights(7, 9)), 2],
    ['of a fortnight at 7.5 after a fortnight at 7', lifted(...fortnights(7, 7.5)), 0.5],
    ['of a load 1 % heavier', lifted({ ago: 20, rpe: 7 }, { ago: 3, rpe: 9, weightKg: 101, sets: 5 }), 2],
    ['of a load 2.5 % heavier', lifted({ ago: 20, rpe: 7 }, { ago: 3, rpe: 9, weightKg: 102.5, sets: 5 }), 2],
    ['of a load 2.5 % lighter', lifted({ ago: 20, rpe: 7, weightKg: 102.5 }, { ago: 3, rpe: 9, sets: 5 }), 2],
    [
      'of 220 lbs after 100 kg',
      lifted({ ago: 20, rpe: 8 }, { ago: 3, rpe: 7, weightKg: 220 * 0.45359237, sets: 5 }),
      -1,
    ],
    ['of bodyweight', lifted({ ago: 20, rpe: 7, weightKg: 0 }, { ago: 3, rpe: 8, weightKg: 0, sets: 5 }), 1],
    [
      'of each set by itself',
      lifted(
        { ago: 30, rpe: 6 },
        { ago: 20, rpe: 8 },
        { ago: 3, rpe: 9, sets: 4 },
        { ago: 0, rpe: 10, sets: 1 },
      ),
      2.2,
    ],
    ['of sets that reach back 41 days', lifted({ ago: 41, rpe: 7 }, { ago: 13, rpe: 8, sets: 5 }), 1],
  ])('%s', (_, days, shift) => {
    expect(effortShift(days, today)).toBe(shift);
  });

  it.each([
    ['another lift', lifted({ ago: 20, rpe: 7, lift: 2 }, { ago: 3, rpe: 9, sets: 5 })],
    ['a load 2.6 % heavier', lifted({ ago: 20, rpe: 7 }, { ago: 3, rpe: 9, weightKg: 102.6, sets: 5 })],
    ['bodyweight after a load', lifted({ ago: 20, rpe: 7 }, { ago: 3, rpe: 9, weightKg: 0, sets: 5 })],
    ['four sets', lifted({ ago: 20, rpe: 7 }, { ago: 3, rpe: 9, sets: 4 })],
    ['nothing before the fortnight', lifted({ ago: 13, rpe: 7, sets: 9 }, { ago: 3, rpe: 9, sets: 9 })],
    ['what is 42 days old', lifted({ ago: 42, rpe: 7 }, { ago: 3, rpe: 9, sets: 5 })],
    ['nothing of the fortnight', lifted({ ago: 20, rpe: 7, sets: 9 }, { ago: 14, rpe: 9, sets: 9 })],
    ['nothing', lifted()],
  ])('of %s is not known', (_, days) => {
    expect(effortShift(days, today)).toBeNull();
  });
});

/** Every other day at one RPE for two weeks, then at another. */
function fortnights(first: number, second: number): Sets[] {
  return Array.from({ length: 14 }, (_, index) => ({ ago: 27 - 2 * index, rpe: index < 7 ? first : second }));
}
