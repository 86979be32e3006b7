import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { Storable } from '../../../platform/http/index.js';
import {
  BALANCE_STATUSES,
  type BalanceStatus,
  FATIGUE_LEVELS,
  type FatigueLevel,
} from './workout-figures.js';

const MOST_ID_CHARACTERS = 128;

export class WorkoutInsightsRequest {
  /** May be left out: the token says who asks. */
  @IsOptional() @IsString() @MaxLength(MOST_ID_CHARACTERS) user_id?: string | null;
  /** Our id of the workout, or the phone's. */
  @Storable() @IsString() @IsNotEmpty() @MaxLength(MOST_ID_CHARACTERS) workout_id!: string;
}

export class WorkoutTotals {
  total_sets!: number;
  /** Distinct exercises. */
  total_exercises!: number;
  /** Whole minutes; of a workout that is open, up to its last set. */
  duration_minutes!: number;
  /** One decimal, over `rated_sets`; 0 when there is none. */
  avg_rpe!: number;
  /** Sum of reps × weight, in `volume_unit`. */
  total_volume_load!: number;
  personal_records!: number;
  /** False while it is open. */
  is_finished!: boolean;
}

export class MuscleWork {
  sets!: number;
  total_reps!: number;
}

export class IntensityAnalysis {
  /** One decimal, over `rated_sets`; 0 when there is none. */
  avg_rpe!: number;
  /** RPE 8 or more, no warm-ups. */
  high_intensity_sets!: number;
  /** No warm-ups; RPE 6 or more, or none said. */
  working_sets!: number;
  /** All others: said to be warm-ups, or below RPE 6. */
  warmup_sets!: number;
  /** Sets of which an effort is known: an RPE, or up to 5 repetitions in reserve. */
  rated_sets!: number;
}

export class PushPullBalance {
  /** Two decimals; 0 when there is no pulling set. */
  push_pull_ratio!: number;
  /** Sets of chest, shoulders and triceps, no warm-ups. */
  push_sets!: number;
  /** Sets of back, rear shoulders and biceps, no warm-ups. */
  pull_sets!: number;
  /** A ratio from 0.7 to 1.3. */
  balanced!: boolean;
  /** `insufficient_data` below 3 sets: nothing is advised then. */
  @ApiProperty({ enum: BALANCE_STATUSES }) status!: BalanceStatus;
}

export class FatigueIndicators {
  /** Share of the rated sets at RPE 8 or more, no warm-ups, in percent; 0 when the level is not known. */
  high_rpe_percentage!: number;
  /** `insufficient_data` when fewer than half of the sets are rated. */
  @ApiProperty({ enum: FATIGUE_LEVELS }) estimated_fatigue_level!: FatigueLevel;
  recovery_recommendation!: string;
}

export class RecentComparison {
  /** Up to 5: the newest other workouts with a set. */
  recent_workouts_count!: number;
  /** One decimal. */
  avg_sets_recent!: number;
  /** This workout's sets less that average; one decimal. */
  sets_vs_avg!: number;
  /** In `volume_unit`. */
  avg_volume_load_recent!: number;
  /** In `volume_unit`. */
  volume_load_vs_avg!: number;
}

/** What is known of a workout. */
@ApiExtraModels(MuscleWork)
export class WorkoutAssessment {
  workout_summary!: WorkoutTotals;
  /** By the exercise's first primary muscle, most sets first; `unknown` where it names none. */
  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(MuscleWork) } })
  volume_analysis!: Record<string, MuscleWork>;
  intensity_analysis!: IntensityAnalysis;
  muscle_group_balance!: PushPullBalance;
  fatigue_indicators!: FatigueIndicators;
  /** Null when there is no other workout. */
  comparison_to_recent_workouts!: RecentComparison | null;
  /** Of every volume load in the answer. */
  @ApiProperty({ enum: ['lbs', 'kg'] }) volume_unit!: 'lbs' | 'kg';
}

/** A sentence, and what it rests on. */
export class WorkoutInsight {
  text!: string;
  /** A figure of this answer, such as `workout_summary.total_sets`. */
  figure!: string;
  value!: number;
}

export class WorkoutInsights extends WorkoutAssessment {
  /** The sentences of `insights`, as one text. */
  performance_insights!: string;
  insights!: WorkoutInsight[];
  /** Empty when nothing follows from what is known. */
  recommendations!: string[];
}
