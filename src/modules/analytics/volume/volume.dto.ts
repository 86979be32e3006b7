import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { LandmarkStanding } from './landmarks.dto.js';
import { type Trend, TRENDS } from './volume-trend.js';

/** What one muscle did: one row is one set, of the exercise's first primary muscle; warm-ups included. */
export class MuscleTotals {
  sets!: number;
  total_reps!: number;
  /** Sum of reps × weight, in `volume_unit`. */
  volume_load!: number;
  /** Names, sorted. */
  exercises!: string[];
}

/** Hard sets of one muscle: no warm-up, RPE 6 or more or unknown, 5 repetitions or a heavy load, one repetition at least. */
export class MuscleHardSets {
  /** A muscle of the catalogue; `unknown` where the exercise names none. */
  muscle!: string;
  /** Direct ones count 1, indirect ones 0.5. */
  fractional_sets!: number;
  /** The muscle was a primary one. */
  direct_sets!: number;
  /** The muscle was a secondary one. */
  indirect_sets!: number;
  /** How many of them have no effort said; they count. */
  unknown_effort_sets!: number;
}

/** What both a week and a month have. */
@ApiExtraModels(MuscleTotals)
export class StretchVolume {
  total_sets!: number;
  /** Workouts with a set in it. */
  total_workouts!: number;
  /** Sum of reps × weight, in `volume_unit`. */
  total_volume_load!: number;
  /** By muscle; `unknown` where the exercise names none. */
  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(MuscleTotals) } })
  volume_by_muscle!: Record<string, MuscleTotals>;
  /** Sets that count as a stimulus. */
  hard_sets!: number;
  /** How many of the hard sets have no effort said; they count. */
  hard_sets_unknown_effort!: number;
}

export class WeeklyVolume extends StretchVolume {
  /** Monday. */
  week_start!: string;
  /** Sunday. */
  week_end!: string;
  /** False while the week runs. */
  is_complete!: boolean;
  /** Most first. */
  hard_sets_by_muscle!: MuscleHardSets[];
  /** Expert opinion: see the route of the landmarks. */
  landmarks!: LandmarkStanding[];
}

export class MonthlyVolume extends StretchVolume {
  /** `YYYY-MM` */
  month!: string;
  month_start!: string;
  month_end!: string;
  /** One decimal; of the running month over the days that have begun. */
  avg_weekly_sets!: number;
}

export class TrendWeek {
  /** Monday. */
  week_start!: string;
  /** Sunday. */
  week_end!: string;
  total_sets!: number;
  total_workouts!: number;
  hard_sets!: number;
  /** False for the running week, which `trend` leaves out. */
  is_complete!: boolean;
}

export class VolumeTrend {
  /** Oldest first, the running week last. */
  weeks!: TrendWeek[];
  /** Of as many weeks that are over, none from before the first set: the later half against the earlier one. */
  @ApiProperty({ enum: TRENDS }) trend!: Trend;
  /** One decimal; of the same weeks, or of the running one while there is no other. */
  avg_weekly_sets!: number;
}

/** A muscle's part of the range. */
export class MuscleShare {
  muscle_group!: string;
  /** Sum of reps × weight, in `volume_unit`. */
  volume!: number;
  /** One decimal; together they are 100. Of what, says `percentage_of`. */
  percentage!: number;
  sets!: number;
}

/** A week as the phone's charts read it. */
export class WeekPoint {
  /** 1 is the oldest. */
  week!: number;
  /** Monday. */
  week_start!: string;
  /** Sum of reps × weight, in `volume_unit`. */
  total_volume!: number;
  workout_count!: number;
}

export class VolumeReport {
  weekly_volume!: WeeklyVolume;
  monthly_volume!: MonthlyVolume;
  volume_trend!: VolumeTrend;
  /** Of the range from `range_start` to `range_end`. */
  total_volume!: number;
  /** Of the range, most volume first. */
  volume_by_muscle!: MuscleShare[];
  /** Weeks of the range, oldest first; of the first and the last only the days in it. */
  weekly_trend!: WeekPoint[];
  /** Volume of the week of `weekly_volume`. */
  current_week!: number;
  /** Volume of the whole week before. */
  previous_week!: number;
  /** Volume of the week before up to the same weekday; of all of it once the current week is over. */
  previous_week_to_date!: number;
  /** Of the current week against `previous_week_to_date`: like with like. 0 where that is 0. */
  change_percentage!: number;
  range_start!: string;
  range_end!: string;
  /** `sets` where nothing in the range moved a load. */
  @ApiProperty({ enum: ['volume', 'sets'] }) percentage_of!: 'volume' | 'sets';
  /** Of every volume in the answer. */
  @ApiProperty({ enum: ['lbs', 'kg'] }) volume_unit!: 'lbs' | 'kg';
}

export class VolumeTrendReport {
  /** Oldest first. The last one runs. */
  trend!: WeekPoint[];
  @ApiProperty({ enum: ['lbs', 'kg'] }) volume_unit!: 'lbs' | 'kg';
}

export class MuscleBreakdown {
  /** Most volume first. */
  breakdown!: MuscleShare[];
  /** `sets` where nothing moved a load. */
  @ApiProperty({ enum: ['volume', 'sets'] }) percentage_of!: 'volume' | 'sets';
  @ApiProperty({ enum: ['lbs', 'kg'] }) volume_unit!: 'lbs' | 'kg';
}
