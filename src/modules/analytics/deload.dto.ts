import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { Storable } from '../../platform/http/index.js';

export class DeloadQuery {
  /** One of the athlete's own programs. Default: the active one, if any. */
  @Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value))
  @IsOptional()
  @IsString()
  @MaxLength(64)
  program_id?: string | null;
}

/** One thing that speaks for a deload, independently of the others. */
export class DeloadSignalAnswer {
  name: 'strength' | 'effort' | 'recovery' | 'pain' | 'time';
  /** With the figure that it rests on. */
  text: string;
}

export class DeloadMetrics {
  /** 0 … 100 */
  fatigue_score: number;
  volume_trend: 'increasing' | 'decreasing' | 'stable' | 'insufficient_data';
  /** Mean readiness of the last seven days, 0 … 100; null when none was given. */
  recovery_quality: number | null;
  /** Always null: nobody can measure it. The name is the phone's. */
  injury_risk: number | null;
}

export class AutoRegulation {
  /** The advice is made of the athlete's own record; false in a programmed deload. */
  enabled: boolean;
  /** The athlete agreed, and the week is not over. */
  approved: boolean;
  /** First day of the deload that was agreed to; null without one. */
  scheduled_date: string | null;
}

export class DeloadAnswer {
  deload_needed: boolean;
  /** The same as `deload_needed`. */
  recommended: boolean;
  deload_type: 'programmed' | 'auto_regulation' | null;
  reason: string;
  /** "n/a" when none is needed. */
  confidence: 'high' | 'medium' | 'low' | 'n/a';
  /** True for what the record suggests, false for what the program says. */
  requires_approval: boolean;
  /** Figures and words for display: numbers and strings only. */
  @ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'number' }, { type: 'string' }] },
  })
  indicators: Record<string, number | string>;
  /** What to do, in words; null when nothing is. */
  recommendation: string | null;
  /** Share of the sets to leave out, 0 … 1; 0 when no deload is needed. */
  suggested_reduction: number;
  /** Always 1. */
  duration_weeks: number;
  priority: 'low' | 'medium' | 'high';
  metrics: DeloadMetrics;
  auto_regulation: AutoRegulation;
  /** To approve it by; null when there is nothing to approve. The same all week. */
  deload_id: string | null;
  /** What speaks for a deload; it takes two to recommend one. */
  signals: DeloadSignalAnswer[];
  /** Fewer than three whole weeks of training in a row are recorded: too little to tell. */
  insufficient_data: boolean;
}

export class ApproveDeloadRequest {
  /** Of this or last week's recommendation. */
  @Storable() @IsString() @IsNotEmpty() @MaxLength(64) deload_id: string;
  /** First day of the deload, YYYY-MM-DD, from this week's Monday to four weeks ahead. Default: next Monday. */
  @IsOptional() @Storable() @IsString() @MaxLength(10) scheduled_date?: string | null;
}

export class ApprovedDeloadAnswer {
  deload_id: string;
  approved: boolean;
  /** YYYY-MM-DD */
  scheduled_date: string;
  duration_weeks: number;
  /** Share of the sets to leave out, 0 … 1. */
  suggested_reduction: number;
  reason: string;
  /** ISO 8601, UTC. */
  approved_at: string;
}
