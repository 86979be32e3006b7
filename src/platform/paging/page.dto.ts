import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Numeric } from '../http/index.js';

/** Which page of a list, newest first. */
export class PageQuery {
  /** 1 … 100; default 20. */
  @IsOptional() @Numeric() @IsInt() @Min(1) @Max(100) limit?: number;
  /** `next_cursor` of the page before. */
  @IsOptional() @IsString() @MaxLength(200) cursor?: string;
}
