import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { addDays, localDay, weekStartOf } from '../src/platform/calendar/index.js';
import { localUserId } from '../src/platform/auth/index.js';
import type { Database } from '../src/platform/database/index.js';
import { deloadId } from '../src/modules/analytics/load/deload-id.js';
import { type Athlete, Backend } from './support/backend.js';
import { insertReadiness, insertWorkouts, type PlainWorkout, weeksBefore } from './support/load-rows.js';
import { databaseWith } from './support/open-database.js';

const today = localDay(new Date(), 'UTC');
const monday = weekStartOf(today);
const programIds = { tired: uuidv7(), planned: uuidv7(), nested: uuidv7() };

/** Eight weeks; in the last two the same bench is two RPE harder. */
const tiring = (last: Partial<PlainWorkout> = {}) =>
  weeksBefore(monday, 8, (weeksAgo) => ({ rpe: weeksAgo > 2 ? 7 : 9, ...(weeksAgo === 1 && last) }));
const steady = weeksBefore(monday, 8, () => ({ rpe: 7 }));

async function past(db: Database): Promise<void> {
  const as = localUserId;
  await insertWorkouts(db, as('tired'), tiring());
  await insertReadiness(db, as('tired'), [
    { day: addDays(today, -2), score: 90, sleep: 8, soreness: 2 },
    { day: addDays(today, -1), score: 50, sleep: 5, soreness: 5 },
    { day: today, score: 30, sleep: 3, soreness: 9 },
  ]);
  await insertWorkouts(db, as('approver'), tiring());
  await insertWorkouts(db, as('parallel'), tiring());
  await insertWorkouts(db, as('noted'), tiring({ notes: 'Deload week' }));
  await insertWorkouts(db, as('denied'), tiring({ notes: 'no deload needed' }));
  await insertWorkouts(db, as('marked'), tiring({ isDeload: true }));
  await insertWorkouts(db, as('steady'), steady);
  await insertWorkouts(db, as('newcomer'), [{ day: addDays(today, -1), rpe: 9 }]);
  await insertReadiness(
    db,
    as('emoji'),
    [90, 60, 35].map((score, index) => ({ day: addDays(today, index - 2), score })),
  );
  await insertWorkouts(
    db,
    as('rated'),
    [-6, -4, -2, -1].map((ago) => ({ day: addDays(today, ago), sessionRpe: 5 })),
  );
  await insertWorkouts(
    db,
    as('bodyweight'),
    weeksBefore(monday, 4, () => ({ exercise: 'push-up', weightKg: null })),
  );
  await insertWorkouts(db, as('planned'), steady);
  await insertWorkouts(db, as('pained'), steady);
  for (const [daysAgo, pain_level] of [
    [20, 2],
    [3, 4],
  ] as const)
    await db
      .insertInto('injury_logs')
      .values({
        id: uuidv7(),
        user_id: as('pained'),
        body_part: 'knee',
        severity: 'mild',
        pain_level,
        reported_at: new Date(Date.now() - daysAgo * DAY_MS),
      })
      .execute();
  await insertWorkouts(db, as('agreed'), tiring());
  const agreedWeek = addDays(monday, -28);
  await db
    .insertInto('deloads')
    .values({
      id: deloadId(as('agreed'), agreedWeek),
      user_id: as('agreed'),
      recommended_week: agreedWeek,
      scheduled_date: addDays(monday, -21),
      suggested_reduction: 0.4,
      reason: 'agreed',
      approved_at: new Date(),
    })
    .execute();
  await runs(db, as('runner'));
  const weeks = [1, 2, 3].map((week_number) => ({ week_number, is_deload: week_number === 2 }));
  const program = { name: 'Block', start_date: addDays(monday, -7), total_weeks: 3 };
  const stored = (owner: string, id: string, data: object) =>
    db
      .insertInto('generated_programs')
      .values({ id, user_id: as(owner), ...program, program_data: JSON.stringify(data) });
  await stored('tired', programIds.tired, { weeks: [{ week_number: 1 }] }).execute();
  await stored('planned', programIds.planned, { weeks }).execute();
  await stored('nested', programIds.nested, { program: { program: { weeks } } }).execute();
  for (const [index, status] of (['completed', 'completed', 'skipped', 'rescheduled'] as const).entries())
    await db
      .insertInto('scheduled_workouts')
      .values({ id: uuidv7(), user_id: as('steady'), scheduled_date: addDays(monday, index - 7), status })
      .execute();
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Three runs of half an hour, of which the first says nothing of its effort. */
async function runs(db: Database, userId: string): Promise<void> {
  for (const [daysAgo, session_rpe] of [
    [5, null],
    [3, 6],
    [1, 8],
  ] as const) {
    const start_time = new Date(`${addDays(today, -daysAgo)}T10:00:00Z`);
    await db
      .insertInto('runs')
      .values({
        id: uuidv7(),
        user_id: userId,
        start_time,
        end_time: new Date(start_time.getTime() + 1_800_000),
        distance_meters: 5_000,
        duration_seconds: 1_800,
        pace_seconds_per_km: 360,
        session_rpe,
      })
      .execute();
  }
}

let backend: Backend;
let athletes: Record<string, Athlete>;
beforeAll(async () => {
  backend = await Backend.start({ database: () => databaseWith(past) });
  const names = [
    'tired',
    'approver',
    'parallel',
    'noted',
    'denied',
    'marked',
    'steady',
    'newcomer',
    'emoji',
    'rated',
  ];
  const all = [...names, 'bodyweight', 'planned', 'nested', 'nobody', 'pained', 'agreed', 'runner', 'zoned'];
  athletes = Object.fromEntries(
    await Promise.all(all.map(async (name) => [name, await backend.athlete(name)] as const)),
  );
}, 60_000);
afterAll(() => backend.stop());

const read = async (name: string, path: string) => {
  const athlete = athletes[name]!;
  const { status, body } = await athlete.get(`/api/v1/analytics/${path.replace('{id}', athlete.id)}`);
  expect([name, path, status]).toEqual([name, path, 200]);
  return body;
};

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
    const lastWeek = await read('tired', 'summary/{id}/weekly?week_offset=1');
    expect(lastWeek.fatigue_score).toBe(fatigue_history.weeks[2].fatigue_score);
  });

  it.each(['0', '91', '-1', '1.5', 'many', '1e9', 'NaN', '%00'])(
    '422 for a history of %s days',
    async (days) => {
      const { id } = athletes.tired!;
      const { status, body } = await athletes.tired!.get(
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
    expect(trained[0]).toMatchObject({ load: 5_511.6, hard_sets: 5, session_load: null });
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
    const athlete = athletes.zoned!;
    await athlete.log('bench press 100 for 5', {}, { 'x-time-zone': 'Pacific/Auckland' });
    for (const zone of ['Pacific/Auckland', 'America/Los_Angeles', 'Asia/Kolkata']) {
      const path = `/api/v1/analytics/load/${athlete.id}?days=7`;
      const { body } = await athlete.get(path, { headers: { 'x-time-zone': zone } });
      expect(body.daily.at(-1)).toMatchObject({ date: localDay(new Date(), zone), hard_sets: 1 });
    }
  });
});

describe('deload', () => {
  it('200 needed, by the signals that there are', async () => {
    const body = await read('tired', 'deload/{id}');
    expect(body).toMatchObject({
      deload_needed: true,
      recommended: true,
      deload_type: 'auto_regulation',
      confidence: 'high',
      requires_approval: true,
      suggested_reduction: 0.6,
      duration_weeks: 1,
      priority: 'high',
      deload_id: deloadId(athletes.tired!.id, monday),
      auto_regulation: { enabled: true, approved: false, scheduled_date: null },
      metrics: { injury_risk: null, recovery_quality: 56.7 },
    });
    const names = body.signals.map((signal: { name: string }) => signal.name);
    expect(names).toEqual(['strength', 'effort', 'recovery', 'time']);
    for (const value of Object.values(body.indicators)) expect(['string', 'number']).toContain(typeof value);
    expect(body.recommendation).not.toMatch(/injur/i);
  });

  it.each(['newcomer', 'nobody', 'emoji'])('200 not needed for the %s', async (name) => {
    const body = await read(name, 'deload/{id}');
    expect(body).toMatchObject({
      deload_needed: false,
      deload_type: null,
      confidence: 'n/a',
      requires_approval: false,
      suggested_reduction: 0,
      deload_id: null,
      insufficient_data: true,
    });
  });

  it('200 not needed for a single signal: a suggestion', async () => {
    const body = await read('steady', 'deload/{id}');
    expect(body.signals).toEqual([{ name: 'time', text: '8 weeks of training in a row without a deload' }]);
    expect(body).toMatchObject({
      deload_needed: false,
      insufficient_data: false,
      recommendation: expect.any(String),
    });
  });

  it.each([
    ['noted', 0, false],
    ['marked', 0, false],
    ['denied', 8, true],
  ])('200 after a deload that was %s: %d weeks since', async (name, weeks, isNeeded) => {
    const body = await read(name, 'deload/{id}');
    expect(body.indicators.weeks_since_deload).toBe(weeks);
    expect(body.deload_needed).toBe(isNeeded);
  });

  it('200 needed for rising pain after eight weeks', async () => {
    const body = await read('pained', 'deload/{id}');
    expect(body.signals.map(({ name }: { name: string }) => name)).toEqual(['pain', 'time']);
    expect(body).toMatchObject({ deload_needed: true, confidence: 'medium', suggested_reduction: 0.4 });
    expect(body.reason).toMatch(/pain rose from 2 to 4 of 10/);
  });

  it('200 with the weeks since the deload that was agreed to', async () => {
    const body = await read('agreed', 'deload/{id}');
    expect(body.indicators.weeks_since_deload).toBe(2);
    expect(body).toMatchObject({ deload_needed: false, auto_regulation: { approved: false } });
  });

  it.each([
    ['planned', `?program_id=${programIds.planned}`],
    ['planned', ''],
    ['nested', `?program_id=${programIds.nested}`],
  ])('200 programmed, found in the program of the %s athlete%s', async (name, query) => {
    expect(await read(name, `deload/{id}${query}`)).toMatchObject({
      deload_needed: true,
      deload_type: 'programmed',
      confidence: 'high',
      requires_approval: false,
      suggested_reduction: 0.5,
      indicators: { current_week: 2, total_weeks: 3, deload_type: 'programmed' },
      auto_regulation: { enabled: false },
      deload_id: null,
    });
  });

  it('200 by signals in a week that the program does not lighten', async () => {
    const body = await read('tired', `deload/{id}?program_id=${programIds.tired}`);
    expect(body.deload_type).toBe('auto_regulation');
  });

  it.each([
    ['another athlete’s', programIds.planned],
    ['nobody’s', uuidv7()],
    ['no id', 'block-1'],
    ['a NUL', '%00'],
  ])('404 for a program that is %s', async (_, id) => {
    const { status, body } = await athletes.tired!.get(
      `/api/v1/analytics/deload/${athletes.tired!.id}?program_id=${id}`,
    );
    expect([status, body.code]).toEqual([404, 'analytics.program_not_found']);
  });
});

describe('agreeing to a deload', () => {
  const approve = (name: string, body: object, headers: Record<string, string> = {}) =>
    athletes[name]!.post(`/api/v1/analytics/deload/${athletes[name]!.id}/approve`, body, { headers });

  it('200, again 200 for the same, 409 for another date', async () => {
    const { deload_id } = await read('approver', 'deload/{id}');
    const first = await approve('approver', { deload_id });
    expect([first.status, first.body.scheduled_date]).toEqual([200, addDays(monday, 7)]);
    expect(first.body).toMatchObject({
      deload_id,
      approved: true,
      suggested_reduction: 0.5,
      duration_weeks: 1,
    });
    expect((await approve('approver', { deload_id })).body).toEqual(first.body);
    expect((await approve('approver', { deload_id, scheduled_date: addDays(monday, 7) })).status).toBe(200);
    const other = await approve('approver', {
      deload_id,
      scheduled_date: addDays(today, 1) === addDays(monday, 7) ? today : addDays(today, 1),
    });
    expect([other.status, other.body.code]).toEqual([409, 'analytics.deload_approved_otherwise']);
    expect(await read('approver', 'deload/{id}')).toMatchObject({
      deload_needed: true,
      deload_id,
      auto_regulation: { enabled: true, approved: true, scheduled_date: addDays(monday, 7) },
      suggested_reduction: 0.5,
    });
  });

  it('200 once for twenty at once, and the same answer for the same key', async () => {
    const { deload_id } = await read('parallel', 'deload/{id}');
    const answers = await Promise.all(Array.from({ length: 20 }, () => approve('parallel', { deload_id })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const key = { 'idempotency-key': uuidv7() };
    await approve('parallel', { deload_id }, key);
    const again = await approve('parallel', { deload_id }, key);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
  });

  it("200 for one's own recommendation of last week, 404 for another's", async () => {
    const lastWeek = addDays(monday, -7);
    const { status, body } = await approve('parallel', {
      deload_id: deloadId(athletes.tired!.id, lastWeek),
    });
    expect([status, body.code]).toEqual([404, 'analytics.deload_not_recommended']);
    const own = await approve('denied', {
      deload_id: deloadId(athletes.denied!.id, lastWeek),
      scheduled_date: today,
    });
    expect([own.status, own.body.scheduled_date]).toEqual([200, today]);
  });

  it.each([
    ['unknown', () => uuidv7()],
    ['another athlete’s', () => deloadId(athletes.tired!.id, monday)],
    ['of a week long past', () => deloadId(athletes.steady!.id, addDays(monday, -14))],
    ['of a week that needs none', () => deloadId(athletes.steady!.id, monday)],
    ['no id at all', () => 'deload \0 \ud800'],
  ])('404 for an id that is %s', async (_, id) => {
    const { status, body } = await approve('steady', { deload_id: id() });
    expect([status, body.code]).toEqual([404, 'analytics.deload_not_recommended']);
  });

  it.each([
    ['yesterday of last week', () => addDays(monday, -1)],
    ['in half a year', () => addDays(today, 180)],
    ['the 30th of February', () => '2027-02-30'],
    ['no date', () => 'soon'],
    ['a number', () => 20261125],
  ])('422 for a deload on %s', async (_, date) => {
    const { status, body } = await approve('tired', {
      deload_id: deloadId(athletes.tired!.id, monday),
      scheduled_date: date(),
    });
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, '/scheduled_date']);
  });

  it.each([[{}], [{ deload_id: null }], [{ deload_id: 7 }], [{ deload_id: '' }]])(
    '422 for %j',
    async (body) => {
      expect((await approve('tired', body)).status).toBe(422);
    },
  );
});

describe('the weekly summary', () => {
  it('200 of the last whole week, in the athlete’s unit', async () => {
    expect(await read('steady', 'summary/{id}/weekly?week_offset=1')).toMatchObject({
      week_start: addDays(monday, -7),
      week_end: addDays(monday, -1),
      total_workouts: 3,
      total_sets: 15,
      total_volume: 16_534.7,
      weight_unit: 'lbs',
      avg_rpe: 7,
      prs_achieved: 0,
      adherence_rate: 0.667,
      planned_workouts: 3,
      completed_workouts: 2,
    });
  });

  it('200 with zeros for a week of nothing, and null for a plan that there was not', async () => {
    const body = await read('nobody', 'summary/{id}/weekly');
    expect(body).toMatchObject({
      total_workouts: 0,
      total_volume: 0,
      avg_rpe: 0,
      fatigue_score: 0,
      prs_achieved: 0,
    });
    expect(body.adherence_rate).toBeNull();
    expect((await read('tired', 'summary/{id}/weekly?week_offset=520')).total_sets).toBe(0);
  });
});

describe('insights', () => {
  it('200 with what stands out, the most pressing first, each with its figure', async () => {
    const { insights } = await read('tired', 'insights/{id}');
    const priorities = insights.map(({ priority }: { priority: string }) =>
      'high medium low'.indexOf(priority),
    );
    expect(priorities).toEqual([...priorities].sort((one, other) => one - other));
    expect(insights[0]).toMatchObject({ type: 'recovery', priority: 'high', actionable: true });
    for (const insight of insights) expect(Object.keys(insight.data).length).toBeGreaterThan(0);
    expect(await read('tired', 'insights/{id}')).toEqual({ insights });
    expect(JSON.stringify(insights)).not.toMatch(/injury risk/i);
  });

  it('200 and nothing to say of nothing', async () => {
    expect(await read('nobody', 'insights/{id}')).toEqual({ insights: [] });
  });
});

describe('strength', () => {
  it('200 with the best of each week and the line through them', async () => {
    const { exercises, unit } = await read('tired', 'strength/{id}?weeks=10');
    expect(unit).toBe('lbs');
    expect(exercises).toHaveLength(1);
    const [bench] = exercises;
    expect(bench.weekly).toHaveLength(8);
    // 100 kg × 5 at RPE 7 is eight repetitions: (126.67 + 124.14) / 2 kg.
    expect(bench.weekly[0]).toMatchObject({ e1rm: 276.5, spread: 5.6, weight: 220.46, reps: 5, rpe: 7 });
    expect(bench.trend).toMatchObject({ direction: 'falling', weeks_used: 8 });
    expect(bench).toMatchObject({ confidence: 'high', insufficient_data: false, best_e1rm: 276.5 });
  });

  it('200 without a figure for an exercise that was never done, 404 for one that is not there', async () => {
    const { body: found } = await athletes.tired!.get('/api/v1/exercises/search?q=deadlift');
    const exerciseId = found.exercises[0].id;
    const { exercises } = await read('tired', `strength/{id}?exercise_id=${exerciseId}`);
    expect(exercises[0]).toMatchObject({ weekly: [], best_e1rm: null, insufficient_data: true });
    const { status } = await athletes.tired!.get(
      `/api/v1/analytics/strength/${athletes.tired!.id}?exercise_id=${uuidv7()}`,
    );
    expect(status).toBe(404);
  });

  it("404 for another athlete's own exercise", async () => {
    const { body } = await athletes.steady!.post('/api/v1/exercises/create-or-match', {
      exercise_name: 'Grandmas Doorway Heave',
    });
    const path = (athlete: Athlete) =>
      `/api/v1/analytics/strength/${athlete.id}?exercise_id=${body.exercise_id}`;
    expect((await athletes.steady!.get(path(athletes.steady!))).status).toBe(200);
    const { status, body: refused } = await athletes.tired!.get(path(athletes.tired!));
    expect(status).toBe(404);
    expect(JSON.stringify(refused)).not.toContain('Heave');
  });
});

describe('a question that cannot be answered', () => {
  it.each([
    ['load/{id}?days=6', '/days'],
    ['load/{id}?days=91', '/days'],
    ['load/{id}?days=7&days=8', '/days'],
    ['summary/{id}/weekly?week_offset=-1', '/week_offset'],
    ['summary/{id}/weekly?week_offset=521', '/week_offset'],
    ['summary/{id}/weekly?week_offset=0.5', '/week_offset'],
    ['strength/{id}?weeks=2', '/weeks'],
    ['strength/{id}?weeks=53', '/weeks'],
    ['strength/{id}?exercise_id=bench', '/exercise_id'],
    ['deload/{id}?program_id=a&program_id=b', '/program_id'],
  ])('422 at %s', async (path, pointer) => {
    const { id } = athletes.tired!;
    const { status, body } = await athletes.tired!.get(`/api/v1/analytics/${path.replace('{id}', id)}`);
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, pointer]);
  });

  it.each(['load/{id}?days=%2090', 'summary/{id}/weekly?week_offset=0&what=else', 'deload/{id}?program_id='])(
    '200 at %s',
    (path) => read('tired', path),
  );
});

const ROUTES = [
  'fatigue/{id}',
  'fatigue/{id}/current',
  'fatigue/{id}/history',
  'load/{id}',
  'deload/{id}',
  'summary/{id}/weekly',
  'insights/{id}',
  'strength/{id}',
];

describe.each(ROUTES)('GET analytics/%s', (route) => {
  const path = (id: string) => `/api/v1/analytics/${route.replace('{id}', id)}`;

  it('304 while nothing changed, 200 after a set', async () => {
    const athlete = await backend.athlete();
    const first = await athlete.get(path(athlete.id));
    const headers = { 'if-none-match': first.headers.get('etag')! };
    expect((await athlete.get(path(athlete.id), { headers })).status).toBe(304);
    expect((await athlete.log('bench press 225 for 8')).status).toBe(200);
    const after = await athlete.get(path(athlete.id), { headers });
    expect(after.status).toBe(200);
  });

  it("403 for another athlete's figures, 401 without a token", async () => {
    const { status, body } = await athletes.nobody!.get(path(athletes.tired!.id));
    expect(status).toBe(403);
    expect(JSON.stringify(body)).not.toMatch(/fatigue_|acute|e1rm/);
    expect((await backend.anonymous().get(path(athletes.tired!.id))).status).toBe(401);
  });
});

it("403 for agreeing in another's name", async () => {
  const { id } = athletes.tired!;
  const { status } = await athletes.nobody!.post(`/api/v1/analytics/deload/${id}/approve`, {
    deload_id: deloadId(id, monday),
  });
  expect(status).toBe(403);
});
