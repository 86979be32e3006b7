import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay, IsMoment } from '../../../platform/calendar/index.js';
import { MayBeAbsent, Numeric, Storable } from '../../../platform/http/index.js';
import { PageQuery } from '../../../platform/paging/index.js';
import type { SetType, Side, WeightUnit } from '../workout.tables.js';

const MOST_ID_CHARACTERS = 128;
const MOST_NAME_CHARACTERS = 200;
const MOST_NOTES_CHARACTERS = 2_000;
/** The most sets in one request. */
const MOST_SETS = 500;

const SET_TYPES: SetType[] = ['working', 'warmup', 'drop', 'failure', 'amrap', 'backoff'];
const SIDES: Side[] = ['left', 'right', 'each'];

/** What was performed. Every field may be left out; null says that there is nothing to say. */
export class SetFigures {
  /** As lifted, in `weight_unit`; help by a machine or a band is negative. */
  @IsOptional() @Numeric() @IsNumber() @Min(-700) @Max(1_500) weight?: number | null;
  /** Default: the unit that the set had, else the athlete's. */
  @IsOptional() @IsIn(['lbs', 'kg']) weight_unit?: WeightUnit | null;
  @IsOptional() @Numeric() @IsInt() @Min(0) @Max(1_000) reps?: number | null;
  @IsOptional() @Numeric() @IsInt() @Min(0) @Max(86_400) duration_seconds?: number | null;
  @IsOptional() @Numeric() @IsNumber() @Min(0) @Max(1_000_000) distance_meters?: number | null;
  /** 1 … 10, mostly in halves. */
  @IsOptional() @Numeric() @IsNumber() @Min(1) @Max(10) rpe?: number | null;
  /** Repetitions in reserve, 0 … 10. */
  @IsOptional() @Numeric() @IsNumber() @Min(0) @Max(10) rir?: number | null;
  /** Counts joined by hyphens, such as `3-1-1-0`. */
  @Storable() @IsOptional() @IsString() @MaxLength(20) tempo?: string | null;
  @IsOptional() @Numeric() @IsInt() @Min(0) @Max(86_400) rest_seconds?: number | null;
  /** `working`, `warmup`, `drop`, `failure`, `amrap` or `backoff`. */
  @MayBeAbsent() @IsIn(SET_TYPES) set_type?: SetType;
  /** `left`, `right` or `each`. */
  @IsOptional() @IsIn(SIDES) side?: Side | null;
  @Storable() @IsOptional() @IsString() @MaxLength(MOST_NOTES_CHARACTERS) notes?: string | null;
  /** When (ISO 8601; without a zone it is UTC). A moment in the future counts as now. */
  @MayBeAbsent() @IsMoment() performed_at?: string;
}

/** A set to store. The exercise is named by its id or by its slug. */
export class NewSetRequest extends SetFigures {
  /** A UUIDv7 that the phone made: sent twice, it is the same set. */
  @IsUUID() client_id!: string;
  /** Of the catalogue, or of the athlete's own. */
  @IsOptional() @IsUUID() exercise_id?: string | null;
  /** The catalogue's key, such as `barbell-bench-press`. */
  @Storable() @IsOptional() @IsString() @IsNotEmpty() @MaxLength(MOST_NAME_CHARACTERS) exercise_slug?:
    string | null;
}

/** A workout entered by hand, or made while offline. */
export class NewWorkoutRequest {
  /** May be left out: the token says who writes. */
  @IsOptional() @IsString() @MaxLength(MOST_ID_CHARACTERS) user_id?: string | null;
  /** The phone's own name for it. Sent again, it is the same workout: sets that are not there yet are added to it. */
  @Storable() @IsOptional() @IsString() @IsNotEmpty() @MaxLength(MOST_ID_CHARACTERS) client_id?:
    string | null;
  @Storable() @IsOptional() @IsString() @MaxLength(MOST_NAME_CHARACTERS) name?: string | null;
  @Storable() @IsOptional() @IsString() @MaxLength(MOST_NOTES_CHARACTERS) notes?: string | null;
  /** ISO 8601; without a zone it is UTC. Default: the first set's, else now. The future counts as now. */
  @IsOptional() @IsMoment() start_time?: string | null;
  /** Absent: the workout is under way; one of more than two hours ago ended with its last set. */
  @IsOptional() @IsMoment() end_time?: string | null;
  /** How hard it was as a whole, 0 … 10. */
  @IsOptional() @Numeric() @IsNumber() @Min(0) @Max(10) session_rpe?: number | null;
  /** It was easier on purpose. */
  @IsOptional() @IsBoolean() is_deload?: boolean | null;
  /** In the order performed. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_SETS)
  @ValidateNested({ each: true })
  @Type(() => NewSetRequest)
  sets?: NewSetRequest[] | null;
}

/** Changes to a workout: what is left out stays. */
export class WorkoutPatch {
  /** May be left out: the token says who writes. */
  @IsOptional() @IsString() @MaxLength(MOST_ID_CHARACTERS) user_id?: string | null;
  @Storable() @IsOptional() @IsString() @MaxLength(MOST_NAME_CHARACTERS) name?: string | null;
  @Storable() @IsOptional() @IsString() @MaxLength(MOST_NOTES_CHARACTERS) notes?: string | null;
  /** Moved to where none of its sets lies, the workout takes them along. */
  @MayBeAbsent() @IsMoment() start_time?: string;
  /** Ends the workout under way; null opens it again. */
  @IsOptional() @IsMoment() end_time?: string | null;
  /** 0 … 10 */
  @IsOptional() @Numeric() @IsNumber() @Min(0) @Max(10) session_rpe?: number | null;
  @MayBeAbsent() @IsBoolean() is_deload?: boolean;
}

/** Changes to a set: what is left out stays. */
export class SetPatch extends SetFigures {
  /** May be left out: the token says who writes. */
  @IsOptional() @IsString() @MaxLength(MOST_ID_CHARACTERS) user_id?: string | null;
  /** Of the catalogue, or of the athlete's own. */
  @MayBeAbsent() @IsUUID() exercise_id?: string;
}

/** Which days of the record, and which page of them. */
export class LogbookQuery extends PageQuery {
  /** First local day, inclusive. */
  @IsOptional() @IsDay() from?: string;
  /** Last local day, inclusive. */
  @IsOptional() @IsDay() to?: string;
}
