import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../../platform/calendar/index.js';
import { day, daysFrom } from '../../../../test/support/recorded-days.js';
import { deloadAdvice, isStanding, programPosition } from './deload-advice.js';
import { type DeloadEvidence, deloadSignals, type PainReport } from './deload-signals.js';
import { deloadWeekOf, notedDeloads, volumeTrend, weeksInARow } from './deload-weeks.js';
import { fatigueOn } from './fatigue.js';
import { RecordedDays } from './recorded-days.js';

const today = '2026-11-25';
const empty = new RecordedDays([]);
const evidence = (given: Partial<DeloadEvidence> = {}): DeloadEvidence => ({
  days: empty,
  fatigue: fatigueOn(given.days ?? empty, today),
  strength: undefined,
  pain: [],
  weeks: 5,
  isDeloadWeek: false,
  ...given,
});
const tired = { ...fatigueOn(empty, today), effortShift: 0.5 };
const weaker = { changePercent: -2, exercises: 2, exposures: 7 };
const pain = (...levels: [daysAgo: number, painLevel: number, isResolved?: boolean][]): PainReport[] =>
  painIn('knee', ...levels);
const painIn = (
  part: string,
  ...levels: [daysAgo: number, painLevel: number, isResolved?: boolean][]
): PainReport[] =>
  levels.map(([daysAgo, painLevel, isResolved = false]) => ({
    part,
    day: addDays(today, -daysAgo),
    painLevel,
    isResolved,
  }));
const slept = (recent: number, before: number) =>
  new RecordedDays(
    [27, 20, 12, 9, 6, 3, 0].map((ago) =>
      day({ day: addDays(today, -ago), sleepQuality: ago > 6 ? before : recent }),
    ),
  );

describe('what speaks for a deload', () => {
  it.each([
    ['nothing', {}, []],
    ['strength down 2 %', { strength: weaker }, ['strength']],
    ['strength down 1.9 %', { strength: { ...weaker, changePercent: -1.9 } }, []],
    ['half a point of RPE', { fatigue: tired }, ['effort']],
    ['less than that', { fatigue: { ...tired, effortShift: 0.49 } }, []],
    ['six weeks', { weeks: 6 }, ['time']],
    ['sleep a point worse', { days: slept(6, 7) }, ['recovery']],
    ['sleep as before', { days: slept(7, 7) }, []],
    ['pain up by two', { pain: pain([20, 2], [3, 4]) }, ['pain']],
    ['pain up by one', { pain: pain([20, 3], [3, 4]) }, []],
    [
      'pain up by two in one of two',
      { pain: [...painIn('hip', [19, 3], [2, 4]), ...pain([20, 2], [3, 4])] },
      ['pain'],
    ],
    ['pain up within a fortnight', { pain: pain([9, 2], [1, 4]) }, ['pain']],
    ['pain up step by step', { pain: pain([24, 2], [17, 3], [10, 4], [3, 5]) }, ['pain']],
    ['pain up and down again', { pain: pain([20, 2], [10, 5], [3, 3]) }, []],
    ['pain of six that has gone to two', { pain: pain([10, 6], [3, 2]) }, []],
    ['a little pain here, more of it there', { pain: [...painIn('shoulder', [25, 2]), ...pain([3, 4])] }, []],
    ['pain up against long ago alone', { pain: pain([32, 2], [3, 4]) }, []],
    ['pain above five', { pain: pain([0, 6]) }, ['pain']],
    ['pain that is over', { pain: pain([0, 9, true]) }, []],
    ['pain of long ago', { pain: pain([30, 9]) }, []],
    [
      'all of it',
      { strength: weaker, fatigue: tired, days: slept(3, 8), pain: pain([1, 8]), weeks: 9 },
      ['strength', 'effort', 'recovery', 'pain', 'time'],
    ],
  ])('%s', (_, given, names) => {
    expect(deloadSignals(evidence(given)).map(({ name }) => name)).toEqual(names);
  });
});

describe('the advice', () => {
  const advise = (given: Partial<DeloadEvidence>) => deloadAdvice(evidence(given), undefined, undefined);

  it.each([
    ['no signal', {}, null, 'n/a', 0],
    ['one', { weeks: 7 }, null, 'n/a', 0],
    ['two', { weeks: 7, fatigue: tired }, 'auto_regulation', 'medium', 0.4],
    ['three', { weeks: 7, fatigue: tired, strength: weaker }, 'auto_regulation', 'high', 0.5],
    [
      'four',
      { weeks: 7, fatigue: tired, strength: weaker, pain: pain([1, 8]) },
      'auto_regulation',
      'high',
      0.6,
    ],
    ['two in the third week', { weeks: 2, fatigue: tired, strength: weaker }, null, 'n/a', 0],
    [
      'two in a week of deload',
      { weeks: 0, isDeloadWeek: true, fatigue: tired, strength: weaker },
      null,
      'n/a',
      0,
    ],
  ])('for %s', (_, given, type, confidence, reduction) => {
    expect(advise(given)).toMatchObject({ type, confidence, reduction });
  });

  it('says what to watch for one signal, and nothing for none', () => {
    expect(advise({ weeks: 7 }).recommendation).toMatch(/second sign/);
    expect(advise({}).recommendation).toBeNull();
    expect(advise({}).reason).toMatch(/manageable/);
  });

  it('lets the program speak first, then what was agreed to', () => {
    const approved = {
      id: 'x',
      recommendedWeek: today,
      scheduledDate: today,
      durationWeeks: 1,
      suggestedReduction: 0.4,
      reason: 'r',
    };
    const program = { name: 'Block', week: 4, totalWeeks: 8, isDeload: true };
    expect(deloadAdvice(evidence(), program, approved).type).toBe('programmed');
    expect(deloadAdvice(evidence(), { ...program, isDeload: false }, approved)).toMatchObject({
      approved,
      reduction: 0.4,
    });
  });

  it('keeps the signals and the priority of the day after it was agreed to', () => {
    const given = { weeks: 7, fatigue: tired, strength: weaker };
    const approved = {
      id: 'x',
      recommendedWeek: '2026-11-23',
      scheduledDate: '2026-11-30',
      durationWeeks: 1,
      suggestedReduction: 0.5,
      reason: '3 signals speak for a deload: r.',
    };
    const { signals, priority } = advise(given);
    expect(deloadAdvice(evidence(given), undefined, approved)).toMatchObject({
      signals,
      priority,
      reason: 'Agreed to in the week of 2026-11-23: 3 signals speak for a deload: r.',
    });
  });
});

describe('the weeks', () => {
  const weeks = (count: number) =>
    daysFrom(
      addDays('2026-11-23', -7 * count),
      Array.from({ length: 7 * count }, () => 100),
    );

  it.each([
    ['none', empty, [], 0],
    ['five', weeks(5), [], 5],
    ['more than are looked at', weeks(13), [], 12],
    ['two since the deload', weeks(9), ['2026-11-02'], 2],
    ['a deload now', weeks(9), ['2026-11-23'], 0],
  ])('%s', (_, days, deloads, count) => {
    expect(weeksInARow(days, today, new Set(deloads))).toBe(count);
  });

  it('end with a week off', () => {
    const loads = Array.from({ length: 56 }, (_, index) => (index >= 28 && index < 35 ? 0 : 100));
    expect(weeksInARow(daysFrom('2026-09-28', loads), today, new Set())).toBe(3);
  });

  it('are not counted before they are whole', () => {
    expect(weeksInARow(daysFrom('2026-11-23', [1, 1, 1]), today, new Set())).toBe(0);
  });

  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-26', '2026-11-23'],
    ['2026-11-27', '2026-11-30'],
    ['2026-11-29', '2026-11-30'],
  ])('a deload from %s is that of %s', (start, monday) => {
    expect(deloadWeekOf(start)).toBe(monday);
  });

  it('of noted deloads are those that a note or a mark affirms', () => {
    const days = new RecordedDays([
      day({ day: '2026-10-20', deloadNotes: ['deload week'] }),
      day({ day: '2026-11-03', deloadNotes: ['no deload needed'] }),
      day({ day: '2026-11-12', isDeload: true }),
    ]);
    expect(notedDeloads(days, today)).toEqual(['2026-10-19', '2026-11-09']);
  });

  it.each([
    ['nothing', [0, 0, 0, 0], 'insufficient_data', 0],
    ['nothing before', [0, 0, 7, 7], 'insufficient_data', 35],
    ['as much', [7, 7, 7, 7], 'stable', 70],
    ['more', [5, 5, 6, 6], 'increasing', 55],
    ['less', [7, 7, 6, 6], 'decreasing', 65],
  ])('of %s, the running one aside', (_, daysTrained, trend, weeklySets) => {
    const loads = daysTrained.flatMap((count) =>
      Array.from({ length: 7 }, (_, index) => (index < count ? 100 : 0)),
    );
    expect(volumeTrend(daysFrom('2026-10-26', [...loads, 0, 0, 0]), today)).toEqual({ trend, weeklySets });
  });
});

describe('a program', () => {
  const weeks = [1, 2, 3, 4].map((weekNumber) => ({ weekNumber, isDeload: weekNumber === 4 }));
  const program = { name: 'Block', startDate: '2026-11-02', totalWeeks: 4, weeks };

  it.each([
    ['2026-11-01', undefined],
    ['2026-11-02', { week: 1, isDeload: false }],
    ['2026-11-22', { week: 3, isDeload: false }],
    ['2026-11-23', { week: 4, isDeload: true }],
    ['2026-11-30', undefined],
  ])('stands on %s at %j', (on, position) => {
    const found = programPosition(program, on);
    expect(found && { week: found.week, isDeload: found.isDeload }).toEqual(position);
  });

  it('that was agreed to stands until its week is over', () => {
    const deload = {
      id: 'x',
      recommendedWeek: '2026-11-16',
      scheduledDate: '2026-11-23',
      durationWeeks: 1,
      suggestedReduction: 0.4,
      reason: 'r',
    };
    expect(isStanding(deload, '2026-11-29')).toBe(true);
    expect(isStanding(deload, '2026-11-30')).toBe(false);
  });
});
