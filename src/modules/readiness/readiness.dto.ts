import { IsIn, IsNumber, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsDay } from '../../platform/calendar/index.js';
import { Numeric, Storable } from '../../platform/http/index.js';

/** How the athlete feels: one choice of three, or four answers. */
export class ReadinessRequest {
  /** May be left out: the token says who writes. */
  @IsOptional() @IsString() @MaxLength(128) user_id?: string | null;
  /** Default: `detailed` when one of the four answers is there. */
  @IsOptional() @IsIn(['simple', 'detailed']) type?: 'simple' | 'detailed' | null;
  /** `great`, `ok` or `tired`, or an emoji that says so. */
  @Storable() @IsOptional() @IsString() @MaxLength(32) feeling?: string | null;
  /** The same as `feeling`, as the phone names it. */
  @Storable() @IsOptional() @IsString() @MaxLength(32) emoji?: string | null;
  /** 1 … 10, 10 is best. */
  @IsOptional() @Numeric() @IsNumber() @Min(1) @Max(10) sleep_quality?: number | null;
  /** 1 … 10, 10 is worst. */
  @IsOptional() @Numeric() @IsNumber() @Min(1) @Max(10) soreness?: number | null;
  /** 1 … 10, 10 is worst. */
  @IsOptional() @Numeric() @IsNumber() @Min(1) @Max(10) stress?: number | null;
  /** 1 … 10, 10 is best. */
  @IsOptional() @Numeric() @IsNumber() @Min(1) @Max(10) energy?: number | null;
  @Storable() @IsOptional() @IsString() @MaxLength(2_000) notes?: string | null;
  /** The athlete's calendar day. Default: today. Not a day to come. */
  @IsOptional() @IsDay() date?: string | null;
}

/** How the athlete felt on a day. */
export class ReadinessAnswer {
  id!: string;
  /** YYYY-MM-DD */
  date!: string;
  /** `simple` or `detailed`. */
  type!: string;
  /** 0 … 100 */
  score!: number;
  /** As it was given. */
  emoji!: string | null;
  /** 1 … 10, as are the next three; null when it was not asked. */
  sleep_quality!: number | null;
  soreness!: number | null;
  stress!: number | null;
  energy!: number | null;
  notes!: string | null;
}

/** Which days, newest first. At most 366 of them. */
export class ReadinessQuery {
  /** First day, inclusive. Default: 29 days before the last. */
  @IsOptional() @IsDay() from?: string;
  /** Last day, inclusive. Default: today. */
  @IsOptional() @IsDay() to?: string;
}

/** Days on which the athlete said how it felt, newest first. */
export class ReadinessList {
  from!: string;
  to!: string;
  scores!: ReadinessAnswer[];
}
