import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** In which form. */
export class ExportQuery {
  /** `json` (default): one document. `zip`: every table as CSV. `csv`: one table, or what tables there are. */
  @IsOptional() @IsIn(['json', 'zip', 'csv']) format?: 'json' | 'zip' | 'csv';
  /** With `csv`: which table. Without it: what tables there are. */
  @IsOptional() @IsString() @MaxLength(63) @Matches(/^[a-z_]+$/) table?: string;
}
