import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { Numeric } from '../../platform/http/index.js';

export class SummaryQuery {
  /** Weeks back: 0 … 520; 0 is the running week. */
  @IsOptional() @Numeric() @IsInt() @Min(0) @Max(520) week_offset?: number | null;
}

/** What a week of the athlete came to. */
export class WeeklySummary {
  /** Monday. */
  week_start: string;
  /** Sunday. */
  week_end: string;
  /** Workouts with a set in the week. */
  total_workouts: number;
  total_sets: number;
  /** Weight × repetitions of all sets, in `weight_unit`. */
  total_volume: number;
  weight_unit: 'kg' | 'lbs';
  /** Mean effort of the working sets that said it (RPE, or 10 − RIR); 0 when none did, which no effort is. */
  avg_rpe: number;
  /** As it stood at the end of the week, or now. */
  fatigue_score: number;
  /** Share of the signals that the score could be made of, 0 … 1. */
  fatigue_coverage: number;
  prs_achieved: number;
  /** Share of the week's planned sessions that are done, 0 … 1; null when nothing was planned. */
  adherence_rate: number | null;
  planned_workouts: number;
  completed_workouts: number;
}
