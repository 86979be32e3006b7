import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { Numeric } from '../../platform/http/index.js';

export class LoadQuery {
  /** How many days, today included: 7 … 90. Default 28. */
  @IsOptional() @Numeric() @IsInt() @Min(7) @Max(90) days?: number | null;
}

/** What was done on a day. */
export class DailyLoad {
  /** The athlete's calendar day. */
  date: string;
  /** In the basis of the answer; 0 on a day of rest. */
  load: number;
  /** Weight × repetitions of all sets, in `unit`. */
  volume_load: number;
  hard_sets: number;
  /** Session RPE × minutes of the workouts and runs that said a session RPE; null when none did. */
  session_load: number | null;
}

/** How alike the days of the last week were (Foster), by one measure of load. */
export class WeekOfLoad {
  /** Sum of the last seven days. */
  load: number;
  /**
   * Mean over standard deviation (population, n) of the seven daily loads, rest days as 0; at most 10. Null without a
   * load, and when the record is younger than seven days.
   */
  monotony: number | null;
  /** Load × monotony; null when that is. */
  strain: number | null;
  /** The days were so alike that the monotony is the cap of 10, not a measurement. */
  monotony_capped: boolean;
}

/** Session load of the last week, where it was said often enough. */
export class WeekOfSessionLoad extends WeekOfLoad {
  /** Always "AU": session RPE × minutes. */
  unit: string;
  /** Workouts and runs of the week that are over. */
  sessions: number;
  /** Share of them that said a session RPE, 0 … 1. */
  coverage: number;
}

/** How the load of late compares with that of the weeks before: a change, not a forecast of anything. */
export class ChangeOfLoad {
  /** Exponentially weighted mean of the daily load, N = 7, in the basis of the answer. */
  acute_load: number;
  /** The same, N = 28. */
  chronic_load: number;
  /**
   * Acute over chronic. Null when nothing was lifted in four weeks, with a record of less than 28 days, or when less
   * than 60 % of the four weeks is recorded; as are the next three.
   */
  ratio: number | null;
  /** Mean of the last 7 days over that of the last 28, which include them. */
  rolling_ratio: number | null;
  /** Mean of the last 7 days over that of the 21 before them. */
  uncoupled_ratio: number | null;
  /** How many per cent the last 7 days are above (or below) the four-week mean. */
  change_percent: number | null;
  /** Share of the four weeks that is recorded, 0 … 1; days of rest are recorded, a week without training is not. */
  coverage: number;
  insufficient_data: boolean;
}

export class LoadAnswer {
  /** What a day's load is: weight × repetitions, or hard sets when over 20 % of those moved no load. */
  load_basis: 'volume_load' | 'hard_sets';
  /** Of the loads: the athlete's unit of weight, or "sets". */
  unit: string;
  /** One for each day, oldest first. */
  daily: DailyLoad[];
  week: WeekOfLoad;
  /** Null unless at least 80 % of the week's workouts and runs said a session RPE. */
  session_week: WeekOfSessionLoad | null;
  change: ChangeOfLoad;
  /** What the figures say, in words. */
  summary: string;
  /** How the means, the monotony and the strain are made. */
  method: string;
  /** What the figures do not say. */
  caveat: string;
}
