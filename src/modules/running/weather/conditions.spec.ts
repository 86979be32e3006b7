import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { conditionsIn } from './conditions.js';

const NOW = new Date('2026-11-25T12:00:00Z');

const ANSWER = {
  coord: { lon: -3.7, lat: 40.42 },
  weather: [{ id: 500, main: 'Rain', description: 'light rain', icon: '10d' }],
  main: { temp: 18.3, feels_like: 17.9, pressure: 1_013, humidity: 64 },
  visibility: 10_000,
  wind: { speed: 5, deg: 349 },
  clouds: { all: 75 },
  dt: NOW.getTime() / 1_000 - 300,
};

describe('the conditions in an answer', () => {
  it('are in both scales, with what was not said as null', () => {
    expect(conditionsIn(ANSWER, NOW)).toEqual({
      temperature_c: 18.3,
      temperature_f: 64.9,
      feels_like_c: 17.9,
      feels_like_f: 64.2,
      dew_point_c: null,
      dew_point_f: null,
      humidity: 64,
      wind_speed_kph: 18,
      wind_speed_mph: 11.2,
      wind_direction: 349,
      conditions: 'Rain',
      description: 'light rain',
      pressure: 1_013,
      visibility: 10_000,
      clouds: 75,
      timestamp: '2026-11-25T11:55:00.000Z',
    });
  });

  it('say nothing that the answer does not say', () => {
    expect(conditionsIn({ main: { temp: 0 } }, NOW)).toEqual({
      temperature_c: 0,
      temperature_f: 32,
      feels_like_c: null,
      feels_like_f: null,
      dew_point_c: null,
      dew_point_f: null,
      humidity: null,
      wind_speed_kph: null,
      wind_speed_mph: null,
      wind_direction: null,
      conditions: null,
      description: null,
      pressure: null,
      visibility: null,
      clouds: null,
      timestamp: NOW.toISOString(),
    });
  });

  it.each([
    ['null', null],
    ['a text', 'sunny'],
    ['no temperature', { ...ANSWER, main: { humidity: 50 } }],
    ['a temperature that is no number', { ...ANSWER, main: { temp: 'NaN' } }],
    ['kelvins', { ...ANSWER, main: { temp: 291.4 } }],
  ])('are none: %s', (_name, answer) => {
    expect(conditionsIn(answer, NOW)).toBeUndefined();
  });

  it.each([
    ['humidity', { main: { temp: 10, humidity: 101 } }],
    ['humidity', { main: { temp: 10, humidity: null } }],
    ['wind_speed_mph', { main: { temp: 10 }, wind: { speed: -1 } }],
    ['clouds', { main: { temp: 10 }, clouds: [] }],
    ['conditions', { main: { temp: 10 }, weather: [{ main: 5 }] }],
    ['conditions', { main: { temp: 10 }, weather: 'Rain' }],
  ])('leave out a %s that cannot be', (name, answer) => {
    expect(conditionsIn(answer, NOW)).toHaveProperty(name, null);
  });

  it('are made of any JSON without a failure', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (main, rest) => {
        conditionsIn({ ...ANSWER, main, weather: rest, wind: rest, dt: rest }, NOW);
        conditionsIn(rest, NOW);
      }),
    );
  });
});
