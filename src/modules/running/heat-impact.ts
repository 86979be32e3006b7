import { wetBulbGlobeC } from './wet-bulb-globe.js';

/** WBGT in which runners are fastest, °C (Mantzios et al. 2022, Med Sci Sports Exerc 54:153). */
const BEST_FROM_C = 7.5;
const BEST_TO_C = 15;

/** Slowdown for each °C of WBGT outside it, per cent (the same: 0.3 … 0.4). */
const PERCENT_PER_C = 0.35;

/** Slower runners lose more (Ely et al. 2007): from a marathon in 3 h to one in 4 h, s/km. The scale is ours. */
const FAST_SECONDS_PER_KM = 256;
const SLOW_SECONDS_PER_KM = 341;
const SLOW_SCALE = 1.5;

/** Humidity that counts as part of the temperature's own effect, per cent. Ours. */
const ORDINARY_HUMIDITY_PERCENT = 50;

/** How conditions slow a runner down. All in per cent of the pace. */
export interface HeatImpact {
  wetBulbGlobeC: number;
  slowdownPercent: number;
  /** What the temperature alone would do, at ordinary humidity. */
  byTemperaturePercent: number;
  /** What the humidity adds to it; not below 0. */
  byHumidityPercent: number;
}

/**
 * How far heat or cold slow a run down, by the approximated WBGT: nothing between 7.5 and 15 °C.
 *
 * @param flatSecondsPerKm pace on the flat, how fast the runner is; null when not known counts as fast
 */
export function heatImpact(
  temperatureC: number,
  humidityPercent: number,
  flatSecondsPerKm: number | null,
): HeatImpact {
  const scale = scaleOf(flatSecondsPerKm);
  const wbgtC = wetBulbGlobeC(temperatureC, humidityPercent);
  const slowdownPercent = outsideBand(wbgtC) * PERCENT_PER_C * scale;
  const ordinary = wetBulbGlobeC(temperatureC, ORDINARY_HUMIDITY_PERCENT);
  const byTemperature = outsideBand(ordinary) * PERCENT_PER_C * scale;
  return {
    wetBulbGlobeC: wbgtC,
    slowdownPercent,
    byTemperaturePercent: Math.min(byTemperature, slowdownPercent),
    byHumidityPercent: wbgtC > BEST_TO_C ? Math.max(0, slowdownPercent - byTemperature) : 0,
  };
}

/** °C outside the band in which runners are fastest. */
function outsideBand(wbgtC: number): number {
  return Math.max(0, BEST_FROM_C - wbgtC, wbgtC - BEST_TO_C);
}

/** 1.0 for the fast … 1.5 for the slow. */
function scaleOf(secondsPerKm: number | null): number {
  if (secondsPerKm === null) return 1;
  const share = (secondsPerKm - FAST_SECONDS_PER_KM) / (SLOW_SECONDS_PER_KM - FAST_SECONDS_PER_KM);
  return 1 + (SLOW_SCALE - 1) * Math.min(1, Math.max(0, share));
}
