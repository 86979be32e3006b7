import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../../platform/calendar/index.js';
import { day, daysFrom } from '../../../../test/support/recorded-days.js';
import { fatigueOn, levelOf } from './fatigue.js';
import { type RecordedDay, RecordedDays } from './recorded-days.js';

const today = '2026-11-25';
const of = (...days: (Partial<RecordedDay> & { ago: number })[]) =>
  new RecordedDays(days.map(({ ago, ...recorded }) => day({ day: addDays(today, -ago), ...recorded })));
const declining = [
  { ago: 2, readiness: 90 },
  { ago: 1, readiness: 50 },
  { ago: 0, readiness: 30 },
];

describe('fatigue', () => {
  it.each([
    [0, 'low'],
    [24.9, 'low'],
    [25, 'moderate'],
    [49.9, 'moderate'],
    [50, 'high'],
    [74.9, 'high'],
    [75, 'very_high'],
    [100, 'very_high'],
  ])('%d is %s', (score, level) => {
    expect(levelOf(score)).toBe(level);
  });

  it('of nothing is 0, low, continue, 1 day, and says that it knows nothing', () => {
    expect(fatigueOn(of(), today)).toMatchObject({
      score: 0,
      level: 'low',
      recovery: 'continue',
      daysUntilRecovery: 1,
      coverage: 0,
      isInsufficient: true,
      confidence: 'low',
      effortShift: null,
      indicators: {
        readiness_trend: 'insufficient_data',
        rpe_trend: 'insufficient_data',
        volume_status: 'insufficient_data',
        sleep_quality: 'unknown',
        soreness_level: 'unknown',
      },
    });
  });

  it('is moderate at most for a single signal, however bad', () => {
    expect(fatigueOn(of({ ago: 0, soreness: 10 }), today)).toMatchObject({
      score: 49.9,
      level: 'moderate',
      coverage: 0.15,
      isInsufficient: true,
    });
  });

  it('is the mean of what was measured: declining 25, poor sleep 15, of 40', () => {
    const days = of(...declining.slice(0, 2), { ago: 0, readiness: 30, sleepQuality: 3 });
    expect(fatigueOn(days, today)).toMatchObject({
      score: 100,
      level: 'very_high',
      recovery: 'deload',
      daysUntilRecovery: 7,
      coverage: 0.4,
      confidence: 'medium',
      isInsufficient: false,
    });
  });

  it('does not count what was not asked: an emoji says nothing of sleep and soreness', () => {
    const days = of(...declining);
    expect(fatigueOn(days, today).coverage).toBe(0.25);
    expect(fatigueOn(days, today).indicators).toMatchObject({
      sleep_quality: 'unknown',
      soreness_level: 'unknown',
    });
  });

  it('is lower, never higher, for a further signal that is fine', () => {
    const without = of(...declining.slice(0, 2), { ago: 0, readiness: 30, sleepQuality: 3 });
    const with_ = of(...declining.slice(0, 2), { ago: 0, readiness: 30, sleepQuality: 3, soreness: 1 });
    expect(fatigueOn(with_, today).score).toBeLessThan(fatigueOn(without, today).score);
    expect(fatigueOn(with_, today).score).toBeCloseTo(72.7, 9);
  });

  it.each([
    [3, 1, 'rest', 5],
    [9, 9, 'rest', 3],
    [5, 1, 'reduce_volume', 3],
  ])('high with sleep %d and soreness %d: %s, %d days', (sleepQuality, soreness, recovery, days) => {
    const record = of(...declining.slice(0, 2), { ago: 0, readiness: 30, sleepQuality, soreness });
    expect(fatigueOn(record, today)).toMatchObject({ level: 'high', recovery, daysUntilRecovery: days });
  });

  it('counts seven short sessions for what they are', () => {
    const short = daysFrom(
      addDays(today, -27),
      Array.from({ length: 28 }, () => 100),
    );
    expect(fatigueOn(short, today).indicators.volume_status).toBe('normal');
  });

  it('tells another story of another week', () => {
    const loads = Array.from({ length: 56 }, (_, index) => (index < 49 ? 300 : 900));
    const days = daysFrom(addDays(today, -55), loads);
    expect(fatigueOn(days, addDays(today, -7)).indicators.volume_status).toBe('normal');
    expect(fatigueOn(days, today).indicators.volume_status).toBe('very_high');
  });
});
