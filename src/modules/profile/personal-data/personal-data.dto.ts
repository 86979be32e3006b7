import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** In which form. */
export class ExportQuery {
  /** `json` (default) or `csv`. */
  @IsOptional() @IsIn(['json', 'csv']) format?: 'json' | 'csv';
  /** With `csv`: which table. Without it: what tables there are. */
  @IsOptional() @IsString() @MaxLength(63) @Matches(/^[a-z_]+$/) table?: string;
}
