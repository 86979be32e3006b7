import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Numeric } from '../../platform/http/index.js';

export class StrengthQuery {
  /** Default: the five exercises trained on most days. */
  @IsOptional() @IsUUID() exercise_id?: string | null;
  /** How many weeks, the running one included: 3 … 52. Default 12. */
  @IsOptional() @Numeric() @IsInt() @Min(3) @Max(52) weeks?: number | null;
}

/** The set of a week that says most about the 1RM. */
export class StrengthOfWeek {
  /** Monday. */
  week_start: string;
  /** Estimated 1RM: the mean of Epley and Brzycki, repetitions in reserve included where an effort was said. */
  e1rm: number;
  /** How far the two equations are apart: a difference within it is none. */
  spread: number;
  weight: number;
  reps: number;
  /** As said, or 10 − RIR; null when neither was: then the set counts as if nothing was left in reserve. */
  rpe: number | null;
}

/** The straight line through the weeks. */
export class StrengthTrend {
  /** A change of 2 % or more over the weeks is one. */
  direction: 'rising' | 'falling' | 'level' | 'insufficient_data';
  /** In the unit of weight; null with fewer than three weeks. */
  change_per_week: number | null;
  /** From the first week to the last; null with fewer than three weeks. */
  change_percent: number | null;
  weeks_used: number;
}

export class ExerciseStrength {
  exercise_id: string;
  exercise_name: string;
  /** Weeks with a set of 1 … 12 repetitions with weight, oldest first; others are absent. */
  weekly: StrengthOfWeek[];
  /** Null without any week. */
  best_e1rm: number | null;
  trend: StrengthTrend;
  /** How many of the weekly bests said their effort: all high, half medium. */
  confidence: 'low' | 'medium' | 'high';
  insufficient_data: boolean;
}

export class StrengthAnswer {
  unit: 'kg' | 'lbs';
  weeks: number;
  /** What the figures are made by. */
  method: string;
  /** What to keep in mind about them. */
  caveat: string;
  /** Those trained on most days first. */
  exercises: ExerciseStrength[];
}
