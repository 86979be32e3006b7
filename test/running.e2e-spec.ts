import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { type Athlete, Backend } from './support/backend.js';

const PARSE = '/api/v1/running/parse';
const RUNS = '/api/v1/runs';

const FIVE_KM = { distance: 5, distance_unit: 'km', duration_seconds: 1_500 };

let backend: Backend;
let athlete: Athlete;
beforeAll(async () => {
  backend = await Backend.start();
});
beforeEach(async () => {
  athlete = await backend.athlete();
});
afterAll(() => backend.stop());

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

/** A route due north with a point every ten metres. */
const northward = (meters: number, grade: number, more: object = {}) =>
  Array.from({ length: meters / 10 + 1 }, (_, n) => ({
    latitude: 40 + (n * 10) / 111_195.08,
    longitude: -3,
    altitude: 600 + n * 10 * grade,
    ...more,
  }));

describe('a run', () => {
  it('200 with its pace, and nothing that is not known', async () => {
    const { status, body } = await athlete.post(PARSE, { user_id: athlete.id, ...FIVE_KM, notes: 'easy' });
    expect(status).toBe(200);
    expect(body).toEqual({
      success: true,
      run_id: expect.any(String),
      pace: 5,
      pace_formatted: '5:00/km',
      gap: null,
      gap_formatted: null,
      weather_data: null,
      elevation_data: null,
      message: 'Logged 5.00 km in 25:00 at 5:00/km.',
      start_time: expect.any(String),
      end_time: expect.any(String),
      calories: 500,
      route_points: null,
      route_points_dropped: null,
    });
  });

  it.each([
    ['km', { distance: 5, distance_unit: 'km' }, '5:00/km'],
    ['no unit', { distance: 5 }, '5:00/km'],
    ['numbers as texts', { distance: '5', duration_seconds: '1500' }, '5:00/km'],
    ['m', { distance: 5_000, distance_unit: 'm' }, '5:00/km'],
    ['metres', { distance: 5_000, distance_unit: 'Metres' }, '5:00/km'],
    ['miles', { distance: 3.106856, distance_unit: 'miles' }, '8:03/mi'],
    ['mi', { distance: 3.106856, distance_unit: 'mi' }, '8:03/mi'],
    [
      'the fields of old',
      { distance: undefined, distance_miles: 3.106856, duration_seconds: undefined, duration_minutes: 25 },
      '8:03/mi',
    ],
    ['a hair under', { distance: 5, duration_seconds: 1_499 }, '5:00/km'],
  ])('reads %s', async (_name, changes, pace) => {
    const { status, body } = await athlete.post(PARSE, { ...FIVE_KM, distance_unit: undefined, ...changes });
    expect([status, body.pace_formatted]).toEqual([200, pace]);
    expect(body.pace).toBeCloseTo(5, 1);
    expect(Math.abs(body.calories - 500)).toBeLessThanOrEqual(1);
  });

  it.each([
    ['an unknown unit', { distance_unit: 'furlongs' }, '/distance_unit'],
    ['no distance', { distance: undefined }, '/distance'],
    ['a distance of nothing', { distance: 0 }, '/distance'],
    ['5 m taken for 5 km', { distance: 0.0005 }, '/distance'],
    ['5,000 km taken for 5,000 m', { distance: 5_000 }, '/distance'],
    ['a pace that nobody runs', { duration_seconds: 100 }, '/distance'],
    ['a distance that is none beside one in miles', { distance: { a: 1 }, distance_miles: 3 }, '/distance'],
    [
      'a duration of years beside one in minutes',
      { duration_seconds: 1e9, duration_minutes: 25 },
      '/duration_seconds',
    ],
    ['half a second', { duration_seconds: 1_500.5 }, '/duration_seconds'],
    ['no duration', { duration_seconds: null }, '/duration_seconds'],
    ['a place beyond the poles', { latitude: 999, longitude: 999 }, '/latitude'],
    ['a negative climb', { elevation_gain: -1 }, '/elevation_gain'],
    ['tomorrow', { start_time: hoursAgo(-24) }, '/start_time'],
    ['a time that is none', { start_time: 'soon' }, '/start_time'],
    ['a route that is none', { route: 'there and back' }, '/route'],
    ['20,001 points', { route: Array.from({ length: 20_001 }, () => null) }, '/route'],
    ['notes without end', { notes: 'a'.repeat(2_001) }, '/notes'],
  ])('422 for %s', async (_name, changes, pointer) => {
    const { status, body } = await athlete.post(PARSE, { ...FIVE_KM, ...changes });
    expect(status).toBe(422);
    expect(body.errors).toContainEqual({ pointer, message: expect.any(String) });
    expect((await athlete.get(RUNS)).body.runs).toEqual([]);
  });

  it('lies in the past: it ended now, or began when it is said to', async () => {
    const before = Date.now();
    const now = await athlete.post(PARSE, FIVE_KM);
    expect(Math.abs(Date.parse(now.body.end_time) - before)).toBeLessThan(5_000);
    const start = hoursAgo(30);
    const then = await athlete.post(PARSE, { ...FIVE_KM, start_time: start });
    expect(then.body.start_time).toBe(start);
    expect(Date.parse(then.body.end_time) - Date.parse(start)).toBe(1_500_000);
  });
});

describe('the elevation of a run', () => {
  it.each([
    ['nothing known', {}, null, undefined],
    ['nulls', { elevation_gain: null, elevation_loss: null }, null, undefined],
    ['flat', { elevation_gain: 0, elevation_loss: 0 }, '5:00/km', 'flat'],
    ['100 m up', { elevation_gain: 100, elevation_loss: 0 }, '4:29/km', 'moderate_uphill'],
    ['328 ft up', { elevation_gain_ft: 328.084, elevation_loss_ft: 0 }, '4:29/km', 'moderate_uphill'],
    [
      '100 m up, the descent not known',
      { elevation_gain: 100, elevation_loss: null },
      '4:29/km',
      'moderate_uphill',
    ],
    ['100 m down', { elevation_gain: 0, elevation_loss: 100 }, '5:16/km', 'rolling'],
    ['250 m up and down', { elevation_gain: 250, elevation_loss: 250 }, '3:59/km', 'rolling'],
    ['a route uphill', { route: northward(5_000, 0.02) }, '4:29/km', 'moderate_uphill'],
    ['a flat route', { route: northward(5_000, 0) }, '5:00/km', 'flat'],
    ['a route without heights', { route: northward(5_000, 0, { altitude: null }) }, null, undefined],
  ])('%s', async (_name, changes, gap, difficulty) => {
    const { status, body } = await athlete.post(PARSE, { ...FIVE_KM, ...changes });
    expect([status, body.gap_formatted, body.elevation_data?.difficulty]).toEqual([200, gap, difficulty]);
    expect(body.gap === null).toBe(gap === null);
  });

  it('a flat route whose heights wander by 5 m is flat, and a climb of its heights alone earns no badge', async () => {
    const wandering = northward(5_000, 0).map((point, n) => ({
      ...point,
      altitude: 100 + ((n * 7) % 11) - 5,
    }));
    const flat = (await athlete.post(PARSE, { ...FIVE_KM, route: wandering })).body;
    expect(flat).toMatchObject({ gap_formatted: '5:00/km', elevation_data: { elevation_gain: 0 } });
    const steep = (await athlete.post(PARSE, { ...FIVE_KM, route: northward(5_000, 0.05) })).body;
    expect(steep.elevation_data).toMatchObject({ elevation_gain: 250, elevation_source: 'route' });
    const climbed = async () => {
      const { body } = await athlete.get(`/api/v1/badges/${athlete.id}`);
      return JSON.stringify(body).includes('run_elevation_500');
    };
    expect(await climbed()).toBe(false);
    await athlete.post(PARSE, { ...FIVE_KM, elevation_gain: 250 });
    expect(await climbed()).toBe(true);
  });

  it('a route with bad points is a route with fewer points', async () => {
    const bad = [
      null,
      5,
      'x',
      {},
      { latitude: 'NaN', longitude: 1 },
      { latitude: 1e308, longitude: 1 },
      [[[]]],
    ];
    const route = northward(5_000, 0.02).flatMap((point, n) =>
      n % 70 === 3 ? [point, bad[n % bad.length]] : [point],
    );
    const { status, body } = await athlete.post(PARSE, { ...FIVE_KM, route });
    expect(status).toBe(200);
    expect(body).toMatchObject({ gap_formatted: '4:29/km', route_points: 501 });
    expect(body.route_points_dropped).toBe(route.length - 501);
  });

  it('20,000 points are kept, and come back with the run alone', async () => {
    const route = Array.from({ length: 20_000 }, (_, n) => ({
      latitude: 40.123456789012 + n * 1e-5,
      longitude: -3.123456789012,
      altitude: 612.123456789,
      timestamp: new Date(Date.now() - 7_200_000 + n * 300).toISOString(),
    }));
    const { status, body } = await athlete.post(PARSE, { distance: 22, duration_seconds: 6_000, route });
    expect([status, body.route_points, body.gap]).toEqual([200, 20_000, body.pace]);
    const run = await athlete.get(`${RUNS}/${body.run_id}`);
    expect(run.body.route).toHaveLength(20_000);
    expect(run.body.route[1]).toEqual({ ...route[1] });
    expect((await athlete.get(RUNS)).body.runs[0]).not.toHaveProperty('route');
  });
});

describe('a run sent twice', () => {
  it('is one run with one answer, by its client id, whatever the spelling', async () => {
    const run = { ...FIVE_KM, client_id: uuidv7(), elevation_gain: 33.3, start_time: hoursAgo(3) };
    const [first, second] = [
      await athlete.post(PARSE, run),
      await athlete.post(PARSE, { ...run, client_id: run.client_id.toUpperCase() }),
    ];
    expect(second.body).toEqual(first.body);
    expect((await athlete.get(RUNS)).body.runs).toHaveLength(1);
  });

  it('is one run, by its idempotency key; another run under that key is refused', async () => {
    const headers = { 'idempotency-key': uuidv7() };
    const first = await athlete.post(PARSE, FIVE_KM, { headers });
    const second = await athlete.post(PARSE, FIVE_KM, { headers });
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect((await athlete.post(PARSE, { ...FIVE_KM, distance: 6 }, { headers })).status).toBe(422);
    expect((await athlete.get(RUNS)).body.runs).toHaveLength(1);
  });

  it('is one run when twenty come at once', async () => {
    const run = { ...FIVE_KM, client_id: uuidv7() };
    const answers = await Promise.all(Array.from({ length: 20 }, () => athlete.post(PARSE, run)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(new Set(answers.map(({ body }) => body.run_id)).size).toBe(1);
    expect((await athlete.get(RUNS)).body.runs).toHaveLength(1);
  });

  it('stays deleted when it is sent again afterwards', async () => {
    const run = { ...FIVE_KM, client_id: uuidv7() };
    const { body } = await athlete.post(PARSE, run);
    await athlete.send('DELETE', `${RUNS}/${body.run_id}`, undefined, {});
    expect((await athlete.post(PARSE, run)).body.run_id).toBe(body.run_id);
    expect((await athlete.get(RUNS)).body.runs).toEqual([]);
  });

  it('is two runs when two athletes made up the same id', async () => {
    const run = { ...FIVE_KM, client_id: uuidv7() };
    const mine = await athlete.post(PARSE, run);
    const theirs = await (await backend.athlete()).post(PARSE, run);
    expect([theirs.status, theirs.body.run_id === mine.body.run_id]).toEqual([200, false]);
  });
});
