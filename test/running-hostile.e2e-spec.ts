import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Athlete, Backend } from './support/backend.js';
import type { Answer } from './support/client.js';

const PARSE = '/api/v1/running/parse';
const ANALYZE = '/api/v1/running/analyze';

let backend: Backend;
let athlete: Athlete;
beforeAll(async () => {
  backend = await Backend.start();
  athlete = await backend.athlete();
});
afterAll(() => backend.stop());

/** A new athlete every so often: nobody is refused for asking too much. */
let calls = 0;
async function somebody(): Promise<Athlete> {
  calls += 1;
  if (calls % 40 === 0) athlete = await backend.athlete();
  return athlete;
}

const isPositive = (value: unknown): boolean =>
  typeof value === 'number' && Number.isFinite(value) && value > 0;

/** Never a 5xx; a run that is kept has a finite pace, and a finite grade-adjusted one where it has one. */
function expectSound({ status, body }: Answer): void {
  expect(status).toBeLessThan(500);
  expect([200, 400, 403, 413, 422]).toContain(status);
  if (status === 200) expect([body.pace, body.gap ?? 1].every(isPositive)).toBe(true);
}

const number = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom(null, 0, -0, 1e308, 1e-308, '5', 'NaN', '1e400', '', {}, [], true),
);
const point = fc.oneof(
  fc.record({ latitude: number, longitude: number, altitude: number, timestamp: number }),
  fc.record({
    lat: fc.double({ min: -90, max: 90 }),
    lng: fc.double({ min: -180, max: 180 }),
    elevation: number,
  }),
  // A body with such a key is refused as a whole, before anybody looks at its route.
  fc.jsonValue({ maxDepth: 3 }).filter((value) => !/"(__proto__|constructor)"/.test(JSON.stringify(value))),
);

describe('any run', () => {
  it('of any numbers: never a 5xx, and a sound pace', async () => {
    const run = fc.record(
      {
        distance: number,
        distance_unit: fc.oneof(fc.constantFrom('km', 'mi', 'm', null), fc.string()),
        duration_seconds: fc.oneof(fc.integer({ min: 1, max: 1e6 }), number),
        elevation_gain: number,
        elevation_loss: number,
        latitude: number,
        longitude: number,
        start_time: fc.oneof(number, fc.date().map(String), fc.string()),
        timestamp: number,
        session_rpe: number,
        notes: fc.string({ unit: 'binary' }),
        client_id: fc.oneof(fc.uuid(), fc.string()),
        distance_miles: number,
        duration_minutes: number,
        elevation_gain_ft: number,
      },
      { requiredKeys: ['distance', 'duration_seconds'] },
    );
    await fc.assert(
      fc.asyncProperty(run, async (body) => expectSound(await (await somebody()).post(PARSE, body))),
      { numRuns: 150 },
    );
  });

  it('of any route is kept: what makes no sense in it is left out', async () => {
    const metres = fc.double({ min: 1, max: 100_000, noNaN: true });
    await fc.assert(
      fc.asyncProperty(fc.array(point, { maxLength: 40 }), metres, async (route, distance) => {
        const body = { distance, distance_unit: 'm', duration_seconds: 36_000, route };
        const answer = await (await somebody()).post(PARSE, body);
        expectSound(answer);
        expect(answer.status).toBe(200);
        expect(answer.body.route_points + answer.body.route_points_dropped).toBe(route.length);
      }),
      { numRuns: 100 },
    );
  });

  it('up and down again is worth no less than its pace, in kilometres as in miles', async () => {
    const climb = fc.double({ min: 0, max: 5_000, noNaN: true });
    const km = fc.double({ min: 1, max: 100, noNaN: true });
    await fc.assert(
      fc.asyncProperty(climb, km, async (height, distance) => {
        const hills = { elevation_gain: height, elevation_loss: height, duration_seconds: 36_000 };
        const runner = await somebody();
        const inKm = await runner.post(PARSE, { ...hills, distance });
        const inMiles = await runner.post(PARSE, {
          ...hills,
          distance: distance / 1.609344,
          distance_unit: 'miles',
        });
        expect(inKm.body.gap).toBeLessThanOrEqual(inKm.body.pace);
        expect(inMiles.body.gap).toBeCloseTo(inKm.body.gap, 3);
        expect(inMiles.body.calories).toBe(inKm.body.calories);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    [
      '20,001 points',
      JSON.stringify({
        distance: 5,
        duration_seconds: 1_500,
        route: Array.from({ length: 20_001 }, () => ({})),
      }),
    ],
    [
      '20,000 points that are none',
      JSON.stringify({
        distance: 5,
        duration_seconds: 1_500,
        route: Array.from({ length: 20_000 }, () => 'NaN'),
      }),
    ],
    [
      'a route of routes',
      `{"distance": 5, "duration_seconds": 1500, "route": ${'['.repeat(30)}${']'.repeat(30)}}`,
    ],
    ['an object for the route', '{"distance": 5, "duration_seconds": 1500, "route": {"length": 5}}'],
    ['a number beyond numbers', '{"distance": 1e400, "duration_seconds": 1e400, "elevation_gain": -1e400}'],
    [
      'a polluted prototype',
      '{"distance": 5, "duration_seconds": 1500, "route": [{"__proto__": {"latitude": 1}}]}',
    ],
    [
      'points with methods of their own',
      '{"distance": 5, "duration_seconds": 1500, "route": [{"latitude": {"valueOf": 1}, "then": 1, "toJSON": "x"}]}',
    ],
    ['nothing', ''],
    ['a list', '[]'],
  ])('%s: never a 5xx', async (_name, raw) => {
    expectSound(await (await somebody()).post(PARSE, undefined, { raw }));
  });
});

describe('any question about a run', () => {
  it('never a 5xx', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.uuid());
    await fc.assert(
      fc.asyncProperty(text, fc.jsonValue(), async (id, any) => {
        const who = await somebody();
        const path = `/api/v1/runs/${encodeURIComponent(id.toWellFormed())}`;
        const query = encodeURIComponent(id.toWellFormed());
        const answers = [
          await who.get(path),
          await who.send('DELETE', path, undefined, { headers: { 'if-match': '"x"' } }),
          await who.get(`/api/v1/runs?cursor=${query}&from=${query}&to=${query}&limit=${query}`),
          await who.post(ANALYZE, { run_id: any }),
        ];
        for (const { status } of answers) expect(status).toBeLessThan(500);
      }),
      { numRuns: 40 },
    );
  });
});
