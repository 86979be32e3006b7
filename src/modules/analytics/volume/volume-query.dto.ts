import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Numeric } from '../../../platform/http/index.js';
import { MOST_WEEKS } from './volume-window.js';

/** How far back. */
export class WeeksQuery {
  /** 1 … 53, the running one included. */
  @IsOptional() @Numeric() @IsInt() @Min(1) @Max(MOST_WEEKS) weeks?: number | null;
}

/** Which part of the record. */
export class VolumeQuery extends WeeksQuery {
  /**
   * First day of totals and shares: `YYYY-MM-DD`, or a moment in ISO 8601. At most 53 weeks back. Default: the
   * Monday that `weeks` (default 4) gives.
   */
  @IsOptional() @IsString() @MaxLength(40) startDate?: string | null;
  /** Last day, likewise; its week and month are in the foreground. Later than today is today, the default. */
  @IsOptional() @IsString() @MaxLength(40) endDate?: string | null;
}
