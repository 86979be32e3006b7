import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { addDays } from '../src/platform/calendar/index.js';
import { type Athlete, type Backend } from './support/backend.js';
import { monday, startTrainedBackend, type TrainedBackend } from './support/trained-backend.js';

let backend: Backend;
let athletes: TrainedBackend['athletes'];
let read: TrainedBackend['read'];
beforeAll(async () => {
  ({ backend, athletes, read } = await startTrainedBackend());
}, 60_000);
afterAll(() => backend.stop());

describe('the weekly summary', () => {
  it('200 of the last whole week, in the athlete’s unit', async () => {
    expect(await read('steady', 'summary/{id}/weekly?week_offset=1')).toMatchObject({
      week_start: addDays(monday, -7),
      week_end: addDays(monday, -1),
      total_workouts: 3,
      total_sets: 15,
      total_volume: 16_534.67,
      weight_unit: 'lbs',
      avg_rpe: 7,
      prs_achieved: 0,
      adherence_rate: 0.667,
      planned_workouts: 3,
      completed_workouts: 2,
    });
  });

  it('200 with the same total as the volume of that week', async () => {
    const { total_volume } = await read('steady', 'summary/{id}/weekly?week_offset=1');
    const { weekly_volume } = await read('steady', `volume/{id}?endDate=${addDays(monday, -1)}`);
    expect(total_volume).toBe(weekly_volume.total_volume_load);
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
    const { body: found } = await athletes.tired.get('/api/v1/exercises/search?q=deadlift');
    const exerciseId = found.exercises[0].id;
    const { exercises } = await read('tired', `strength/{id}?exercise_id=${exerciseId}`);
    expect(exercises[0]).toMatchObject({ weekly: [], best_e1rm: null, insufficient_data: true });
    const { status } = await athletes.tired.get(
      `/api/v1/analytics/strength/${athletes.tired.id}?exercise_id=${uuidv7()}`,
    );
    expect(status).toBe(404);
  });

  it("404 for another athlete's own exercise", async () => {
    const { body } = await athletes.steady.post('/api/v1/exercises/create-or-match', {
      exercise_name: 'Grandmas Doorway Heave',
    });
    const path = (athlete: Athlete) =>
      `/api/v1/analytics/strength/${athlete.id}?exercise_id=${body.exercise_id}`;
    expect((await athletes.steady.get(path(athletes.steady))).status).toBe(200);
    const { status, body: refused } = await athletes.tired.get(path(athletes.tired));
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
    const { id } = athletes.tired;
    const { status, body } = await athletes.tired.get(`/api/v1/analytics/${path.replace('{id}', id)}`);
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
    const { status, body } = await athletes.nobody.get(path(athletes.tired.id));
    expect(status).toBe(403);
    expect(JSON.stringify(body)).not.toMatch(/fatigue_|acute|e1rm/);
    expect((await backend.anonymous().get(path(athletes.tired.id))).status).toBe(401);
  });
});
