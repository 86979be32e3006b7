import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Athlete, Backend } from './support/backend.js';
import { dayAfter, sum } from './support/naive-volume.js';
import { monday, PAST_ATHLETE, withPastWorkout } from './support/past-workout.js';

let backend: Backend;
let athlete: Athlete;
let stranger: Athlete;
let newcomer: Athlete;
beforeAll(async () => {
  backend = await Backend.start({ database: () => withPastWorkout(() => undefined) });
  athlete = await backend.athlete(PAST_ATHLETE);
  [stranger, newcomer] = [await backend.athlete(), await backend.athlete()];
});
afterAll(() => backend.stop());

const volume = (who: Athlete, rest = '', headers = {}) =>
  who.get(`/api/v1/analytics/volume/${who.id}${rest}`, { headers });

describe('volume', () => {
  it('200 with zeros, an empty map and the shape of a month for an athlete without a set', async () => {
    const { status, body } = await volume(newcomer);
    expect(status).toBe(200);
    expect(body.weekly_volume).toMatchObject({
      total_sets: 0,
      total_workouts: 0,
      total_volume_load: 0,
      volume_by_muscle: {},
    });
    expect(body.monthly_volume).toMatchObject({
      month: expect.stringMatching(/^\d{4}-\d{2}$/),
      avg_weekly_sets: 0,
      volume_by_muscle: {},
    });
    expect(body.volume_trend).toMatchObject({ trend: 'insufficient_data', avg_weekly_sets: 0 });
    expect(body.volume_trend.weeks).toHaveLength(4);
    expect(body).toMatchObject({
      total_volume: 0,
      volume_by_muscle: [],
      current_week: 0,
      change_percentage: 0,
    });
  });

  it('200 with one row a set, kilograms and pounds as one, bodyweight and holds without a load', async () => {
    const { body } = await volume(athlete, `?endDate=${monday}`);
    expect(body.volume_unit).toBe('kg');
    expect(body.weekly_volume).toMatchObject({
      week_start: monday,
      week_end: dayAfter(monday, 6),
      total_sets: 7,
      total_workouts: 1,
      total_volume_load: expect.closeTo(2_100, 1),
      hard_sets: 6,
      hard_sets_unknown_effort: 3,
    });
    expect(body.weekly_volume.volume_by_muscle).toEqual({
      chest: {
        sets: 3,
        total_reps: 20,
        volume_load: expect.closeTo(1_400, 1),
        exercises: ['Barbell Bench Press'],
      },
      lats: {
        sets: 2,
        total_reps: 20,
        volume_load: expect.closeTo(600, 1),
        exercises: expect.anything(),
      },
      abs: { sets: 1, total_reps: 0, volume_load: 0, exercises: ['Plank'] },
      unknown: {
        sets: 1,
        total_reps: 10,
        volume_load: expect.closeTo(100, 1),
        exercises: expect.anything(),
      },
    });
  });

  it('200 with 1 for every primary muscle and 0.5 for every secondary one, none twice for a group', async () => {
    const { body } = await volume(athlete, `?endDate=${monday}`);
    const { hard_sets_by_muscle: muscles, landmarks } = body.weekly_volume;
    const of = (name: string) => muscles.find(({ muscle }: { muscle: string }) => muscle === name);
    expect(of('chest')).toMatchObject({ fractional_sets: 2, direct_sets: 2, unknown_effort_sets: 1 });
    expect(of('triceps')).toMatchObject({ fractional_sets: 1, direct_sets: 0, indirect_sets: 2 });
    expect(of('upper_back')).toMatchObject({ fractional_sets: 1.5, direct_sets: 1, indirect_sets: 1 });
    // The row trains lats and upper back: one set for the back.
    const back = landmarks.find((group: { muscle_group: string }) => group.muscle_group === 'back');
    expect(back).toMatchObject({ sets: 2, status: 'below_mv', landmarks: { mv: 6, mrv: 25 } });
  });

  it("200 with the week of the athlete's zone", async () => {
    const abroad = { 'x-time-zone': 'Pacific/Honolulu' };
    const [here, there] = [
      await volume(athlete, `?endDate=${monday}`),
      await volume(athlete, `?endDate=${monday}`, abroad),
    ];
    expect(here.body).toMatchObject({
      previous_week: 0,
      current_week: here.body.weekly_volume.total_volume_load,
    });
    expect(there.body).toMatchObject({ previous_week: here.body.current_week, current_week: 0 });
    expect(there.body.weekly_volume.week_start).toBe(monday);
  });

  it('200 at the trend with 12 weeks, oldest first, and at the muscles with shares of 100', async () => {
    const { body } = await volume(athlete, '/trend');
    expect(body.trend).toHaveLength(12);
    expect(body.trend[8]).toEqual({
      week: 9,
      week_start: monday,
      total_volume: expect.anything(),
      workout_count: 1,
    });
    const { body: shares } = await volume(athlete, '/by-muscle');
    expect(shares.percentage_of).toBe('volume');
    expect(sum(shares.breakdown.map((share: { percentage: number }) => share.percentage))).toBeCloseTo(
      100,
      6,
    );
    expect(shares.breakdown[0].muscle_group).toBe('chest');
  });

  it('200 at the landmarks, labelled as opinion', async () => {
    const { body } = await volume(newcomer, '/landmarks');
    expect(body.groups).toHaveLength(12);
    expect(body.groups[0]).toMatchObject({ muscle_group: 'abs', sets: 0, status: 'below_mav' });
    expect(body.note).toMatch(/expert opinion/i);
    expect(body.days_elapsed).toBeGreaterThanOrEqual(1);
  });

  it.each(['', '/trend', '/by-muscle', '/landmarks'])('304 at %p until a set changes it', async (route) => {
    const { headers } = await volume(stranger, route);
    const known = { 'if-none-match': headers.get('etag')! };
    expect((await volume(stranger, route, known)).status).toBe(304);
    await stranger.log('bench press 225 for 8 at RPE 8');
    expect((await volume(stranger, route, known)).status).toBe(200);
  });

  it('200 with a set of today at once', async () => {
    const visitor = await backend.athlete();
    await visitor.log('bench press 225 for 8 at RPE 8');
    const { body } = await volume(visitor);
    expect(body).toMatchObject({
      current_week: 1_800,
      previous_week: 0,
      change_percentage: 0,
      volume_unit: 'lbs',
    });
    expect(body.weekly_volume.volume_by_muscle.chest).toMatchObject({
      sets: 1,
      total_reps: 8,
      volume_load: 1_800,
    });
    expect(body.volume_by_muscle[0]).toEqual({
      muscle_group: 'chest',
      volume: 1_800,
      percentage: 100,
      sets: 1,
    });
  });

  it('200 with no hard set for an attempt that failed without a repetition', async () => {
    const lifter = await backend.athlete();
    const bench = { exercise_slug: 'barbell-bench-press', weight_unit: 'kg' };
    const sets = [
      [100, 5],
      [110, 0],
      [110, 0],
    ].map(([weight, reps]) => ({ ...bench, client_id: randomUUID(), weight, reps }));
    const workout = { client_id: randomUUID(), sets };
    expect((await lifter.post('/api/v1/workouts', workout)).status).toBe(201);
    const { body } = await volume(lifter);
    expect(body.weekly_volume).toMatchObject({ total_sets: 3, hard_sets: 1 });
  });

  it.each([
    ['?weeks=0', '/weeks'],
    ['?weeks=54', '/weeks'],
    ['?weeks=many', '/weeks'],
    ['?weeks=1&weeks=2', '/weeks'],
    ['/trend?weeks=1e9', '/weeks'],
    ['/by-muscle?weeks=-1', '/weeks'],
    ['?startDate=2026-02-30', '/startDate'],
    ['?startDate=1999-01-01', '/startDate'],
    ['?startDate=2999-01-01', '/startDate'],
    ['?endDate=%00', '/endDate'],
    ['?endDate=a&endDate=b', '/endDate'],
  ])('422 for %s', async (query, pointer) => {
    const { status, body } = await volume(athlete, query);
    expect([status, body.errors[0].pointer]).toEqual([422, pointer]);
  });

  it.each(['', '/trend', '/by-muscle', '/landmarks'])("403 at %p for another athlete's id", async (route) => {
    const { status, body } = await stranger.get(`/api/v1/analytics/volume/${athlete.id}${route}`);
    expect(status).toBe(403);
    expect(JSON.stringify(body)).not.toMatch(/bench|chest/i);
  });
});
