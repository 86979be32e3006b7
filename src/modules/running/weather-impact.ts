import { rounded } from '../../platform/figures/index.js';
import { heatImpact } from './heat-impact.js';
import type { WeatherConditions, WeatherImpact } from './run-analysis.dto.js';

type Impact = 'none' | 'mild' | 'moderate' | 'severe';
type Overall = 'ideal' | 'mild' | 'moderate' | 'severe';

const OVERALL: readonly Overall[] = ['ideal', 'mild', 'moderate', 'severe'];

/** WBGT of the red and of the black flag, °C (ACSM 1996: high risk; cancel, or advise to withdraw). */
const RED_FLAG_C = 23;
const BLACK_FLAG_C = 28;
/** Nobody should exercise above it, used to heat or not, °C (ACSM 2007: 32.2). */
const STOP_C = 32;

const FREEZING_C = 0;
/** Winds that are felt, mph: of the phone's rules; nothing measured says how far they slow a run. */
const BREEZE_MPH = 10;
const STRONG_WIND_MPH = 15;
const HUMID_PERCENT = 75;
const MUGGY_DEW_POINT_F = 65;

const CAVEAT =
  'An estimate: WBGT is approximated from temperature and humidity outdoors, in sun and light wind; wind is not part of ' +
  'the slowdown.';

/**
 * What the weather of a run did to its pace.
 *
 * @param flatSecondsPerKm pace on the flat, of whoever ran; null when not known
 */
export function weatherImpact(weather: WeatherConditions, flatSecondsPerKm: number | null): WeatherImpact {
  const { temperature_c: temperature, humidity, wind_speed_mph: windMph } = weather;
  const heat = humidity === null ? null : heatImpact(temperature, humidity, flatSecondsPerKm);
  const wind = windMph === null ? null : windImpact(windMph);
  return {
    temperature_impact: heat && temperatureImpact(temperature, heat.byTemperaturePercent),
    humidity_impact: heat && shareImpact(heat.byHumidityPercent),
    wind_impact: wind,
    overall_difficulty: heat && overall(heat.slowdownPercent, heat.wetBulbGlobeC, temperature, wind),
    estimated_pace_slowdown_percent: heat && rounded(heat.slowdownPercent, 1),
    recommendations: recommendationsFor(weather, heat?.wetBulbGlobeC ?? null),
    wbgt_c: heat && rounded(heat.wetBulbGlobeC, 1),
    method: heat ? 'wbgt_from_temperature_and_humidity' : 'insufficient_data',
    is_estimate: true,
    caveat: CAVEAT,
  };
}

/** Freezing is hard in other ways than pace: ice, air, hands. */
function temperatureImpact(temperatureC: number, percent: number): Impact {
  const impact = shareImpact(percent);
  return temperatureC < FREEZING_C && impact !== 'severe' ? 'moderate' : impact;
}

/** The classes are ours: 4.5 % is what the black flag's WBGT costs a fast runner. */
function shareImpact(percent: number): Impact {
  if (percent >= 4.5) return 'severe';
  if (percent >= 2) return 'moderate';
  return percent >= 0.25 ? 'mild' : 'none';
}

function windImpact(mph: number): Impact {
  if (mph > STRONG_WIND_MPH) return 'moderate';
  return mph > BREEZE_MPH ? 'mild' : 'none';
}

/** The worst of what the slowdown, the flags, the frost and the wind say. */
function overall(percent: number, wbgtC: number, temperatureC: number, wind: Impact | null): Overall {
  const worst = Math.max(
    percent > 8 ? 3 : percent > 4 ? 2 : percent > 1 ? 1 : 0,
    wbgtC > BLACK_FLAG_C ? 3 : wbgtC > RED_FLAG_C ? 2 : 0,
    temperatureC < FREEZING_C ? 1 : 0,
    wind === 'moderate' || wind === 'mild' ? 1 : 0,
  );
  return OVERALL[worst]!;
}

function recommendationsFor(weather: WeatherConditions, wbgtC: number | null): string[] {
  const { temperature_c: temperature, humidity, wind_speed_mph: wind, dew_point_f: dewPoint } = weather;
  const advice: (string | false)[] = [
    wbgtC !== null && wbgtC > STOP_C && 'In such heat do not run outdoors: run indoors, or another day.',
    wbgtC !== null &&
      wbgtC > BLACK_FLAG_C &&
      'Very high risk of heat illness: shorten the run, slow down, and stop at dizziness or chills.',
    wbgtC !== null &&
      wbgtC > RED_FLAG_C &&
      'Hot: drink before, during and after, and start slower than usual.',
    temperature < FREEZING_C && 'Freezing: wear layers, cover hands and ears, and mind ice.',
    humidity !== null &&
      humidity > HUMID_PERCENT &&
      temperature > 15 &&
      'High humidity: sweat cools less, expect a slower pace.',
    dewPoint !== null && dewPoint > MUGGY_DEW_POINT_F && 'High dew point: run by effort rather than by pace.',
    wind !== null && wind > STRONG_WIND_MPH && 'Strong wind: run out against it and back with it.',
  ];
  return advice.filter((text) => text !== false);
}
