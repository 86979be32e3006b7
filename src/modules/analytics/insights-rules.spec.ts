import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../platform/calendar/index.js';
import { day, daysFrom } from '../../../test/support/recorded-days.js';
import type { TrainingEvidence } from './deload-evidence.repository.js';
import { reviewOf } from './deload-review.js';
import { insightsOf } from './insights-rules.js';
import { type RecordedDay, RecordedDays } from './load/recorded-days.js';

const today = '2026-11-25';
const said = (gathered: Partial<TrainingEvidence>) => {
  const evidence = {
    days: new RecordedDays([]),
    strength: new Map(),
    pain: [],
    approved: [],
    records: [],
    ...gathered,
  };
  return insightsOf(reviewOf(evidence, undefined, today), 'the id', 'kg');
};
const answered = (...answers: Partial<RecordedDay>[]) =>
  new RecordedDays(
    answers.map((one, index) => day({ day: addDays(today, index + 1 - answers.length), ...one })),
  );
/** So many days up to today, each of the load that is given for its place from the end. */
const loads = (count: number, load: (daysAgo: number) => number) =>
  daysFrom(
    addDays(today, 1 - count),
    Array.from({ length: count }, (_, index) => load(count - 1 - index)),
  );
const strength = (changePercent: number) => new Map([[today, { changePercent, exercises: 1, exposures: 6 }]]);
const records = [{ exerciseName: 'Bench Press', valueKg: 110, previousKg: 105 }];

describe('insights', () => {
  it.each([
    ['nothing', {}, []],
    ['poor sleep', { days: answered({ sleepQuality: 3 }) }, ['Sleep was poor']],
    ['fair sleep', { days: answered({ sleepQuality: 6 }) }, []],
    ['soreness', { days: answered({ soreness: 8 }) }, ['Still very sore']],
    [
      'a double week',
      { days: loads(28, (ago) => (ago < 7 ? 600 : 300)) },
      ['More than usual', 'Steady weeks'],
    ],
    [
      'a quiet week',
      { days: loads(28, (ago) => (ago === 5 ? 300 : ago < 7 ? 0 : 300)) },
      ['Less than usual', 'Steady weeks'],
    ],
    ['three usual weeks', { days: loads(21, () => 300) }, []],
    ['six days off', { days: loads(20, (ago) => (ago < 6 ? 0 : 300)) }, []],
    ['seven days off', { days: loads(20, (ago) => (ago < 7 ? 0 : 300)) }, ['7 days without training']],
    ['a record', { records }, ['A personal record']],
    ['strength up 2 %', { strength: strength(2) }, ['Strength is rising']],
    ['strength up 1.9 %', { strength: strength(1.9) }, []],
    ['five steady weeks', { days: loads(42, () => 300) }, ['Steady weeks']],
  ])('of %s', (_, gathered, titles) => {
    expect(said(gathered).map(({ title }) => title)).toEqual(titles);
  });

  it('put the most pressing first', () => {
    const days = answered(
      { readiness: 90 },
      { readiness: 50 },
      { readiness: 20, sleepQuality: 2, soreness: 9 },
    );
    const insights = said({ days, records });
    expect(insights.map(({ priority }) => priority)).toEqual(['high', 'medium', 'medium', 'low']);
    expect(insights[0]).toMatchObject({
      title: 'Fatigue is very high',
      data: { fatigue_score: 100, coverage: 0.55 },
    });
  });

  it.each([
    [8, 'Plan the next session'],
    [14, 'Begin with about 70 % of the usual volume'],
    [28, 'Begin with about 50 % of the usual volume'],
  ])('after %d days off advise: %s', (off, advice) => {
    const [insight] = said({ days: loads(off + 3, (ago) => (ago < off ? 0 : 300)) });
    expect(insight).toMatchObject({ type: 'consistency', action_text: advice, data: { days_since: off } });
  });

  it('name records in the athlete’s unit', () => {
    const [insight] = said({ records });
    expect(insight?.data).toMatchObject({
      unit: 'kg',
      records: [{ exercise_name: 'Bench Press', e1rm: 110, previous_e1rm: 105 }],
    });
  });

  it('recommend a deload with its id and what it rests on', () => {
    const days = loads(56, () => 300);
    const [insight] = said({ days, strength: strength(-5) });
    expect(insight).toMatchObject({
      type: 'recovery',
      priority: 'high',
      actionable: true,
      data: { deload_id: 'the id', signals: ['strength', 'time'], suggested_reduction: 0.4 },
    });
  });
});
