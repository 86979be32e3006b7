import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Numeric, Storable } from '../../platform/http/index.js';

/** The longest transcript read, in characters. */
export const MOST_TRANSCRIPT_CHARACTERS = 2_000;
/** The most sentences in one batch. */
export const MOST_BATCH_ITEMS = 100;

const MOST_ID_CHARACTERS = 128;

const weightUnit = ({ value }: { value: unknown }): unknown => {
  const unit = typeof value === 'string' ? value.toLowerCase() : value;
  if (unit === 'lb' || unit === 'pounds') return 'lbs';
  return unit === 'kgs' || unit === 'kilos' ? 'kg' : unit;
};

/** The set before, as the phone remembers it: used while the server has no session of its own. */
export class PreviousSet {
  @IsOptional() @IsString() @MaxLength(MOST_ID_CHARACTERS) exercise_id?: string | null;
  @Storable() @IsOptional() @IsString() @MaxLength(200) exercise_name?: string | null;
  /** As said, in `weight_unit`. */
  @IsOptional() @Numeric() @IsNumber() @Min(-700) @Max(1_500) weight?: number | null;
  @Transform(weightUnit) @IsOptional() @IsIn(['lbs', 'kg']) weight_unit?: 'lbs' | 'kg' | null;
  @IsOptional() @Numeric() @IsInt() @Min(0) @Max(200) reps?: number | null;
  /** 1 … 10 in halves. */
  @IsOptional() @Numeric() @IsNumber() @Min(1) @Max(10) rpe?: number | null;
}

/** What the phone's typed client knows of the workout. */
export class ClientContext {
  @Storable() @IsOptional() @IsString() @MaxLength(200) current_exercise?: string | null;
  /** Oldest first. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => PreviousSet)
  previous_sets?: PreviousSet[] | null;
}

/** The same in the words of the oldest client. */
export class WorkoutContext {
  @IsOptional() @IsString() @MaxLength(MOST_ID_CHARACTERS) current_exercise_id?: string | null;
  @IsOptional() @Numeric() @IsNumber() @Min(-700) @Max(1_500) last_weight?: number | null;
  @IsOptional() @Numeric() @IsInt() @Min(0) @Max(200) last_reps?: number | null;
  @Storable() @IsOptional() @IsString() @MaxLength(MOST_ID_CHARACTERS) workout_id?: string | null;
}

/** What every spoken request may carry beside the words. */
export class SpokenRequest {
  /** May be left out: the token says who speaks. */
  @IsOptional() @IsString() @MaxLength(MOST_ID_CHARACTERS) user_id?: string | null;
  /** A UUIDv7 that the phone made: sent twice, it is the same set. */
  @IsOptional() @IsUUID() client_id?: string | null;
  /** Our id of a workout, or one that the phone made up. */
  @Storable() @IsOptional() @IsString() @IsNotEmpty() @MaxLength(MOST_ID_CHARACTERS) workout_id?:
    string | null;
  /** When it was said (ISO 8601; without a zone it is UTC). Default: now. */
  @IsOptional() @IsISO8601({ strict: true }) timestamp?: string | null;
  /** The unit for weights said without one. */
  @Transform(weightUnit) @IsOptional() @IsIn(['lbs', 'kg']) weight_unit?: 'lbs' | 'kg' | null;
  @IsOptional() @ValidateNested() @Type(() => PreviousSet) previous_set?: PreviousSet | null;
  @IsOptional() @ValidateNested() @Type(() => ClientContext) context?: ClientContext | null;
  @IsOptional() @ValidateNested() @Type(() => WorkoutContext) workout_context?: WorkoutContext | null;
}

const saidOtherwise =
  (...names: string[]) =>
  (request: object): boolean =>
    names.every((name) => (request as Record<string, unknown>)[name] == null);

/** A sentence to understand. Give it as `transcript`, `text` or `voice_command`. */
export class ParseRequest extends SpokenRequest {
  @Storable()
  @ValidateIf(saidOtherwise('text', 'voice_command', 'voice_input'))
  @IsString()
  @IsNotEmpty()
  @MaxLength(MOST_TRANSCRIPT_CHARACTERS)
  transcript?: string;

  /** The same as `transcript`, as the phone's typed client names it. */
  @Storable() @IsOptional() @IsString() @IsNotEmpty() @MaxLength(MOST_TRANSCRIPT_CHARACTERS) text?:
    string | null;
  /** The same as `transcript`. */
  @Storable()
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(MOST_TRANSCRIPT_CHARACTERS)
  voice_command?: string | null;
  /** The same as `transcript`. */
  @Storable()
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(MOST_TRANSCRIPT_CHARACTERS)
  voice_input?: string | null;
  /** Act on it at once when it is certain, as `voice/log` does. */
  @IsOptional() @IsBoolean() auto_save?: boolean | null;
}

/** A sentence said again, with what was missing the first time. */
export class RetryRequest extends ParseRequest {
  /** More words for the same sentence, such as the answer to a question. */
  @Storable() @IsOptional() @IsString() @MaxLength(MOST_TRANSCRIPT_CHARACTERS) additional_context?:
    string | null;
}

/** A sentence to act on. Give it as `voice_input`, `transcript` or `text`. */
export class LogRequest extends SpokenRequest {
  @Storable()
  @ValidateIf(saidOtherwise('transcript', 'text', 'voice_command'))
  @IsString()
  @IsNotEmpty()
  @MaxLength(MOST_TRANSCRIPT_CHARACTERS)
  voice_input?: string;

  /** The same as `voice_input`. */
  @Storable()
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(MOST_TRANSCRIPT_CHARACTERS)
  transcript?: string | null;
  /** The same as `voice_input`. */
  @Storable() @IsOptional() @IsString() @IsNotEmpty() @MaxLength(MOST_TRANSCRIPT_CHARACTERS) text?:
    string | null;
  /** The same as `voice_input`. */
  @Storable()
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(MOST_TRANSCRIPT_CHARACTERS)
  voice_command?: string | null;
}

/** Sentences said while offline, oldest first. */
export class BatchRequest {
  @IsOptional() @IsString() @MaxLength(MOST_ID_CHARACTERS) user_id?: string | null;
  /** `atomic`: all are stored or none. `independent`: each for itself. */
  @IsOptional() @IsIn(['atomic', 'independent']) mode?: 'atomic' | 'independent' | null;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_BATCH_ITEMS)
  @ValidateNested({ each: true })
  @Type(() => LogRequest)
  items!: LogRequest[];
}

/** A text to check before it is sent. */
export class ValidateRequest {
  @Storable() @IsString() @MaxLength(MOST_TRANSCRIPT_CHARACTERS) text!: string;
}

/** What the phone shows as recent, in its own spelling. */
export class SuggestionContext {
  @IsOptional() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) recentExercises?: string[] | null;
  @IsOptional() @IsString() @MaxLength(200) currentWorkout?: string | null;
}

export class SuggestionsRequest {
  @IsOptional() @IsString() @MaxLength(MOST_ID_CHARACTERS) user_id?: string | null;
  @IsOptional() @ValidateNested() @Type(() => SuggestionContext) context?: SuggestionContext | null;
}

/** Which part of the history. */
export class HistoryQuery {
  /** Default 50. */
  @IsOptional() @Numeric() @IsInt() @Min(1) @Max(200) limit?: number;
  @IsOptional() @Numeric() @IsInt() @Min(0) @Max(1_000_000) offset?: number;
  /** ISO 8601, inclusive; a bare date is its first moment (UTC). */
  @IsOptional() @IsISO8601({ strict: true }) startDate?: string;
  /** ISO 8601, inclusive; a bare date is its last moment (UTC). */
  @IsOptional() @IsISO8601({ strict: true }) endDate?: string;
}

/** The words of a request, whichever of the clients' names they came under. */
export function wordsOf(request: ParseRequest | LogRequest): string {
  return request.transcript ?? request.voice_input ?? request.text ?? request.voice_command ?? '';
}
