import { rounded } from '../../platform/figures/index.js';
import { type DistanceUnit, METERS_PER_KM, metersPer } from './distance-unit.js';

const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_HOUR = 3_600;

/**
 * Measured pace.
 *
 * @param meters > 0
 * @returns seconds per kilometre
 */
export function paceOf(meters: number, seconds: number): number {
  return (seconds / meters) * METERS_PER_KM;
}

/** A pace in minutes per kilometre as a decimal number, to four places: 5:15 is 5.25. */
export function minutesPerKm(secondsPerKm: number): number {
  return rounded(secondsPerKm / SECONDS_PER_MINUTE, 4);
}

/** A pace to read, rounded to the second: `5:00/km`, or `8:03/mi`. */
export function formatPace(secondsPerKm: number, unit: DistanceUnit): string {
  const seconds = Math.round((secondsPerKm * metersPer(unit)) / METERS_PER_KM);
  return `${clock(seconds)}/${unit === 'km' ? 'km' : 'mi'}`;
}

/** A duration to read: `25:00`, or `1:02:03` from an hour on. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < SECONDS_PER_HOUR) return clock(whole);
  return `${Math.floor(whole / SECONDS_PER_HOUR)}:${clock(whole % SECONDS_PER_HOUR).padStart(5, '0')}`;
}

/** A distance to read: `5.00 km`, or `3.11 mi`. */
export function formatDistance(meters: number, unit: DistanceUnit): string {
  return `${(meters / metersPer(unit)).toFixed(2)} ${unit === 'km' ? 'km' : 'mi'}`;
}

function clock(seconds: number): string {
  const rest = String(seconds % SECONDS_PER_MINUTE).padStart(2, '0');
  return `${Math.floor(seconds / SECONDS_PER_MINUTE)}:${rest}`;
}
