-- Workouts and sets that are edited by hand, profiles that count their versions, and accounts that are erased.

-- A deleted workout is not open, whatever it says of its end.
drop index workouts_one_open;
create unique index workouts_one_open on workouts (user_id) where end_time is null and deleted_at is null;

-- Raised by every change of what the athlete chose; 0 before the first.
alter table user_profiles add column version integer not null default 0;

-- Whose data was erased, and what is left to do: no `user_id`, for nothing here is the athlete's.
create table erased_accounts (
  id uuid primary key,
  erased_at timestamptz not null,
  -- When the account to sign in with was gone too, and nothing could write any more: null while that is tried.
  finished_at timestamptz,
  created_at timestamptz not null default now()
);

create index erased_accounts_unfinished on erased_accounts (erased_at) where finished_at is null;
alter table erased_accounts enable row level security;

-- What an export and an erasure follow: an athlete's rows, deleted ones included, and the rows that refer to a row.
drop index workout_logs_by_exercise;
create index workout_logs_by_exercise on workout_logs (user_id, exercise_id, performed_at desc);
create index workout_logs_by_workout on workout_logs (workout_id);
create index workout_logs_by_command on workout_logs (voice_command_id) where voice_command_id is not null;
create index voice_commands_by_workout on voice_commands (workout_id) where workout_id is not null;
drop index runs_by_user;
create index runs_by_user on runs (user_id, start_time desc);
create index workout_templates_by_user on workout_templates (user_id);
create index volume_adjustment_plans_by_user on volume_adjustment_plans (user_id);
create index scheduled_workouts_by_completion on scheduled_workouts (completed_workout_id)
  where completed_workout_id is not null;
create index scheduled_workouts_by_template on scheduled_workouts (template_id) where template_id is not null;
create index adherence_check_in_responses_by_flag on adherence_check_in_responses (flag_id);
create index volume_adjustment_plans_by_flag on volume_adjustment_plans (flag_id) where flag_id is not null;
create index program_adherence_flags_by_program on program_adherence_flags (program_id) where program_id is not null;
