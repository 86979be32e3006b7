import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../../platform/calendar/index.js';
import { coupledRatio, loadChange, uncoupledRatio, weightedMean } from './load-change.js';
import { day, daysFrom } from '../../../../test/support/recorded-days.js';
import { RecordedDays } from './recorded-days.js';

const steady = Array.from({ length: 21 }, () => 300);
const raised = [...steady, ...Array.from({ length: 7 }, () => 450)];

describe('acute over chronic load', () => {
  it('21 days at 300, then 7 at 450: 1.333 coupled, 1.500 uncoupled, 1.198 weighted', () => {
    expect(coupledRatio(raised)).toBeCloseTo(1.333, 3);
    expect(uncoupledRatio(raised)).toBeCloseTo(1.5, 3);
    expect(weightedMean(raised, 7) / weightedMean(raised, 28)).toBeCloseTo(1.198, 3);
  });

  it('cannot exceed 4 when coupled', () => {
    const sudden = [...Array.from({ length: 21 }, () => 0), ...Array.from({ length: 7 }, () => 999)];
    expect(coupledRatio(sudden)).toBeCloseTo(4, 9);
    expect(uncoupledRatio(sudden)).toBeNull();
  });

  it.each([
    ['nothing', [], 0],
    ['one day', [300], 300],
    ['equal days', [5, 5, 5], 5],
    ['no load', [0, 0, 0], 0],
  ])('the weighted mean of %s', (_, loads, mean) => {
    expect(weightedMean(loads, 7)).toBeCloseTo(mean, 9);
  });
});

describe('the change of load', () => {
  const record = (loads: readonly number[]) => daysFrom('2026-10-29', loads);
  const today = '2026-11-25';

  it('is that of the vector, in the unit of its basis', () => {
    const change = loadChange(record(raised), today);
    expect(change.ratio).toBeCloseTo(1.198, 3);
    expect(change).toMatchObject({ basis: 'volume_load', coverage: 1 });
    expect(change.acute).toBeCloseTo(429.98, 2);
    expect(change.uncoupledRatio).toBeCloseTo(1.5, 9);
  });

  it('is not known before there are 28 days', () => {
    const change = loadChange(record(raised), addDays(today, -1));
    expect(change.ratio).toBeNull();
    expect(change.acute).toBeGreaterThan(300);
  });

  it('is not known when half of the weeks are blank', () => {
    const loads = raised.map((load, index) => (index >= 7 && index < 21 ? 0 : load));
    expect(loadChange(record(loads), today)).toMatchObject({ coverage: 0.5, ratio: null });
  });

  it('counts rest days as recorded', () => {
    const twiceAWeek = raised.map((load, index) => (index % 7 === 0 || index % 7 === 3 ? load : 0));
    const change = loadChange(record(twiceAWeek), today);
    expect(change.coverage).toBe(1);
    expect(change.ratio).not.toBeNull();
  });

  it('counts hard sets when more than a fifth of them moved no load', () => {
    const days = [
      day({ day: addDays(today, -1), tonnageKg: 4_000, hardSets: 8, sets: 8 }),
      day({ day: today, hardSets: 3, unloadedHardSets: 3, sets: 3 }),
    ];
    expect(loadChange(new RecordedDays(days), today).basis).toBe('hard_sets');
    expect(loadChange(new RecordedDays(days.slice(0, 1)), today).basis).toBe('volume_load');
  });

  it('is nothing for a record of nothing, and for one that ended ten years ago', () => {
    const none = { acute: 0, chronic: 0, coverage: 0, ratio: null };
    expect(loadChange(new RecordedDays([]), today)).toMatchObject(none);
    expect(loadChange(daysFrom('2016-11-01', raised), today)).toMatchObject(none);
  });

  it('of a day does not change with what came after it', () => {
    const before = loadChange(record(raised.slice(0, 20)), '2026-11-17');
    expect(loadChange(record(raised), '2026-11-17')).toEqual(before);
  });
});
