import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { heatImpact } from './heat-impact.js';
import type { WeatherConditions } from './run-analysis.dto.js';
import { weatherImpact } from './weather-impact.js';
import { wetBulbGlobeC } from './wet-bulb-globe.js';

const FAST = 250;
const SLOW = 400;

const weather = (fahrenheit: number, humidity: number | null, mph: number | null = 0): WeatherConditions => ({
  temperature_f: fahrenheit,
  temperature_c: ((fahrenheit - 32) * 5) / 9,
  humidity,
  wind_speed_mph: mph,
  wind_speed_kph: mph,
  wind_direction: null,
  conditions: 'Clear',
  description: null,
  dew_point_f: null,
  dew_point_c: null,
  feels_like_f: null,
  feels_like_c: null,
  pressure: null,
  visibility: null,
  clouds: null,
  timestamp: '2026-11-25T10:00:00.000Z',
});

describe('the approximated WBGT', () => {
  it.each([
    [20, 50, 19.9],
    [25, 50, 24.3],
    [30, 50, 29.3],
    [30, 80, 34.25],
    [35, 40, 32.6],
    [10, 60, 12.5],
    [0, 50, 5.1],
  ])('of %d °C and %d %% is %d °C', (temperature, humidity, wbgt) => {
    expect(wetBulbGlobeC(temperature, humidity)).toBeCloseTo(wbgt, 1);
  });
});

describe('heat', () => {
  it('costs nothing from 7.5 to 15 °C of WBGT', () => {
    for (const [temperature, humidity] of [
      [5, 50],
      [10, 60],
      [13, 50],
    ] as const)
      expect(heatImpact(temperature, humidity, SLOW)).toMatchObject({ slowdownPercent: 0 });
  });

  it('costs 0.35 % for each °C outside, half as much again for the slow', () => {
    const { wetBulbGlobeC: wbgt, slowdownPercent } = heatImpact(30, 50, FAST);
    expect(slowdownPercent).toBeCloseTo((wbgt - 15) * 0.35, 6);
    expect(heatImpact(30, 50, SLOW).slowdownPercent).toBeCloseTo(slowdownPercent * 1.5, 6);
    expect(heatImpact(30, 50, 298.5).slowdownPercent).toBeCloseTo(slowdownPercent * 1.25, 6);
    const cold = heatImpact(-10, 50, FAST);
    expect(cold.slowdownPercent).toBeCloseTo((7.5 - cold.wetBulbGlobeC) * 0.35, 6);
  });

  it('is never a gain, grows with temperature and humidity above the band, and is finite', () => {
    const celsius = fc.double({ min: 18, max: 60, noNaN: true });
    const percent = fc.double({ min: 0, max: 99, noNaN: true });
    fc.assert(
      fc.property(celsius, percent, (temperature, humidity) => {
        const { slowdownPercent, byHumidityPercent } = heatImpact(temperature, humidity, FAST);
        expect(Number.isFinite(slowdownPercent)).toBe(true);
        expect(byHumidityPercent).toBeGreaterThanOrEqual(0);
        expect(heatImpact(temperature + 1, humidity, FAST).slowdownPercent).toBeGreaterThanOrEqual(
          slowdownPercent,
        );
        expect(heatImpact(temperature, humidity + 1, FAST).slowdownPercent).toBeGreaterThanOrEqual(
          slowdownPercent,
        );
      }),
    );
  });
});

describe('the impact of the weather', () => {
  it.each([
    ['85 °F, 80 %, 5 mph', weather(85, 80, 5), 'severe', 'mild', 'none', 'severe', 6.5],
    ['60 °F, 50 %, 5 mph', weather(60, 50, 5), 'mild', 'none', 'none', 'ideal', 0.4],
    ['50 °F, 50 %', weather(50, 50), 'none', 'none', 'none', 'ideal', 0],
    ['55 °F, 90 %, 10 mph', weather(55, 90, 10), 'none', 'mild', 'none', 'ideal', 0.5],
    ['75 °F, 50 %', weather(75, 50), 'moderate', 'none', 'none', 'moderate', 2.9],
    ['35 °F, 40 %, 20 mph', weather(35, 40, 20), 'mild', 'none', 'moderate', 'mild', 0.5],
    ['20 °F, 50 %', weather(20, 50), 'moderate', 'none', 'none', 'mild', 2.3],
    ['100 °F, 60 %, 12 mph', weather(100, 60, 12), 'severe', 'mild', 'mild', 'severe', 9],
  ])('%s', (_name, conditions, temperature, humidity, wind, overall, percent) => {
    expect(weatherImpact(conditions, FAST)).toMatchObject({
      temperature_impact: temperature,
      humidity_impact: humidity,
      wind_impact: wind,
      overall_difficulty: overall,
      estimated_pace_slowdown_percent: percent,
    });
  });

  it('warns above a WBGT of 28 °C, and advises not to run above 32', () => {
    const advice = (fahrenheit: number, humidity: number) =>
      weatherImpact(weather(fahrenheit, humidity), FAST).recommendations.join(' ');
    expect(advice(86, 50)).toMatch(/risk of heat illness/);
    expect(advice(86, 50)).not.toMatch(/do not run/);
    expect(advice(95, 60)).toMatch(/do not run outdoors/);
    expect(advice(60, 50)).toBe('');
    expect(advice(20, 50)).toMatch(/layers/);
  });

  it('is not known without the humidity: nothing is assumed', () => {
    expect(weatherImpact(weather(90, null, null), FAST)).toMatchObject({
      temperature_impact: null,
      humidity_impact: null,
      wind_impact: null,
      overall_difficulty: null,
      estimated_pace_slowdown_percent: null,
      method: 'insufficient_data',
    });
  });
});
