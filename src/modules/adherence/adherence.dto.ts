import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Numeric, Storable } from '../../platform/http/index.js';

/** What may keep an athlete from a target. */
export const RESPONSE_TYPES = [
  'injury',
  'time_constraint',
  'equipment',
  'motivation',
  'fine',
  'change_program',
] as const;

export type ResponseType = (typeof RESPONSE_TYPES)[number];

export class InjuryDetails {
  /** Default: the muscle of the flag. */
  @Storable() @IsOptional() @IsString() @IsNotEmpty() @MaxLength(60) body_part?: string | null;
  @IsOptional() @IsIn(['mild', 'moderate', 'severe']) severity?: 'mild' | 'moderate' | 'severe' | null;
  /** 0 … 10 */
  @IsOptional() @Numeric() @IsInt() @Min(0) @Max(10) pain_level?: number | null;
}

export class CheckInRequest {
  /** May be left out: the token says who answers. */
  @IsOptional() @IsString() @MaxLength(128) user_id?: string | null;
  @IsUUID() flag_id: string;
  @IsIn(RESPONSE_TYPES) response_type: ResponseType;
  /** With `injury`: without it nothing is logged, and the answer asks. */
  @IsOptional() @ValidateNested() @Type(() => InjuryDetails) injury_details?: InjuryDetails | null;
  /** In the athlete's words. */
  @Storable() @IsOptional() @IsString() @MaxLength(2_000) details?: string | null;
}

export class AdjustmentPlanAnswer {
  muscle_group!: string;
  current_weekly_sets!: number;
  target_weekly_sets!: number;
  /** Sets more each week, until the target. */
  weekly_increment!: number;
  duration_weeks!: number;
  /** Sets of each week; the last is the target. */
  weekly_targets!: number[];
  /** Monday of the first week. */
  start_date!: string;
}

/** An exercise that needs nothing but what the athlete has. */
export class AlternativeExercise {
  exercise_id!: string;
  name!: string;
  equipment!: string[];
}

export class CheckInAnswer {
  success!: boolean;
  message!: string;
  adjustment_plan!: AdjustmentPlanAnswer | null;
  plan_created!: boolean;
  /** Of the injury that was logged; null when none was. */
  injury_id!: string | null;
  /** With `equipment`. */
  alternatives!: AlternativeExercise[];
  /** What became of the flag. */
  flag_status!: string;
}

export class AdherenceFlag {
  id!: string;
  user_id!: string;
  muscle_group!: string;
  /** high, medium or low: how much the program makes of the muscle. */
  priority!: string;
  target_weekly_sets!: number;
  actual_weekly_sets!: number;
  variance_percentage!: number;
  /** ISO 8601, UTC; as are the next four. */
  flagged_date!: string;
  /** monitoring, alerted, resolved or dismissed. */
  status!: string;
  alerted_at!: string | null;
  resolved_at!: string | null;
  dismissed_at!: string | null;
  updated_at!: string;
}

/** The last full week beside the program. */
export class AdherenceFigures {
  /** Monday. */
  week_start!: string;
  /** Sunday. */
  week_end!: string;
  /** Hard sets by muscle; an indirect one counts as half. */
  actual_volume!: Record<string, number>;
  target_volume!: Record<string, number>;
  /** Per cent of the target, one decimal. */
  variance!: Record<string, number>;
}

/** The running week: what was done, and what would have been done by now if the week were spread evenly. */
export class RunningWeek {
  week_start!: string;
  /** 1 … 7, today included. */
  day!: number;
  actual_volume!: Record<string, number>;
  target_so_far!: Record<string, number>;
}

export class AdherenceFlags {
  /** Flagged since this week began. */
  created!: AdherenceFlag[];
  /** Open since an earlier week. */
  updated!: AdherenceFlag[];
  /** Back at the target since this week began. */
  resolved!: AdherenceFlag[];
  /** Those that the athlete is asked about. */
  alerts_to_send!: AdherenceFlag[];
}

export class ImbalanceRisk {
  /** quad_hamstring_imbalance or push_pull_imbalance. */
  type!: string;
  /** high or medium. */
  severity!: string;
  /** The stronger side over the weaker; a weaker side of less than one set counts as one. */
  ratio!: number;
  quad_sets?: number;
  hamstring_sets?: number;
  push_sets?: number;
  pull_sets?: number;
  recommendation!: string;
}

export class ReportedProgram {
  id!: string;
  name!: string;
}

export class AdherenceReport {
  user_id!: string;
  /** ISO 8601, UTC. */
  check_date!: string;
  /** Null without an active program. */
  program!: ReportedProgram | null;
  adherence!: AdherenceFigures;
  this_week!: RunningWeek;
  flags!: AdherenceFlags;
  imbalance_risks!: ImbalanceRisk[];
  needs_user_action!: boolean;
  /** Whether the last full week is held against the program. */
  judged!: boolean;
  /** Why it is not, for the athlete; null when it is. */
  message!: string | null;
  /** Muscles that the program names and we do not know. */
  unknown_muscles!: string[];
}
