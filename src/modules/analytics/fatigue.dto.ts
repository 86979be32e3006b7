import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { Numeric } from '../../platform/http/index.js';

export class FatigueQuery {
  /** How many days of history, today included: 1 … 90. Default 30. */
  @IsOptional() @Numeric() @IsInt() @Min(1) @Max(90) days?: number | null;
}

/** The signals that the score is made of, in words. */
export class FatigueIndicatorsAnswer {
  /** The newest readiness scores of a fortnight against the others. */
  readiness_trend: 'declining' | 'stable' | 'improving' | 'insufficient_data';
  /** Effort at equal load: the same exercise, repetitions and weight as in the four weeks before. */
  rpe_trend: 'increasing' | 'stable' | 'decreasing' | 'insufficient_data';
  /** The load of the week against that of the weeks before. */
  volume_status: 'very_high' | 'elevated' | 'normal' | 'insufficient_data';
  /** The newest answer of the last seven days. */
  sleep_quality: 'good' | 'fair' | 'poor' | 'unknown';
  /** The newest answer of the last seven days. */
  soreness_level: 'high' | 'moderate' | 'low' | 'unknown';
}

/** Fatigue and load as they stood at the end of a day. */
export class FatigueOfDay {
  /** The athlete's calendar day. */
  date: string;
  /** 0 … 100, of the signals that were measured; the same in every answer about the day. */
  fatigue_score: number;
  /** Below 25 low, below 50 moderate, below 75 high. */
  fatigue_level: 'low' | 'moderate' | 'high' | 'very_high';
  /** Weighted mean of the daily load (EWMA, 7 days), in `load_unit`; 0 before the first training. */
  acute_load: number;
  /** The same over 28 days. */
  chronic_load: number;
  /** Acute over chronic; 0 when it is not known: a known one never is. See `load_change_percent`. */
  acr_ratio: number;
  /** Last 7 days against the four-week mean, in per cent; null when it is not known. */
  load_change_percent: number | null;
  /** Weight × repetitions, or hard sets when over 20 % of those moved no load; the same for all days of an answer. */
  load_basis: 'volume_load' | 'hard_sets';
  /** "kg", "lbs" or "sets". */
  load_unit: string;
  /** Share of the signals, by weight, that were measured, 0 … 1. What was not measured is not in the score. */
  coverage: number;
  /** Fewer than two signals were measured: the score is a hint at most. */
  insufficient_data: boolean;
}

/** Fatigue now. */
export class CurrentFatigue extends FatigueOfDay {
  indicators: FatigueIndicatorsAnswer;
  recovery_recommendation: 'continue' | 'reduce_volume' | 'deload' | 'rest';
  /** A rule of thumb by level: 1, 2, 3 or 5, 7 days. */
  days_until_recovery: number;
  /** By coverage: from 0.75 high, from 0.4 medium. */
  confidence: 'low' | 'medium' | 'high';
  /** By how many points of RPE equal loads were harder in the last fortnight; null when not known. */
  rpe_change_at_equal_load: number | null;
  /** ISO 8601, UTC. */
  updated_at: string;
  /** How the score and the loads are made. */
  method: string;
  /** What they do not say. */
  caveat: string;
}

/** Fatigue at the end of a week; of the running week, now. */
export class FatigueOfWeek {
  /** Monday. */
  week_start: string;
  /** Sunday. */
  week_end: string;
  fatigue_level: 'low' | 'moderate' | 'high' | 'very_high';
  fatigue_score: number;
  /** As of a day. */
  coverage: number;
  insufficient_data: boolean;
}

export class FatigueByWeek {
  /** Four, oldest first; the last is the running one. */
  weeks: FatigueOfWeek[];
  current_fatigue_level: 'low' | 'moderate' | 'high' | 'very_high';
}

export class FatigueAnswer {
  current_fatigue: CurrentFatigue;
  fatigue_history: FatigueByWeek;
  /** One entry for each day, oldest first; the last is today. */
  history: FatigueOfDay[];
  /** What to do about it, in words. */
  recommendation: string;
  /** Of `fatigue_level`; "high" for very_high too. */
  risk_level: 'low' | 'moderate' | 'high';
}

export class FatigueHistory {
  /** One entry for each day, oldest first; the last is today. */
  history: FatigueOfDay[];
  /** How the score and the loads are made. */
  method: string;
  /** What they do not say. */
  caveat: string;
}
