import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDate,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateBy,
} from 'class-validator';
import { isLocalDay } from '../../platform/calendar/index.js';
import { Numeric, RequiredUnless, Storable } from '../../platform/http/index.js';
import { PageQuery } from '../../platform/paging/index.js';
import { distanceUnitOf } from './distance-unit.js';
import { namedMoment } from './moment.js';
import { MOST_ROUTE_POINTS } from './route.js';

const MOST_ID_CHARACTERS = 128;
const MOST_NOTES_CHARACTERS = 2_000;

/** Ten days: longer than any race. */
const LONGEST_SECONDS = 864_000;
/** More than anyone has climbed without going to bed in between. */
const HIGHEST_CLIMB_METERS = 50_000;
const HIGHEST_CLIMB_FEET = 164_000;

/** Reads a moment; what is none stays what it is, and is refused. */
const moment = ({ value }: { value: unknown }): unknown => namedMoment(value) ?? value;

const IsMoment = (): PropertyDecorator =>
  IsDate({ message: 'must be ISO 8601, or a number of seconds or milliseconds since 1970' });

const IsDistanceUnit = (): PropertyDecorator =>
  ValidateBy({
    name: 'isDistanceUnit',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && distanceUnitOf(value) !== undefined,
      defaultMessage: () => 'must be km, miles or m',
    },
  });

const IsDayOrMoment = (): PropertyDecorator =>
  ValidateBy({
    name: 'isDayOrMoment',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' &&
        (isLocalDay(value) || (value.length > 10 && namedMoment(value) !== undefined)),
      defaultMessage: () => 'must be a day (YYYY-MM-DD) or a moment (ISO 8601)',
    },
  });

/** A point as a phone may send it. A point without a place on earth is left out, and the run is kept. */
export class RequestedRoutePoint {
  /** Degrees; also `lat`. */
  latitude: number;
  /** Degrees; also `lng` or `lon`. */
  longitude: number;
  /** Metres; also `elevation`. */
  altitude?: number | null;
  /** ISO 8601 or milliseconds since 1970; also `time`. */
  timestamp?: string | null;
}

/** A run to keep. */
export class ParseRunRequest {
  /** May be left out: the token says who ran. */
  @IsOptional() @IsString() @MaxLength(MOST_ID_CHARACTERS) user_id?: string | null;
  /** In `distance_unit`; a metre at least. */
  @RequiredUnless('distance_miles')
  @Numeric()
  @IsNumber()
  @Min(0)
  distance?: number;
  /** `km` (default), `miles` or `m`, also spelled out. An unknown unit is refused, never guessed. */
  @Storable() @IsOptional() @IsDistanceUnit() distance_unit?: string | null;
  /** Whole seconds. */
  @RequiredUnless('duration_minutes')
  @Numeric()
  @IsInt()
  @Min(1)
  @Max(LONGEST_SECONDS)
  duration_seconds?: number;
  /** When it began. Default: the first time in the route, else so that the run ends now. */
  @Transform(moment) @IsOptional() @IsMoment() start_time?: Date | null;
  /** When it began, or, when that would put its end into the future, when it ended. */
  @Transform(moment) @IsOptional() @IsMoment() timestamp?: Date | null;
  /** Degrees; the weather of the run is asked for this place, else for the end of the route. */
  @IsOptional() @Numeric() @IsNumber() @Min(-90) @Max(90) latitude?: number | null;
  @IsOptional() @Numeric() @IsNumber() @Min(-180) @Max(180) longitude?: number | null;
  /** Metres climbed in all; null when not known. */
  @IsOptional() @Numeric() @IsNumber() @Min(0) @Max(HIGHEST_CLIMB_METERS) elevation_gain?: number | null;
  /** Metres descended in all; null when not known. */
  @IsOptional() @Numeric() @IsNumber() @Min(0) @Max(HIGHEST_CLIMB_METERS) elevation_loss?: number | null;
  /** In the order run, 20,000 points at most. */
  @ApiProperty({ type: [RequestedRoutePoint], nullable: true, required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_ROUTE_POINTS)
  route?: unknown[] | null;
  @Storable() @IsOptional() @IsString() @MaxLength(MOST_NOTES_CHARACTERS) notes?: string | null;
  /** A UUIDv7 that the phone made: sent twice, it is the same run. */
  @IsOptional() @IsUUID() client_id?: string | null;
  /** How hard the whole run was, 0 … 10 (Foster's session RPE). */
  @IsOptional() @Numeric() @IsNumber() @Min(0) @Max(10) session_rpe?: number | null;
  /** The distance of older clients, instead of `distance`. */
  @IsOptional() @Numeric() @IsNumber() @Min(0) distance_miles?: number | null;
  /** The duration of older clients, instead of `duration_seconds`. */
  @IsOptional() @Numeric() @IsNumber() @Min(1 / 60) @Max(LONGEST_SECONDS / 60) duration_minutes?:
    number | null;
  /** The climb of older clients, instead of `elevation_gain`. */
  @IsOptional() @Numeric() @IsNumber() @Min(0) @Max(HIGHEST_CLIMB_FEET) elevation_gain_ft?: number | null;
  /** The descent of older clients, instead of `elevation_loss`. */
  @IsOptional() @Numeric() @IsNumber() @Min(0) @Max(HIGHEST_CLIMB_FEET) elevation_loss_ft?: number | null;
}

/** Which run to look at. */
export class AnalyzeRunRequest {
  /** May be left out: the token says whose it is. */
  @IsOptional() @IsString() @MaxLength(MOST_ID_CHARACTERS) user_id?: string | null;
  @IsString() @IsNotEmpty() @MaxLength(MOST_ID_CHARACTERS) run_id: string;
}

/** Which part of the runs. */
export class RunsQuery extends PageQuery {
  /** A day where the athlete is, or a moment; runs that began then or later. */
  @IsOptional() @IsDayOrMoment() from?: string;
  /** A day where the athlete is, the whole of it, or a moment; runs that began until then. */
  @IsOptional() @IsDayOrMoment() to?: string;
}
