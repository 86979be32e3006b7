import { rounded } from '../../../platform/figures/index.js';
import type { WeatherConditions } from '../run-analysis.dto.js';

const MPH_PER_METER_PER_SECOND = 2.237;
const KPH_PER_METER_PER_SECOND = 3.6;
const MOST_NAME_CHARACTERS = 100;

type Fields = Record<string, unknown>;

/**
 * The conditions in an answer of OpenWeatherMap (`/data/2.5/weather`, metric units). What it does not say, or what
 * cannot be, is null: nothing is filled in.
 *
 * @returns undefined without a temperature, for such an answer is none
 */
export function conditionsIn(answer: unknown, now: Date): WeatherConditions | undefined {
  const [main, wind] = [part(answer, 'main'), part(answer, 'wind')];
  const temperature = figure(main.temp, -95, 65);
  if (temperature === null) return undefined;
  return {
    ...inBothScales(temperature, figure(main.feels_like, -120, 80), figure(main.dew_point, -110, 45)),
    humidity: figure(main.humidity, 0, 100),
    ...windOf(figure(wind.speed, 0, 120), figure(wind.deg, 0, 360)),
    ...named(answer),
    pressure: figure(main.pressure, 500, 1_100),
    visibility: figure(field(answer, 'visibility'), 0, 100_000),
    clouds: figure(part(answer, 'clouds').all, 0, 100),
    timestamp: observedAt(answer, now),
  };
}

function inBothScales(temperature: number, feelsLike: number | null, dewPoint: number | null) {
  return {
    temperature_c: rounded(temperature, 1),
    temperature_f: fahrenheit(temperature),
    feels_like_c: feelsLike && rounded(feelsLike, 1),
    feels_like_f: feelsLike === null ? null : fahrenheit(feelsLike),
    dew_point_c: dewPoint && rounded(dewPoint, 1),
    dew_point_f: dewPoint === null ? null : fahrenheit(dewPoint),
  };
}

function windOf(metersPerSecond: number | null, degrees: number | null) {
  return {
    wind_speed_mph: metersPerSecond && rounded(metersPerSecond * MPH_PER_METER_PER_SECOND, 1),
    wind_speed_kph: metersPerSecond && rounded(metersPerSecond * KPH_PER_METER_PER_SECOND, 1),
    wind_direction: degrees,
  };
}

function named(answer: unknown) {
  const list = field(answer, 'weather');
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  return { conditions: text(field(first, 'main')), description: text(field(first, 'description')) };
}

/** When it was observed, in the provider's seconds; else when we were told. */
function observedAt(answer: unknown, now: Date): string {
  const seconds = figure(field(answer, 'dt'), 1, now.getTime() / 1_000);
  return (seconds === null ? now : new Date(seconds * 1_000)).toISOString();
}

function fahrenheit(celsius: number): number {
  return rounded((celsius * 9) / 5 + 32, 1);
}

function figure(value: unknown, least: number, most: number): number | null {
  return typeof value === 'number' && value >= least && value <= most ? value : null;
}

function text(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  return value.toWellFormed().replaceAll('\0', '').trim().slice(0, MOST_NAME_CHARACTERS) || null;
}

function part(answer: unknown, name: string): Fields {
  const value = field(answer, name);
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Fields)[name] : undefined;
}
