import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { ElevationAnalysis, WeatherConditions, WeatherImpact } from './run-analysis.dto.js';

/** A run that is kept. Paces are in minutes per kilometre, texts in the unit of the run. */
export class ParsedRun {
  success: boolean;
  run_id: string;
  /** Minutes per kilometre. */
  pace: number;
  /** In the unit of the run: `5:00/km`, `8:03/mi`. */
  pace_formatted: string;
  /** Grade-adjusted pace, minutes per kilometre; null when the elevation is not known. */
  gap: number | null;
  gap_formatted: string | null;
  /** Null when not known: never made up. */
  weather_data: WeatherConditions | null;
  /** Null when the elevation is not known. */
  elevation_data: ElevationAnalysis | null;
  message: string;
  /** UTC. */
  start_time: string;
  /** UTC. */
  end_time: string;
  /** Kilocalories; an estimate that does not know the runner's weight. */
  calories: number | null;
  /** Points of the route that were kept; null without a route. */
  route_points: number | null;
  /** Points that were sent and are no place on earth; null without a route. */
  route_points_dropped: number | null;
}

export class RunSummary {
  /** Kilometres. */
  distance: number;
  /** Seconds. */
  duration: number;
  /** Minutes per kilometre. */
  pace: number;
  /** Minutes per kilometre; null when the elevation is not known. */
  gap: number | null;
  /** Metres; null when not known. */
  elevation_gain: number | null;
  /** Metres; null when not known. */
  elevation_loss: number | null;
  pace_formatted: string;
  gap_formatted: string | null;
  /** UTC. */
  start_time: string;
}

/** The newest other runs of a comparable distance: two thirds to one and a half times as long. */
export class RecentComparison {
  /** 1 … 5. */
  recent_runs_count: number;
  /** How many of them have a grade-adjusted pace. */
  recent_gap_runs_count: number;
  /** Minutes per kilometre. */
  avg_pace_recent: number;
  /** Minutes per kilometre, of those that have one: see `recent_gap_runs_count`; null when none has. */
  avg_gap_recent: number | null;
  /** Minutes per kilometre; negative is faster than those. */
  pace_vs_avg: number;
  /** Minutes per kilometre; null when one of the two is not known. */
  gap_vs_avg: number | null;
}

/** Without what it is made of, an answer has an empty object. */
const orEmpty = (model: new () => object): PropertyDecorator =>
  ApiProperty({ oneOf: [{ $ref: getSchemaPath(model) }, { type: 'object', maxProperties: 0 }] });

/** What a run says. */
@ApiExtraModels(WeatherImpact, ElevationAnalysis)
export class AnalyzedRun {
  run_summary: RunSummary;
  /** Empty without weather. */
  @orEmpty(WeatherImpact)
  weather_impact: WeatherImpact | Record<string, never>;
  /** Empty when the elevation is not known. */
  @orEmpty(ElevationAnalysis)
  elevation_analysis: ElevationAnalysis | Record<string, never>;
  performance_insights: string;
  recommendations: string[];
  /** Null without another run of a comparable distance. */
  comparison_to_recent_runs: RecentComparison | null;
}

/** A run without its route. */
export class ListedRun {
  id: string;
  /** UTC. */
  start_time: string;
  /** UTC. */
  end_time: string;
  distance_meters: number;
  /** In `distance_unit`. */
  distance: number;
  distance_unit: 'km' | 'miles';
  duration_seconds: number;
  /** Minutes per kilometre. */
  pace: number;
  pace_formatted: string;
  /** Minutes per kilometre; null when the elevation is not known. */
  gap: number | null;
  gap_formatted: string | null;
  /** Metres; null when not known. */
  elevation_gain: number | null;
  /** Metres; null when not known. */
  elevation_loss: number | null;
  elevation_data: ElevationAnalysis | null;
  /** Kilocalories; an estimate that does not know the runner's weight. */
  calories: number | null;
  weather_data: WeatherConditions | null;
  /** 0 … 10. */
  session_rpe: number | null;
  notes: string | null;
  /** Null without a route. */
  route_points: number | null;
  client_id: string | null;
  /** Counts the changes. */
  version: number;
}

/** A place that the run passed. */
export class AnsweredRoutePoint {
  latitude: number;
  longitude: number;
  /** Metres; absent when not measured. */
  altitude?: number;
  /** UTC; absent when not noted. */
  timestamp?: string;
}

/** A run with its route. */
export class WholeRun extends ListedRun {
  /** In the order run; null without a route. */
  route: AnsweredRoutePoint[] | null;
}

export class RunsPage {
  /** Newest first. */
  runs: ListedRun[];
  /** For the next page; null on the last. */
  next_cursor: string | null;
}

export class DeletedRun {
  success: boolean;
  run_id: string;
  message: string;
}
