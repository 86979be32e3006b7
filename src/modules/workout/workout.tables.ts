import type { Generated, GeneratedAlways } from 'kysely';

export type WeightUnit = 'lbs' | 'kg';
export type SetType = 'working' | 'warmup' | 'drop' | 'failure' | 'amrap' | 'backoff';
export type Side = 'left' | 'right' | 'each';

interface WorkoutsTable {
  id: string;
  user_id: string;
  client_id: string | null;
  name: string | null;
  notes: string | null;
  start_time: Date;
  last_set_at: Date;
  end_time: Date | null;
  last_set_number: Generated<number>;
  revision: Generated<number>;
  /** Foster's session RPE, 0 … 10. */
  session_rpe: Generated<number | null>;
  is_deload: Generated<boolean>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  deleted_at: Generated<Date | null>;
}

/** One row is one performed set (the phone knows the table by this name). */
interface WorkoutLogsTable {
  id: string;
  user_id: string;
  workout_id: string;
  exercise_id: string;
  voice_command_id: string | null;
  client_id: string | null;
  set_number: number;
  weight: number | null;
  weight_unit: WeightUnit | null;
  weight_kg: GeneratedAlways<number | null>;
  reps: number | null;
  duration_seconds: number | null;
  distance_meters: number | null;
  rpe: number | null;
  rir: number | null;
  tempo: string | null;
  rest_seconds: number | null;
  set_type: SetType;
  side: Side | null;
  load_mode: string | null;
  notes: string | null;
  /** Load times repetitions; 0 for a set that moved no load. */
  tonnage_kg: GeneratedAlways<number>;
  e1rm_kg: number | null;
  /** Mean of Epley and Brzycki, repetitions in reserve included; null where they do not hold, and for warm-ups. */
  mean_e1rm_kg: GeneratedAlways<number | null>;
  is_pr: Generated<boolean>;
  performed_at: Date;
  workout_date: string;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  deleted_at: Date | null;
}

interface PrHistoryTable {
  id: string;
  user_id: string;
  exercise_id: string;
  exercise_name: string;
  workout_log_id: string;
  pr_type: Generated<'e1rm'>;
  one_rm: number;
  value_kg: number;
  previous_value_kg: number;
  weight: number;
  weight_unit: WeightUnit;
  reps: number;
  achieved_at: Date;
  created_at: Generated<Date>;
}

declare module '../../platform/database/tables.js' {
  interface Tables {
    workouts: WorkoutsTable;
    workout_logs: WorkoutLogsTable;
    pr_history: PrHistoryTable;
  }
}
