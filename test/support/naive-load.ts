import { expect } from '@jest/globals';
import type { LoadAnswer } from '../../src/modules/analytics/load.dto.js';
import { addDays } from '../../src/platform/calendar/index.js';
import type { Scene } from './histories.js';
import { naiveSets } from './naive-volume.js';

/** A day as somebody would add it up with pen and paper. */
export interface NaiveDay {
  sets: number;
  hardSets: number;
  unloadedHardSets: number;
  tonnageKg: number;
  /** Indexes of those with a set on the day. */
  workouts: Set<number>;
  efforts: number[];
}

/** The days of a scene up to now, by their date in its zone. */
export function naiveDays({ workouts, timeZone, now }: Scene): Map<string, NaiveDay> {
  const days = new Map<string, NaiveDay>();
  for (const set of naiveSets({ workouts, timeZone, now, weightUnit: 'kg' })) {
    if (set.day > dateIn(timeZone, now)) continue;
    const day = days.get(set.day) ?? emptyDay();
    days.set(set.day, day);
    day.sets += 1;
    day.hardSets += set.isHard ? 1 : 0;
    day.unloadedHardSets += set.isHard && set.load === 0 ? 1 : 0;
    day.tonnageKg += set.load;
    day.workouts.add(set.workout);
    if (set.effort !== null && set.setType !== 'warmup') day.efforts.push(set.effort);
  }
  return days;
}

/** The date of a moment in a zone, by the platform's own calendar. */
export function dateIn(timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)!.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}

export function emptyDay(): NaiveDay {
  return { sets: 0, hardSets: 0, unloadedHardSets: 0, tonnageKg: 0, workouts: new Set(), efforts: [] };
}

/** The means and the monotony of the last week, as somebody would work them out day by day. */
export function expectNaiveMeans(
  { load_basis, change, week }: LoadAnswer,
  naive: ReadonlyMap<string, NaiveDay>,
  today: string,
  inUnit: number,
): void {
  const month = datesUpTo(today, 28).map((date) => naive.get(date) ?? emptyDay());
  const hard = month.reduce((sum, day) => sum + day.hardSets, 0);
  const unloaded = month.reduce((sum, day) => sum + day.unloadedHardSets, 0);
  expect(load_basis).toBe(unloaded > 0.2 * hard ? 'hard_sets' : 'volume_load');
  const loadOn = (date: string) => {
    const day = naive.get(date) ?? emptyDay();
    return load_basis === 'hard_sets' ? day.hardSets : day.tonnageKg / inUnit;
  };
  const dates = datesUpTo(today, 84);
  const since = dates.findIndex((date) => (naive.get(date)?.sets ?? 0) > 0);
  const loads = since < 0 ? [] : dates.slice(since).map(loadOn);
  for (const [lambda, mean] of [
    [0.25, change.acute_load],
    [2 / 29, change.chronic_load],
  ] as const) {
    const first = loads.slice(0, 7);
    let expected = first.reduce((sum, one) => sum + one, 0) / Math.max(1, first.length);
    for (const one of loads) expected = one * lambda + expected * (1 - lambda);
    expect(Math.abs(mean - expected)).toBeLessThan(0.051);
  }
  const last = datesUpTo(today, 7).map(loadOn);
  const total = last.reduce((sum, one) => sum + one, 0);
  expect(Math.abs(week.load - total)).toBeLessThan(0.051);
  if (week.monotony === null) return;
  const variance = last.reduce((sum, one) => sum + (one - total / 7) ** 2, 0) / 7;
  expect(week.monotony).toBeCloseTo(Math.min(10, total / 7 / Math.sqrt(variance)), 3);
}

const datesUpTo = (today: string, count: number) =>
  Array.from({ length: count }, (_, index) => addDays(today, index + 1 - count));
