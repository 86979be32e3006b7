import type { Generated } from 'kysely';
import type { LocalDay } from '../../platform/calendar/index.js';

export type Priority = 'high' | 'medium' | 'low';
export type FlagStatus = 'monitoring' | 'alerted' | 'resolved' | 'dismissed';

/** A muscle that gets less than planned. Open (`monitoring`, `alerted`) once at most for each muscle. */
interface ProgramAdherenceFlagsTable {
  id: string;
  user_id: string;
  program_id: string | null;
  muscle_group: string;
  priority: Priority;
  target_weekly_sets: number;
  actual_weekly_sets: number;
  variance_percentage: number;
  status: Generated<FlagStatus>;
  flagged_date: Date;
  alerted_at: Date | null;
  resolved_at: Date | null;
  dismissed_at: Date | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** The way back to a target, week by week. Active once at most for each muscle. */
interface VolumeAdjustmentPlansTable {
  id: string;
  user_id: string;
  flag_id: string | null;
  muscle_group: string;
  current_weekly_sets: number;
  target_weekly_sets: number;
  weekly_increment: number;
  duration_weeks: Generated<number>;
  weekly_targets: number[];
  start_date: LocalDay;
  end_date: LocalDay;
  status: Generated<'active' | 'completed' | 'cancelled'>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

interface AdherenceCheckInResponsesTable {
  id: string;
  user_id: string;
  flag_id: string;
  response_type: 'injury' | 'time_constraint' | 'equipment' | 'motivation' | 'fine' | 'change_program';
  /** JSON text in, parsed out; as is the plan. */
  injury_details: unknown;
  details: string | null;
  adjustment_plan: unknown;
  user_accepted: Generated<boolean>;
  created_at: Generated<Date>;
}

declare module '../../platform/database/tables.js' {
  interface Tables {
    program_adherence_flags: ProgramAdherenceFlagsTable;
    volume_adjustment_plans: VolumeAdjustmentPlansTable;
    adherence_check_in_responses: AdherenceCheckInResponsesTable;
  }
}
