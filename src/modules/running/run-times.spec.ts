import { describe, expect, it } from '@jest/globals';
import type { Route } from './route.js';
import { startOfRun } from './run-times.js';

const NOW = new Date('2026-11-25T12:00:00Z');
const HALF_AN_HOUR = 1_800;

const at = (iso: string) => new Date(iso);
const routeFrom = (iso: string | null): Route => ({
  points: [
    { latitude: 1, longitude: 1, altitudeMeters: null, timeMs: null },
    { latitude: 1, longitude: 1, altitudeMeters: null, timeMs: iso === null ? null : Date.parse(iso) },
  ],
  dropped: 0,
});

describe('a run of half an hour, told of at noon,', () => {
  it.each([
    ['ended now when nobody says otherwise', {}, null, '2026-11-25T11:30:00.000Z'],
    [
      'began when start_time says',
      { start_time: at('2026-11-20T06:00:00Z') },
      null,
      '2026-11-20T06:00:00.000Z',
    ],
    [
      'began when timestamp says',
      { timestamp: at('2026-11-20T06:00:00Z') },
      null,
      '2026-11-20T06:00:00.000Z',
    ],
    [
      'ended at timestamp when it cannot have begun then',
      { timestamp: at('2026-11-25T11:59:00Z') },
      null,
      '2026-11-25T11:29:00.000Z',
    ],
    [
      'ended now by a clock that is fast',
      { start_time: at('2026-11-25T11:35:00Z') },
      null,
      '2026-11-25T11:30:00.000Z',
    ],
    ['began with its route', {}, routeFrom('2026-11-24T07:00:00Z'), '2026-11-24T07:00:00.000Z'],
    ['ended now when its route knows no time', {}, routeFrom(null), '2026-11-25T11:30:00.000Z'],
    [
      'ended now when its route lies in the future',
      {},
      routeFrom('2027-01-01T00:00:00Z'),
      '2026-11-25T11:30:00.000Z',
    ],
  ])('%s', (_name, said, route, start) => {
    expect(startOfRun(said, route, HALF_AN_HOUR, NOW)?.toISOString()).toBe(start);
  });

  it.each([
    [{ start_time: at('2026-11-25T11:45:00Z') }],
    [{ start_time: at('2027-11-25T11:45:00Z') }],
    [{ timestamp: at('2026-11-25T12:20:00Z') }],
  ])('lies in the future by %p', (said) => {
    expect(startOfRun(said, null, HALF_AN_HOUR, NOW)).toBeUndefined();
  });
});
