import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../../platform/calendar/index.js';
import { day } from '../../../../test/support/recorded-days.js';
import { effortSignal, loadSignal, readinessSignal, sleepSignal, sorenessSignal } from './fatigue-signals.js';
import { RecordedDays } from './recorded-days.js';

const today = '2026-11-25';
/** Answers on the days up to today, oldest first; null is a day without one. */
const answers = (key: 'readiness' | 'sleepQuality' | 'soreness', values: readonly (number | null)[]) =>
  new RecordedDays(
    values.map((value, index) => day({ day: addDays(today, index + 1 - values.length), [key]: value })),
  );

describe('the trend of readiness', () => {
  it.each([
    ['90, 50, 30', [90, 50, 30], 'declining', 1],
    ['30, 50, 90', [30, 50, 90], 'improving', 0],
    ['equal scores', [80, 80, 80, 80], 'stable', 0],
    ['a difference of five', [80, 80, 75, 75], 'stable', 0],
    ['equal and low', [55, 55, 55], 'stable', 0.5],
    ['equal and very low', [30, 30, 30], 'stable', 1],
    ['better, and still low', [10, 10, 39, 39], 'improving', 1],
    ['two scores', [90, 20], 'insufficient_data', null],
    ['scores of more than a week ago', [90, 80, 70, ...Array<null>(7).fill(null)], 'insufficient_data', null],
    [
      'scores of more than a fortnight ago',
      [99, ...Array<null>(12).fill(null), 50, 50],
      'insufficient_data',
      null,
    ],
    ['nothing', [], 'insufficient_data', null],
  ] as const)('of %s', (_, scores, status, severity) => {
    expect(readinessSignal(answers('readiness', scores), today)).toEqual({ status, severity });
  });
});

describe('effort at equal load', () => {
  it.each([
    [0.5, 'increasing', 1],
    [0.499, 'stable', 0],
    [-0.499, 'stable', 0],
    [-0.5, 'decreasing', 0],
    [null, 'insufficient_data', null],
  ] as const)('shifted by %p is %s', (shift, status, severity) => {
    expect(effortSignal(shift)).toEqual({ status, severity });
  });
});

describe('the load of late', () => {
  it.each([
    [1.198, 1.5, 'elevated', 0.5],
    [1.34, 2, 'very_high', 1],
    [1.05, 1.6, 'normal', 0],
    [1.5, 1.1, 'normal', 0],
    [0.4, 0.2, 'normal', 0],
    [4, null, 'very_high', 1],
    [null, null, 'insufficient_data', null],
  ])(
    'at a ratio of %p, the week at %p of the weeks before, is %s',
    (ratio, uncoupledRatio, status, severity) => {
      const change = { basis: 'volume_load', acute: 1, chronic: 1, coverage: 1, coupledRatio: 1 } as const;
      expect(loadSignal({ ...change, ratio, uncoupledRatio })).toEqual({ status, severity });
    },
  );
});

describe('sleep and soreness', () => {
  it.each([
    [[3, 8], 'good', 0],
    [[7.9], 'fair', 0.5],
    [[5, null], 'fair', 0.5],
    [[9, 4], 'poor', 1],
    [[null, null], 'unknown', null],
    [[9, ...Array<null>(7).fill(null)], 'unknown', null],
  ] as const)('sleep of %j is %s', (values, status, severity) => {
    expect(sleepSignal(answers('sleepQuality', values), today)).toEqual({ status, severity });
  });

  it.each([
    [[1, 9], 'high', 1],
    [[7], 'high', 1],
    [[4], 'moderate', 0.5],
    [[9, 3], 'low', 0],
    [[], 'unknown', null],
  ] as const)('soreness of %j is %s', (values, status, severity) => {
    expect(sorenessSignal(answers('soreness', values), today)).toEqual({ status, severity });
  });
});
