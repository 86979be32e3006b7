import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { meanCostFactor } from './grade-adjusted-pace.js';
import { routeProfile } from './route-profile.js';
import { type RoutePoint, routeOf } from './route.js';
import { haversineMeters } from './track.js';

/** Degrees of latitude of one metre. */
const METER = 1 / 111_195.08;

/** A walk due north, with the height at each distance. */
function northward(
  meters: number,
  every: number,
  height: (meters: number) => number,
  secondsPerMeter = 0.3,
): RoutePoint[] {
  const count = Math.floor(meters / every);
  return Array.from({ length: count + 1 }, (_, n) => ({
    latitude: 40 + n * every * METER,
    longitude: -3,
    altitudeMeters: height(n * every),
    timeMs: 1_795_600_800_000 + n * every * secondsPerMeter * 1_000,
  }));
}

const factorOf = (points: RoutePoint[], meters: number): number => {
  const profile = routeProfile(points, meters)!;
  return meanCostFactor(profile.stretches, profile.gainMeters - profile.lossMeters);
};

describe('the profile of a route', () => {
  it('measures by the haversine formula: Madrid to Barcelona', () => {
    const place = (latitude: number, longitude: number) => ({
      latitude,
      longitude,
      altitudeMeters: null,
      timeMs: null,
    });
    expect(haversineMeters(place(40.4168, -3.7038), place(41.3874, 2.1686)) / 1_000).toBeCloseTo(505.4, 0);
  });

  it.each([
    ['flat', 5, () => 100, 1, 0, 0],
    ['2 % up', 5, (at: number) => at * 0.02, 1.113, 100, 0],
    ['0.5 % up: steps under a metre add up', 5, (at: number) => at * 0.005, 1.028, 25, 0],
    ['5 % down, damped', 5, (at: number) => 500 - at * 0.05, 0.882, 0, 250],
    ['5 % up in one point each kilometre', 1_000, (at: number) => at * 0.05, 1.301, 250, 0],
    ['up and down again at 5 %', 5, (at: number) => Math.min(at, 5_000 - at) * 0.05, 1.091, 125, 125],
    ['a device that trembles by 30 cm', 5, (at: number) => 50 + (at % 2 ? 0.15 : -0.15), 1, 0, 0],
  ])('%s', (_name, every, height, factor, gain, loss) => {
    const profile = routeProfile(northward(5_000, every, height), 5_000)!;
    expect(meanCostFactor(profile.stretches, profile.gainMeters - profile.lossMeters)).toBeCloseTo(factor, 2);
    expect(Math.abs(profile.gainMeters - gain)).toBeLessThanOrEqual(2);
    expect(Math.abs(profile.lossMeters - loss)).toBeLessThanOrEqual(2);
  });

  /** The same numbers from −1 to 1 each time (mulberry32). */
  const noise = (seed: number) => () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 31 - 1;
  };
  /** Each is 0.9 of the one before it and a little of its own: it wanders by up to 4 m. */
  const wandering = (seed: number) => {
    const next = noise(seed);
    let height = 0;
    return () => (height = Math.max(-4, Math.min(4, 0.9 * height + 2 * next())));
  };

  it.each([
    ['5 m from fix to fix, every 3 m', 3, (seed: number) => noise(seed), 5],
    ['5 m from fix to fix, every 10 m', 10, (seed: number) => noise(seed), 5],
    ['5 m from fix to fix, every 50 m', 50, (seed: number) => noise(seed), 5],
    ['4 m over many fixes, every 3 m', 3, wandering, 1],
    ['4 m over many fixes, every 10 m', 10, wandering, 1],
  ])('is flat where GPS heights of the flat wander by %s', (_name, every, wander, meters) => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const next = wander(seed);
      const profile = routeProfile(
        northward(5_000, every, () => 100 + meters * next()),
        5_000,
      )!;
      expect([seed, profile.gainMeters, profile.lossMeters]).toEqual([seed, 0, 0]);
      expect(meanCostFactor(profile.stretches, 0)).toBe(1);
    }
  });

  it('sees the hills through the noise: ten of 30 m, up and down', () => {
    const next = noise(7);
    const hills = (at: number) => 115 - 15 * Math.cos((at / 500) * 2 * Math.PI);
    const { gainMeters, lossMeters } = routeProfile(
      northward(5_000, 5, (at) => hills(at) + 5 * next()),
      5_000,
    )!;
    for (const meters of [gainMeters, lossMeters]) {
      expect(meters).toBeGreaterThan(260);
      expect(meters).toBeLessThan(320);
    }
  });

  it('counts small hills where the device measures them', () => {
    const points = northward(5_000, 5, (at) => 100 - 3 * Math.cos((at / 1_000) * 2 * Math.PI));
    expect(routeProfile(points, 5_000)!.gainMeters).toBe(0);
    expect(routeProfile(points, 5_000, 1)!.gainMeters).toBeGreaterThan(25);
  });

  it('divides into stretches of 100 m, or of a minute where that comes first', () => {
    const fast = routeProfile(
      northward(5_000, 5, () => 0),
      5_000,
    )!;
    expect(fast.stretches).toHaveLength(50);
    const slow = routeProfile(
      northward(5_000, 5, () => 0, 1),
      5_000,
    )!;
    expect(slow.stretches.length).toBeGreaterThan(80);
    const length = slow.stretches.reduce((sum, { meters }) => sum + meters, 0);
    expect(length).toBeCloseTo(5_000, 0);
  });

  it.each([
    [
      'without heights',
      northward(5_000, 5, () => 0).map((point) => ({ ...point, altitudeMeters: null })),
      5_000,
    ],
    ['of another run', northward(5_000, 5, () => 0), 20_000],
    ['much longer than the run', northward(5_000, 5, () => 0), 1_000],
    ['of one point', northward(4, 5, () => 0), 5_000],
    ['of none', [], 5_000],
  ])('is not known %s', (_name, points, meters) => {
    expect(routeProfile(points, meters)).toBeUndefined();
  });

  it('leaves out a leg that nobody can have run', () => {
    const points = northward(5_000, 5, () => 100);
    points[500] = { ...points[500]!, latitude: 41, altitudeMeters: 3_000 };
    const profile = routeProfile(points, 5_000)!;
    expect(profile.gainMeters).toBe(0);
    expect(meanCostFactor(profile.stretches, 0)).toBe(1);
  });

  it('never says that a run that ends where it began was easier than the flat', () => {
    const heights = fc.array(fc.double({ min: -400, max: 4_000, noNaN: true }), {
      minLength: 2,
      maxLength: 40,
    });
    fc.assert(
      fc.property(heights, fc.integer({ min: 1, max: 300 }), (up, every) => {
        const loop = [...up, ...up.toReversed()];
        const meters = (loop.length - 1) * every;
        const points = northward(meters, every, (at) => loop[Math.round(at / every)]!);
        if (routeProfile(points, meters)) expect(factorOf(points, meters)).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('is finite and positive for any heights, places and times', () => {
    const point = fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
      altitudeMeters: fc.option(fc.double({ min: -4_500, max: 9_000, noNaN: true })),
      timeMs: fc.option(fc.integer({ min: 0, max: 2_000_000_000_000 })),
    });
    fc.assert(
      fc.property(
        fc.array(point, { maxLength: 30 }),
        fc.double({ min: 1, max: 3e7, noNaN: true }),
        (points, meters) => {
          const profile = routeProfile(points, meters);
          if (!profile) return;
          const factor = meanCostFactor(profile.stretches, profile.gainMeters - profile.lossMeters);
          expect(factor).toBeGreaterThanOrEqual(0.85);
          expect(factor).toBeLessThan(6);
        },
      ),
    );
  });

  it('backwards goes down what it went up', () => {
    const height = (at: number) => 100 + 80 * Math.sin(at / 400) + at * 0.01;
    const there = northward(5_000, 5, height);
    const back = there.toReversed().map((point, n) => ({ ...point, timeMs: there[n]!.timeMs }));
    const [one, other] = [routeProfile(there, 5_000)!, routeProfile(back, 5_000)!];
    expect(Math.abs(one.gainMeters - other.lossMeters)).toBeLessThan(4);
    expect(Math.abs(one.lossMeters - other.gainMeters)).toBeLessThan(4);
  });
});

describe('the points of a route', () => {
  it.each([
    [{ latitude: 1, longitude: 2 }, 1, 2, null],
    [{ lat: '1.5', lng: '-2.5', elevation: '12' }, 1.5, -2.5, 12],
    [{ lat: 1, lon: 2, altitude: 1e9, time: 'soon' }, 1, 2, null],
    [{ latitude: 1, longitude: 2, altitude: null, timestamp: {} }, 1, 2, null],
  ])('%j is a place', (entry, latitude, longitude, altitudeMeters) => {
    expect(routeOf([entry])).toEqual({
      points: [{ latitude, longitude, altitudeMeters, timeMs: null }],
      dropped: 0,
    });
  });

  it.each([
    [null],
    [5],
    ['here'],
    [[1, 2]],
    [{}],
    [{ latitude: 'NaN', longitude: 2 }],
    [{ latitude: '', longitude: 2 }],
    [{ latitude: 91, longitude: 2 }],
    [{ latitude: 1, longitude: 1e308 }],
    [{ latitude: { lat: 1 }, longitude: [2] }],
    [{ latitude: true, longitude: 2 }],
  ])('%j is none, and costs nobody the run', (entry) => {
    expect(routeOf([entry, { lat: 1, lng: 2 }])).toMatchObject({ dropped: 1, points: [{ latitude: 1 }] });
  });
});
