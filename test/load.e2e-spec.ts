import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, localDay } from '../src/platform/calendar/index.js';
import type { Backend } from './support/backend.js';
import { startTrainedBackend, today, type TrainedBackend } from './support/trained-backend.js';

let backend: Backend;
let athletes: TrainedBackend['athletes'];
let read: TrainedBackend['read'];
beforeAll(async () => {
  ({ backend, athletes, read } = await startTrainedBackend());
}, 60_000);
afterAll(() => backend.stop());

describe('fatigue', () => {
  it('200 with nothing recorded: 0, low, continue, 1 day, and a coverage of 0', async () => {
    const { current_fatigue: now, ...answer } = await read('nobody', 'fatigue/{id}');
    expect(now).toMatchObject({
      fatigue_level: 'low',
      fatigue_score: 0,
      recovery_recommendation: 'continue',
      days_until_recovery: 1,
      coverage: 0,
      insufficient_data: true,
      acute_load: 0,
      chronic_load: 0,
      acr_ratio: 0,
      load_change_percent: null,
    });
    expect(Object.values(now.indicators).every((status) => typeof status === 'string')).toBe(true);
    expect(answer.fatigue_history.weeks).toHaveLength(4);
    expect(answer.history).toHaveLength(30);
    expect(answer.risk_level).toBe('low');
  });

  it('200 with all five signals of a tired athlete', async () => {
    const { current_fatigue: now, recommendation } = await read('tired', 'fatigue/{id}');
    expect(now.indicators).toEqual({
      readiness_trend: 'declining',
      rpe_trend: 'increasing',
      volume_status: expect.any(String),
      sleep_quality: 'poor',
      soreness_level: 'high',
    });
    expect(now).toMatchObject({ fatigue_level: 'very_high', recovery_recommendation: 'deload', coverage: 1 });
    expect(now.rpe_change_at_equal_load).toBeGreaterThan(0.5);
    expect(recommendation).not.toMatch(/injur/i);
  });

  it('200 for an emoji a day: what was not asked lowers the coverage, nothing else', async () => {
    const { current_fatigue: now } = await read('emoji', 'fatigue/{id}');
    expect(now).toMatchObject({ coverage: 0.25, insufficient_data: true, fatigue_level: 'moderate' });
    expect(now.indicators).toMatchObject({ readiness_trend: 'declining', sleep_quality: 'unknown' });
  });

  it('200 with a history that is of its days: weeks and days differ when the data do', async () => {
    const { fatigue_history, history } = await read('tired', 'fatigue/{id}?days=60');
    expect(history).toHaveLength(60);
    expect(history[0].date).toBe(addDays(today, -59));
    const scores = fatigue_history.weeks.map((week: { fatigue_score: number }) => week.fatigue_score);
    expect(new Set(scores).size).toBeGreaterThan(1);
    expect(new Set(history.map((day: { acute_load: number }) => day.acute_load)).size).toBeGreaterThan(10);
  });

  it('200 with the same of a day on every route', async () => {
    const { history, current_fatigue: full, fatigue_history } = await read('tired', 'fatigue/{id}');
    const short = await read('tired', 'fatigue/{id}/history?days=3');
    const now = await read('tired', 'fatigue/{id}/current');
    expect(short.history).toEqual(history.slice(-3));
    expect({ ...now, updated_at: null }).toEqual({ ...full, updated_at: null });
    expect(now).toMatchObject(history.at(-1));
    expect(short).toMatchObject({ method: now.method, caveat: now.caveat });
    const lastWeek = await read('tired', 'summary/{id}/weekly?week_offset=1');
    expect(lastWeek.fatigue_score).toBe(fatigue_history.weeks[2].fatigue_score);
  });

  it.each(['0', '91', '-1', '1.5', 'many', '1e9', 'NaN', '%00'])(
    '422 for a history of %s days',
    async (days) => {
      const { id } = athletes.tired;
      const { status, body } = await athletes.tired.get(
        `/api/v1/analytics/fatigue/${id}/history?days=${days}`,
      );
      expect([status, body.errors?.[0]?.pointer]).toEqual([422, '/days']);
    },
  );
});

describe('load', () => {
  it('200 with a day for each day, in the athlete’s unit', async () => {
    const body = await read('steady', 'load/{id}?days=14');
    expect(body).toMatchObject({ load_basis: 'volume_load', unit: 'lbs', session_week: null });
    expect(body.daily).toHaveLength(14);
    const trained = body.daily.filter((day: { load: number }) => day.load > 0);
    // 5 × 5 × 100 kg
    expect(trained[0]).toMatchObject({ load: 5_511.56, hard_sets: 5, session_load: null });
    expect(body.change).toMatchObject({ insufficient_data: false, coverage: 1 });
  });

  it('200 in hard sets for who moves no load', async () => {
    const body = await read('bodyweight', 'load/{id}');
    expect(body).toMatchObject({ load_basis: 'hard_sets', unit: 'sets' });
    const now = await read('bodyweight', 'fatigue/{id}/current');
    expect(now).toMatchObject({ load_basis: 'hard_sets', load_unit: 'sets' });
  });

  it('200 with session RPE × minutes where it was said', async () => {
    const body = await read('rated', 'load/{id}?days=7');
    const week = [300, 0, 300, 0, 300, 300, 0];
    expect(body.daily.map((day: { session_load: number | null }) => day.session_load ?? 0)).toEqual(week);
    expect(body.session_week).toMatchObject({ unit: 'AU', load: 1_200, sessions: 4, coverage: 1 });
    expect(body.session_week.monotony).toBeCloseTo(1.1547, 4);
    expect(body.session_week.strain).toBeCloseTo(1_385.6, 1);
  });
});

describe('runs', () => {
  it('200: only what was said of them counts', async () => {
    const body = await read('runner', 'load/{id}?days=7');
    expect(body.daily.map((day: { session_load: number | null }) => day.session_load)).toEqual([
      null,
      null,
      null,
      180,
      null,
      240,
      null,
    ]);
    // Two of three is less than 80 %.
    expect(body.session_week).toBeNull();
  });
});

describe('the athlete’s day', () => {
  it('200 in the zone of the request: a set of now is of today there', async () => {
    const athlete = athletes.zoned;
    await athlete.log('bench press 100 for 5', {}, { 'x-time-zone': 'Pacific/Auckland' });
    for (const zone of ['Pacific/Auckland', 'America/Los_Angeles', 'Asia/Kolkata']) {
      const path = `/api/v1/analytics/load/${athlete.id}?days=7`;
      const { body } = await athlete.get(path, { headers: { 'x-time-zone': zone } });
      expect(body.daily.at(-1)).toMatchObject({ date: localDay(new Date(), zone), hard_sets: 1 });
    }
  });
});
