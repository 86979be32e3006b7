import { describe, expect, it } from '@jest/globals';
import { elevationOf } from './elevation-analysis.js';
import { METERS_PER_MILE } from './distance-unit.js';

const run = (distanceMeters: number, gainMeters: number | null, lossMeters: number | null) =>
  elevationOf({ distanceMeters, paceSecondsPerKm: 300, gainMeters, lossMeters, profile: undefined });

describe('what is known of the elevation', () => {
  it.each([
    ['flat', 5_000, 0, 0, { gap: 5, grade_percent: 0, difficulty: 'flat', is_flat: true }],
    [
      '100 m up in 5 km',
      5_000,
      100,
      0,
      { gap: 4.49, grade_percent: 2, difficulty: 'moderate_uphill', is_uphill: true },
    ],
    ['200 m up in 5 km', 5_000, 200, 0, { grade_percent: 4, difficulty: 'steep_uphill' }],
    ['100 m up in 10 miles', 10 * METERS_PER_MILE, 100, 0, { grade_percent: 0.62, difficulty: 'rolling' }],
    [
      '2,000 m up in 5 miles',
      5 * METERS_PER_MILE,
      2_000,
      0,
      { grade_percent: 24.85, difficulty: 'very_steep_uphill' },
    ],
    [
      '100 m down in 5 km',
      5_000,
      0,
      100,
      { gap: 5.27, grade_percent: -2, difficulty: 'rolling', is_downhill: true },
    ],
    ['200 m down in 5 km', 5_000, 0, 200, { grade_percent: -4, difficulty: 'moderate_downhill' }],
    ['300 m down in 5 km', 5_000, 0, 300, { grade_percent: -6, difficulty: 'steep_downhill' }],
    [
      '500 m up and 500 m down in 10 km',
      10_000,
      500,
      500,
      { grade_percent: 0, difficulty: 'rolling', is_flat: false, net_elevation_change: 0 },
    ],
    [
      '20 m up and 20 m down in 10 km',
      10_000,
      20,
      20,
      { grade_percent: 0, difficulty: 'flat', is_flat: true },
    ],
    ['no distance', 0, 100, 0, { gap: 5, grade_percent: 0, difficulty: 'flat', adjustment_percent: 0 }],
    [
      'gain alone',
      5_000,
      100,
      null,
      { elevation_gain: 100, elevation_loss: null, net_elevation_change: 100 },
    ],
  ])('%s', (_name, meters, gain, loss, expected) => {
    expect(run(meters, gain, loss)?.analysis).toMatchObject({
      actual_pace: 5,
      pace_unit: 'min_per_km',
      ...expected,
    });
  });

  it('is nothing when nobody says anything', () => {
    expect(run(5_000, null, null)).toBeUndefined();
  });

  it('costs what the hills cost: 500 m up and down are not flat', () => {
    const hilly = run(10_000, 500, 500)!;
    expect(hilly.gapSecondsPerKm).toBeLessThan(300);
    expect(hilly.analysis.adjustment_percent).toBeCloseTo((1 - hilly.gapSecondsPerKm / 300) * 100, 2);
    expect(hilly.analysis.gap).toBeCloseTo(5 * (1 - hilly.analysis.adjustment_percent / 100), 2);
  });

  it('is by the route where that is known, with the gain and loss of the device', () => {
    const profile = { stretches: [{ meters: 5_000, grade: 0.05 }], gainMeters: 250, lossMeters: 0 };
    const known = { distanceMeters: 5_000, paceSecondsPerKm: 300, gainMeters: 240, lossMeters: 0, profile };
    expect(elevationOf(known)?.analysis).toMatchObject({
      method: 'route',
      gap: 3.84,
      elevation_gain: 240,
      elevation_source: 'device',
    });
    const silent = { ...known, gainMeters: 0, lossMeters: null };
    expect(elevationOf(silent)).toMatchObject({
      gainMeters: 250,
      lossMeters: 0,
      analysis: { elevation_source: 'route' },
    });
  });
});
