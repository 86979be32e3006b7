import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsMoment } from '../../platform/calendar/index.js';
import { Hint, Numeric, RequiredUnless, Storable, StorableIfAny } from '../../platform/http/index.js';
import { flagHint, nameHint, objectHint, unitHint } from './hint-readers.js';
import { ClientContext, PreviousSet, SuggestionContext, WorkoutContext } from './voice-hints.dto.js';

/** The longest transcript read, in characters. */
export const MOST_TRANSCRIPT_CHARACTERS = 2_000;
/** The most sentences in one batch. */
export const MOST_BATCH_ITEMS = 100;

const MOST_ID_CHARACTERS = 128;

/** What every spoken request may carry beside the words. */
export class SpokenRequest {
  /** May be left out: the token says who speaks. */
  @IsOptional() @IsString() @MaxLength(MOST_ID_CHARACTERS) user_id?: string | null;
  /** A UUIDv7 that the phone made: sent twice, it is the same set. */
  @StorableIfAny() @IsOptional() @IsUUID() client_id?: string | null;
  /** Our id of a workout, or one that the phone made up. */
  @StorableIfAny() @IsOptional() @IsString() @MaxLength(MOST_ID_CHARACTERS) workout_id?: string | null;
  /** When it was said (ISO 8601; without a zone it is UTC). Default, also for what cannot be read: now. */
  @Hint(nameHint) timestamp?: string | null;
  /** The unit for weights said without one. */
  @Hint(unitHint) weight_unit?: 'lbs' | 'kg' | null;
  @Hint(objectHint(PreviousSet)) previous_set?: PreviousSet | null;
  @Hint(objectHint(ClientContext)) context?: ClientContext | null;
  @Hint(objectHint(WorkoutContext)) workout_context?: WorkoutContext | null;
}

/** A sentence to understand. Give it as `transcript`, `text` or `voice_command`. */
export class ParseRequest extends SpokenRequest {
  @StorableIfAny()
  @RequiredUnless('text', 'voice_command', 'voice_input')
  @IsString()
  @MaxLength(MOST_TRANSCRIPT_CHARACTERS)
  transcript?: string;

  /** The same as `transcript`, as the phone's typed client names it. */
  @StorableIfAny() @IsOptional() @IsString() @MaxLength(MOST_TRANSCRIPT_CHARACTERS) text?: string | null;
  /** The same as `transcript`. */
  @StorableIfAny()
  @IsOptional()
  @IsString()
  @MaxLength(MOST_TRANSCRIPT_CHARACTERS)
  voice_command?: string | null;
  /** The same as `transcript`. */
  @StorableIfAny()
  @IsOptional()
  @IsString()
  @MaxLength(MOST_TRANSCRIPT_CHARACTERS)
  voice_input?: string | null;
  /** Act on it at once when it is certain, as `voice/log` does. */
  @Hint(flagHint) auto_save?: boolean | null;
}

/** A sentence said again, with what was missing the first time. */
export class RetryRequest extends ParseRequest {
  /** More words for the same sentence, such as the answer to a question. */
  @Storable() @IsOptional() @IsString() @MaxLength(MOST_TRANSCRIPT_CHARACTERS) additional_context?:
    string | null;
}

/** A sentence to act on. Give it as `voice_input`, `transcript` or `text`. */
export class LogRequest extends SpokenRequest {
  @StorableIfAny()
  @RequiredUnless('transcript', 'text', 'voice_command')
  @IsString()
  @MaxLength(MOST_TRANSCRIPT_CHARACTERS)
  voice_input?: string;

  /** The same as `voice_input`. */
  @StorableIfAny()
  @IsOptional()
  @IsString()
  @MaxLength(MOST_TRANSCRIPT_CHARACTERS)
  transcript?: string | null;
  /** The same as `voice_input`. */
  @StorableIfAny() @IsOptional() @IsString() @MaxLength(MOST_TRANSCRIPT_CHARACTERS) text?: string | null;
  /** The same as `voice_input`. */
  @StorableIfAny()
  @IsOptional()
  @IsString()
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

export class SuggestionsRequest {
  @IsOptional() @IsString() @MaxLength(MOST_ID_CHARACTERS) user_id?: string | null;
  @Hint(objectHint(SuggestionContext)) context?: SuggestionContext | null;
}

/** Which part of the history. */
export class HistoryQuery {
  /** Default 50. */
  @IsOptional() @Numeric() @IsInt() @Min(1) @Max(200) limit?: number;
  @IsOptional() @Numeric() @IsInt() @Min(0) @Max(1_000_000) offset?: number;
  /** ISO 8601, inclusive; without a zone it is UTC, and a bare date is its first moment. */
  @IsOptional() @IsMoment() startDate?: string;
  /** ISO 8601, inclusive; without a zone it is UTC, and a bare date is its last moment. */
  @IsOptional() @IsMoment() endDate?: string;
}

/** The words of a request, whichever of the clients' names they came under. */
export function wordsOf(request: ParseRequest | LogRequest): string {
  return request.transcript ?? request.voice_input ?? request.text ?? request.voice_command ?? '';
}
