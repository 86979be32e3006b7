import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Athlete, Backend } from './support/backend.js';
import { type Misbehaviour, WeatherServer } from './support/weather-server.js';

const PARSE = '/api/v1/running/parse';
const HERE = { latitude: 40.416775, longitude: -3.70379 };
const RUN = { distance: 5, duration_seconds: 1_500, ...HERE };

let provider: WeatherServer;
let backend: Backend;
let athlete: Athlete;
beforeAll(async () => {
  provider = await WeatherServer.start();
  backend = await Backend.start({ env: provider.env });
});
beforeEach(async () => {
  athlete = await backend.athlete();
  provider.asked.length = 0;
});
afterEach(async () => {
  // Nothing of one test is left for the next: a success forgets the failures.
  provider.misbehaviour = undefined;
});
afterAll(async () => {
  await backend.stop();
  await provider.stop();
});

const endedMinutesAgo = (minutes: number) =>
  new Date(Date.now() - minutes * 60_000 - RUN.duration_seconds * 1_000).toISOString();

describe('the weather of a run', () => {
  it('is what the provider says of the place, now, to a kilometre', async () => {
    const { status, body } = await athlete.post(PARSE, RUN);
    expect(status).toBe(200);
    expect(body.weather_data).toMatchObject({
      temperature_f: 68,
      temperature_c: 20,
      humidity: 50,
      conditions: 'Clear',
      dew_point_f: null,
      wind_speed_mph: 4.5,
    });
    expect(body.message).toBe('Logged 5.00 km in 25:00 at 5:00/km. Clear, 68°F.');
    expect(Object.fromEntries(provider.asked[0]!)).toEqual({
      lat: '40.42',
      lon: '-3.70',
      units: 'metric',
      appid: provider.key,
    });
  });

  it('is that of the end of the route where no place is named', async () => {
    const route = [
      { lat: 1, lng: 2 },
      { lat: 3, lng: 4 },
    ];
    await athlete.post(PARSE, { distance: 5, duration_seconds: 1_500, route });
    expect(provider.asked.map((query) => [query.get('lat'), query.get('lon')])).toEqual([['3.00', '4.00']]);
  });

  it('is asked for what ended within the hour only: older weather is not known', async () => {
    const recent = await athlete.post(PARSE, { ...RUN, start_time: endedMinutesAgo(59) });
    expect(recent.body.weather_data).not.toBeNull();
    const older = await athlete.post(PARSE, { ...RUN, start_time: endedMinutesAgo(61) });
    expect(older.body.weather_data).toBeNull();
    expect(provider.asked).toHaveLength(1);
  });

  it('is not asked for without a place, nor again for a run that is there', async () => {
    await athlete.post(PARSE, { ...RUN, latitude: null });
    expect(provider.asked).toHaveLength(0);
    const headers = { 'idempotency-key': 'a-run' };
    const first = await athlete.post(PARSE, RUN, { headers });
    const second = await athlete.post(PARSE, RUN, { headers });
    expect(second.body).toEqual(first.body);
    expect(provider.asked).toHaveLength(1);
  });

  it('tells what it did to the pace', async () => {
    const { body } = await athlete.post(PARSE, RUN);
    const { body: analysis } = await athlete.post('/api/v1/running/analyze', { run_id: body.run_id });
    expect(analysis.weather_impact).toMatchObject({
      temperature_impact: 'moderate',
      humidity_impact: 'none',
      wind_impact: 'none',
      overall_difficulty: 'mild',
      wbgt_c: 19.9,
      is_estimate: true,
    });
    // (19.86 − 15) × 0.35 % × 1.26 for a runner of 5:00/km.
    expect(analysis.weather_impact.estimated_pace_slowdown_percent).toBe(2.1);
    expect(analysis.performance_insights).toMatch(/cost about 2\.1 % of the pace/);
  });
});

describe('a provider that fails', () => {
  const FAILURES: [string, Misbehaviour][] = [
    ['does not answer', 'silent'],
    ['hangs up', 'hangs up'],
    ['does not end', 'endless'],
    ['sends elsewhere', 'redirects'],
    ['is overrun', { status: 429 }],
    ['is broken', { status: 500, body: '<html>' }],
    ['does not know us', { status: 401 }],
    ['talks no JSON', { body: '<html>' }],
    ['says nothing', { body: '' }],
    ['says null', { body: 'null' }],
    ['says NaN', { body: '{"main": {"temp": NaN}}' }],
    ['says a text for a number', { body: '{"main": {"temp": "NaN", "humidity": "wet"}}' }],
    ['knows no temperature', { body: '{"main": {"humidity": 50}}' }],
  ];

  it.each(FAILURES)('that %s costs nobody the run: 200 without weather', async (_name, how) => {
    provider.misbehaviour = how;
    const startedAt = performance.now();
    const { status, body } = await athlete.post(PARSE, RUN);
    expect([status, body.weather_data]).toEqual([200, null]);
    expect(body.message).toBe('Logged 5.00 km in 25:00 at 5:00/km.');
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    const { body: analysis } = await athlete.post('/api/v1/running/analyze', { run_id: body.run_id });
    expect(analysis.weather_impact).toEqual({});
    provider.misbehaviour = undefined;
    expect((await athlete.post(PARSE, RUN)).body.weather_data).not.toBeNull();
  });

  it('is left alone after three failures in a row, and everybody is answered at once', async () => {
    provider.misbehaviour = 'silent';
    for (let n = 0; n < 3; n += 1) await athlete.post(PARSE, RUN);
    expect(provider.asked).toHaveLength(3);
    const startedAt = performance.now();
    for (let n = 0; n < 10; n += 1) expect((await athlete.post(PARSE, RUN)).status).toBe(200);
    expect(provider.asked).toHaveLength(3);
    expect(performance.now() - startedAt).toBeLessThan(3_000);
    const metrics = (await backend.anonymous().get('/metrics')).body as string;
    expect(metrics).toMatch(/weather_requests_total\{outcome="timeout"\} [3-9]/);
    expect(metrics).toMatch(/weather_requests_total\{outcome="skipped"\} 10/);
  });

  it('is said in the log, without the key and without the place', () => {
    const log = backend.processes[0]!.output();
    expect(log).toContain('The weather of a run is not known');
    expect(log).not.toContain(provider.key);
    expect(log).not.toMatch(/40\.4|3\.70/);
  });

  it('is among what the service depends on, and not critical', async () => {
    const admin = await backend.athlete('an-admin', 'premium', 'admin');
    const { body } = await admin.get('/api/v1/monitoring/health');
    expect(JSON.stringify(body)).toContain('"weather"');
    expect((await backend.anonymous().get('/health/ready')).status).toBe(200);
  });
});
