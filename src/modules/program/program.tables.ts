import type { Generated, GeneratedAlways } from 'kysely';
import type { LocalDay } from '../../platform/calendar/index.js';

interface GeneratedProgramsTable {
  id: string;
  user_id: string;
  name: string;
  program_type: Generated<'strength' | 'running' | 'hybrid'>;
  status: Generated<'draft' | 'active' | 'completed' | 'archived'>;
  is_active: GeneratedAlways<boolean>;
  focus: string | null;
  /** `{ weeks: [{ week_number, is_deload, … }] }`; JSON text in, parsed out, as are the next two. */
  program_data: Generated<unknown>;
  /** `{ muscle: sets a week }` */
  weekly_volume_targets: Generated<unknown>;
  /** `{ muscle: high | medium | low }` */
  body_part_emphasis: Generated<unknown>;
  start_date: LocalDay;
  total_weeks: number;
  color: string | null;
  /** When the status last became `completed`: the row notes it by itself. */
  completed_at: Date | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

interface WorkoutTemplatesTable {
  id: string;
  user_id: string;
  program_id: string | null;
  name: string;
  workout_type: Generated<'strength' | 'cardio' | 'hiit' | 'recovery' | 'custom'>;
  color: string | null;
  estimated_duration_minutes: number | null;
  difficulty: string | null;
  exercises: Generated<unknown>;
  is_template: Generated<boolean>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

interface ScheduledWorkoutsTable {
  id: string;
  user_id: string;
  program_id: string | null;
  template_id: string | null;
  scheduled_date: LocalDay;
  week_number: number | null;
  /** 0 is Sunday, as the phone counts. */
  day_of_week: number | null;
  position: Generated<number>;
  status: Generated<'scheduled' | 'completed' | 'skipped' | 'rescheduled'>;
  completed_workout_id: string | null;
  notes: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

declare module '../../platform/database/tables.js' {
  interface Tables {
    generated_programs: GeneratedProgramsTable;
    workout_templates: WorkoutTemplatesTable;
    scheduled_workouts: ScheduledWorkoutsTable;
  }
}
