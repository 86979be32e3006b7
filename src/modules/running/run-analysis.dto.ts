import type { Difficulty } from './terrain.js';

/** The conditions at the time and place of a run, as the provider told them. What it did not tell is null. */
export class WeatherConditions {
  temperature_f: number;
  temperature_c: number;
  /** Relative, per cent. */
  humidity: number | null;
  wind_speed_mph: number | null;
  wind_speed_kph: number | null;
  /** Degrees from north, where the wind comes from. */
  wind_direction: number | null;
  /** Such as `Clear` or `Rain`. */
  conditions: string | null;
  description: string | null;
  dew_point_f: number | null;
  dew_point_c: number | null;
  feels_like_f: number | null;
  feels_like_c: number | null;
  /** hPa. */
  pressure: number | null;
  /** Metres. */
  visibility: number | null;
  /** Per cent of the sky. */
  clouds: number | null;
  /** When it was observed, UTC. */
  timestamp: string;
}

/** How a run went up and down, and what that means for its pace. An estimate. */
export class ElevationAnalysis {
  /** Grade-adjusted pace in `pace_unit`: the pace on the flat that costs the same energy. */
  gap: number;
  /** In `pace_unit`. */
  actual_pace: number;
  pace_unit: 'min_per_km' | 'min_per_mile';
  /** Net rise by distance, per cent. */
  grade_percent: number;
  /** How much of the pace the hills are, per cent: positive where they slowed the run down. */
  adjustment_percent: number;
  /** Gain less loss, metres. */
  net_elevation_change: number;
  /** Metres; null when not known. */
  elevation_gain: number | null;
  /** Metres; null when not known. */
  elevation_loss: number | null;
  /**
   * Whose gain and loss these are. `device`: as they were sent. `route`: of the heights of the route, of which climbs and
   * descents under 10 m are not counted.
   */
  elevation_source: 'device' | 'route';
  difficulty: Difficulty;
  is_uphill: boolean;
  is_downhill: boolean;
  is_flat: boolean;
  /** Energy cost compared with the flat: 1.05 is 5 % more. */
  cost_factor: number;
  /** `route`: by the heights along the route. `gain_and_loss`: only those two are known. */
  method: 'route' | 'gain_and_loss';
  is_estimate: boolean;
  caveat: string;
}

/** What the weather did to the pace. Null where the weather does not say enough. */
export class WeatherImpact {
  temperature_impact: 'none' | 'mild' | 'moderate' | 'severe' | null;
  humidity_impact: 'none' | 'mild' | 'moderate' | 'severe' | null;
  wind_impact: 'none' | 'mild' | 'moderate' | 'severe' | null;
  overall_difficulty: 'ideal' | 'mild' | 'moderate' | 'severe' | null;
  /** Per cent of the pace. */
  estimated_pace_slowdown_percent: number | null;
  recommendations: string[];
  /** Wet-bulb globe temperature, approximated, °C. */
  wbgt_c: number | null;
  method: 'wbgt_from_temperature_and_humidity' | 'insufficient_data';
  is_estimate: boolean;
  caveat: string;
}
