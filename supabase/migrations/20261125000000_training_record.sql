-- The training record around the sets: events, readiness, runs, badges, programs, adherence, notifications, and what
-- tells a reader cheaply whether anything changed.

-- Preferences of the athlete -----------------------------------------------------------------------------------

alter table user_profiles
  add column goals text[] not null default '{}',
  add column available_equipment text[] not null default '{}',
  add constraint user_profiles_experience
    check (experience_level is null or experience_level in ('beginner', 'intermediate', 'advanced'));

-- Workouts and sets can be changed and taken back by hand -------------------------------------------------------

alter table workouts
  add column deleted_at timestamptz,
  -- Foster's session RPE, 0 … 10: only ever what the athlete said.
  add column session_rpe double precision check (session_rpe between 0 and 10),
  -- A week of less on purpose.
  add column is_deload boolean not null default false;

drop index workouts_by_user;
create index workouts_by_user on workouts (user_id, start_time desc) where deleted_at is null;

-- What a set moved, in kilograms: assistance and unloaded repetitions move none.
alter table workout_logs
  add column tonnage_kg double precision generated always as (
    case
      when weight > 0 and reps is not null
        then weight * reps * case weight_unit when 'lbs' then 0.45359237 else 1 end
      else 0
    end
  ) stored;

create index workout_logs_by_exercise on workout_logs (user_id, exercise_id, performed_at desc)
  where deleted_at is null;

-- Events: written with what they tell of, numbered for each athlete in the order of the commits -------------------

create table event_heads (
  user_id uuid primary key,
  last_seq bigint not null,
  -- How far they were handed on to those who wait for them in the processes.
  relayed_seq bigint not null default 0,
  -- Nobody else hands on this athlete's events until then.
  relay_held_until timestamptz not null default '-infinity',
  relay_failures integer not null default 0
);

create index event_heads_waiting on event_heads (relay_held_until) where relayed_seq < last_seq;

create table events (
  id uuid primary key,
  user_id uuid not null,
  seq bigint not null,
  type text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  unique (user_id, seq)
);

create index events_by_age on events (created_at);

-- Readiness ------------------------------------------------------------------------------------------------------

create table readiness_scores (
  id uuid primary key,
  user_id uuid not null,
  date date not null,
  type text not null check (type in ('simple', 'detailed')),
  -- 0 … 100
  score double precision not null check (score between 0 and 100),
  emoji text,
  sleep_quality double precision check (sleep_quality between 1 and 10),
  soreness double precision check (soreness between 1 and 10),
  stress double precision check (stress between 1 and 10),
  energy double precision check (energy between 1 and 10),
  notes text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (user_id, date)
);

-- Running ----------------------------------------------------------------------------------------------------------

create table runs (
  id uuid primary key,
  user_id uuid not null,
  client_id uuid,
  start_time timestamptz not null,
  end_time timestamptz not null check (end_time > start_time),
  distance_meters double precision not null check (distance_meters > 0),
  duration_seconds integer not null check (duration_seconds > 0),
  pace_seconds_per_km double precision not null check (pace_seconds_per_km > 0),
  gap_seconds_per_km double precision check (gap_seconds_per_km > 0),
  elevation_gain_meters double precision check (elevation_gain_meters >= 0),
  elevation_loss_meters double precision check (elevation_loss_meters >= 0),
  -- As the phone's screens read it: the object of the contract's section 10.3.
  elevation_data jsonb,
  calories integer check (calories >= 0),
  route jsonb,
  -- Null where it is not known: weather is never made up.
  weather_data jsonb,
  temperature_c double precision,
  weather_conditions text,
  distance_unit text not null default 'km' check (distance_unit in ('km', 'miles')),
  session_rpe double precision check (session_rpe between 0 and 10),
  notes text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz
);

create unique index runs_client on runs (user_id, client_id) where client_id is not null;
create index runs_by_user on runs (user_id, start_time desc) where deleted_at is null;

-- Badges -----------------------------------------------------------------------------------------------------------

create table user_badges (
  id uuid primary key,
  user_id uuid not null,
  badge_type text not null,
  badge_name text not null,
  badge_description text not null,
  category text not null check (category in ('strength', 'running', 'streak', 'hybrid')),
  earned_at timestamptz not null,
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  unique (user_id, badge_type)
);

-- Programs: what is to be done -------------------------------------------------------------------------------------

create table generated_programs (
  id uuid primary key,
  user_id uuid not null,
  name text not null,
  program_type text not null default 'strength' check (program_type in ('strength', 'running', 'hybrid')),
  status text not null default 'active' check (status in ('draft', 'active', 'completed', 'archived')),
  is_active boolean generated always as (status = 'active') stored,
  focus text,
  -- { weeks: [{ week_number, is_deload, … }] }
  program_data jsonb not null default '{}',
  -- { muscle: sets a week }
  weekly_volume_targets jsonb not null default '{}',
  -- { muscle: high | medium | low }
  body_part_emphasis jsonb not null default '{}',
  start_date date not null,
  total_weeks integer not null check (total_weeks between 1 and 104),
  color text,
  completed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create index generated_programs_by_user on generated_programs (user_id, created_at desc);

create table workout_templates (
  id uuid primary key,
  user_id uuid not null,
  program_id uuid references generated_programs (id) on delete cascade,
  name text not null,
  workout_type text not null default 'strength'
    check (workout_type in ('strength', 'cardio', 'hiit', 'recovery', 'custom')),
  color text,
  estimated_duration_minutes integer check (estimated_duration_minutes > 0),
  difficulty text,
  exercises jsonb not null default '[]',
  is_template boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create index workout_templates_by_program on workout_templates (program_id);

create table scheduled_workouts (
  id uuid primary key,
  user_id uuid not null,
  program_id uuid references generated_programs (id) on delete cascade,
  template_id uuid references workout_templates (id) on delete set null,
  scheduled_date date not null,
  week_number integer check (week_number > 0),
  day_of_week integer check (day_of_week between 0 and 6),
  position integer not null default 0,
  status text not null default 'scheduled'
    check (status in ('scheduled', 'completed', 'skipped', 'rescheduled')),
  completed_workout_id uuid references workouts (id) on delete set null,
  notes text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create index scheduled_workouts_by_user on scheduled_workouts (user_id, scheduled_date);
create index scheduled_workouts_by_program on scheduled_workouts (program_id);

-- A deload that the athlete agreed to. The id is that of the recommendation.
create table deloads (
  id uuid primary key,
  user_id uuid not null,
  -- Monday of the week in which it was recommended.
  recommended_week date not null,
  scheduled_date date not null,
  duration_weeks integer not null default 1 check (duration_weeks > 0),
  -- Share of the sets left out, 0 … 1.
  suggested_reduction double precision not null check (suggested_reduction between 0 and 1),
  reason text not null,
  indicators jsonb not null default '{}',
  approved_at timestamptz not null,
  created_at timestamptz not null default now(),
  unique (user_id, recommended_week)
);

-- Expert opinion about weekly sets, editable: `data/volume-landmarks.tsv` seeds it.
create table volume_landmarks (
  muscle_group text primary key,
  muscles text[] not null,
  maintenance_sets integer not null,
  minimum_effective_sets integer not null,
  adaptive_sets_low integer not null,
  adaptive_sets_high integer not null,
  maximum_recoverable_sets integer not null,
  created_at timestamptz not null default now()
);

-- Injuries: the log that adherence writes into --------------------------------------------------------------------

create table injury_logs (
  id uuid primary key,
  user_id uuid not null,
  client_id uuid,
  body_part text not null,
  side text check (side in ('left', 'right', 'both')),
  severity text not null check (severity in ('mild', 'moderate', 'severe')),
  pain_level integer check (pain_level between 0 and 10),
  description text,
  status text not null default 'active' check (status in ('active', 'recovering', 'resolved')),
  reported_at timestamptz not null,
  last_check_in_at timestamptz,
  resolved_at timestamptz,
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create unique index injury_logs_client on injury_logs (user_id, client_id) where client_id is not null;
create index injury_logs_by_user on injury_logs (user_id, reported_at desc);

-- Adherence --------------------------------------------------------------------------------------------------------

create table program_adherence_flags (
  id uuid primary key,
  user_id uuid not null,
  program_id uuid references generated_programs (id) on delete set null,
  muscle_group text not null,
  priority text not null check (priority in ('high', 'medium', 'low')),
  target_weekly_sets double precision not null,
  actual_weekly_sets double precision not null,
  variance_percentage double precision not null,
  status text not null default 'monitoring' check (status in ('monitoring', 'alerted', 'resolved', 'dismissed')),
  flagged_date timestamptz not null,
  alerted_at timestamptz,
  resolved_at timestamptz,
  dismissed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- One question about a muscle at a time.
create unique index program_adherence_flags_open on program_adherence_flags (user_id, muscle_group)
  where status in ('monitoring', 'alerted');
create index program_adherence_flags_by_user on program_adherence_flags (user_id, status);

create table volume_adjustment_plans (
  id uuid primary key,
  user_id uuid not null,
  flag_id uuid references program_adherence_flags (id) on delete set null,
  muscle_group text not null,
  current_weekly_sets integer not null,
  target_weekly_sets integer not null,
  weekly_increment integer not null,
  duration_weeks integer not null default 4,
  weekly_targets integer[] not null,
  start_date date not null,
  end_date date not null,
  status text not null default 'active' check (status in ('active', 'completed', 'cancelled')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create unique index volume_adjustment_plans_active on volume_adjustment_plans (user_id, muscle_group)
  where status = 'active';

create table adherence_check_in_responses (
  id uuid primary key,
  user_id uuid not null,
  flag_id uuid not null references program_adherence_flags (id) on delete cascade,
  response_type text not null
    check (response_type in ('injury', 'time_constraint', 'equipment', 'motivation', 'fine', 'change_program')),
  injury_details jsonb,
  details text,
  adjustment_plan jsonb,
  user_accepted boolean not null default true,
  created_at timestamptz not null default now()
);

create index adherence_check_in_responses_by_user on adherence_check_in_responses (user_id, created_at desc);

-- Notifications ----------------------------------------------------------------------------------------------------

create table notifications (
  id uuid primary key,
  user_id uuid not null,
  type text not null,
  title text not null,
  message text not null,
  data jsonb not null default '{}',
  -- What makes it one: the same event tells of itself once.
  dedupe_key text not null,
  read boolean not null default false,
  read_at timestamptz,
  created_at timestamptz not null default now(),
  unique (user_id, dedupe_key)
);

create index notifications_by_user on notifications (user_id, id desc);
create index notifications_unread on notifications (user_id) where not read;

-- Has anything changed? ---------------------------------------------------------------------------------------------
-- One row for each athlete, kept by the tables themselves: whoever writes, the server or the phone through Supabase,
-- cached answers grow stale and the total of what was lifted stays true.

create table record_heads (
  user_id uuid primary key,
  -- Raised by every change of anything that the athlete's figures are made of.
  revision bigint not null default 1,
  -- Sum of `workout_logs.tonnage_kg` over the sets that are there.
  tonnage_kg double precision not null default 0
);

create function record_changed() returns trigger language plpgsql security definer set search_path = public as
$body$
begin
  insert into record_heads (user_id)
  values (case when tg_op = 'DELETE' then old.user_id else new.user_id end)
  on conflict (user_id) do update set revision = record_heads.revision + 1;
  return null;
end
$body$;

create function sets_added() returns trigger language plpgsql security definer set search_path = public as
$body$
begin
  insert into record_heads (user_id, tonnage_kg)
  select user_id, coalesce(sum(tonnage_kg) filter (where deleted_at is null), 0) from added group by user_id order by user_id
  on conflict (user_id) do update
    set revision = record_heads.revision + 1, tonnage_kg = record_heads.tonnage_kg + excluded.tonnage_kg;
  return null;
end
$body$;

create function sets_removed() returns trigger language plpgsql security definer set search_path = public as
$body$
begin
  update record_heads as head
  set revision = head.revision + 1, tonnage_kg = greatest(0, head.tonnage_kg - gone.tonnage_kg)
  from (
    select user_id, coalesce(sum(tonnage_kg) filter (where deleted_at is null), 0) as tonnage_kg
    from removed group by user_id
  ) as gone
  where head.user_id = gone.user_id;
  return null;
end
$body$;

create function sets_changed() returns trigger language plpgsql security definer set search_path = public as
$body$
begin
  insert into record_heads (user_id, tonnage_kg)
  select user_id, sum(moved) from (
    select user_id, tonnage_kg as moved from after where deleted_at is null
    union all select user_id, -tonnage_kg from before where deleted_at is null
    union all select user_id, 0 from after
  ) as changes
  group by user_id order by user_id
  on conflict (user_id) do update
    set revision = record_heads.revision + 1, tonnage_kg = greatest(0, record_heads.tonnage_kg + excluded.tonnage_kg);
  return null;
end
$body$;

create trigger sets_added after insert on workout_logs
  referencing new table as added for each statement execute function sets_added();
create trigger sets_removed after delete on workout_logs
  referencing old table as removed for each statement execute function sets_removed();
create trigger sets_changed after update on workout_logs
  referencing old table as before new table as after for each statement execute function sets_changed();

-- Logging a set touches the workout's counters; the figures are made of these columns only.
create trigger workout_added after insert or delete on workouts for each row execute function record_changed();
create trigger workout_changed after update on workouts for each row
  when (row(old.start_time, old.end_time, old.name, old.notes, old.session_rpe, old.is_deload, old.deleted_at)
    is distinct from
    row(new.start_time, new.end_time, new.name, new.notes, new.session_rpe, new.is_deload, new.deleted_at))
  execute function record_changed();

create trigger profile_changed after update on user_profiles for each row
  when (row(old.time_zone, old.weight_unit) is distinct from row(new.time_zone, new.weight_unit))
  execute function record_changed();

create trigger record_changed after insert or update or delete on pr_history
  for each row execute function record_changed();
create trigger record_changed after insert or update or delete on readiness_scores
  for each row execute function record_changed();
create trigger record_changed after insert or update or delete on runs
  for each row execute function record_changed();
create trigger record_changed after insert or update or delete on generated_programs
  for each row execute function record_changed();
create trigger record_changed after insert or update or delete on scheduled_workouts
  for each row execute function record_changed();
create trigger record_changed after insert or update or delete on deloads
  for each row execute function record_changed();
create trigger record_changed after insert or update or delete on injury_logs
  for each row execute function record_changed();

insert into record_heads (user_id, tonnage_kg)
select user_id, sum(tonnage_kg) from workout_logs where deleted_at is null group by user_id;

-- Row-level security: owners read; what the server alone decides, only the server writes -------------------------------

alter table event_heads enable row level security;
alter table events enable row level security;
alter table readiness_scores enable row level security;
alter table runs enable row level security;
alter table user_badges enable row level security;
alter table generated_programs enable row level security;
alter table workout_templates enable row level security;
alter table scheduled_workouts enable row level security;
alter table deloads enable row level security;
alter table volume_landmarks enable row level security;
alter table injury_logs enable row level security;
alter table program_adherence_flags enable row level security;
alter table volume_adjustment_plans enable row level security;
alter table adherence_check_in_responses enable row level security;
alter table notifications enable row level security;
alter table record_heads enable row level security;

create policy event_owner on events for select using (user_id = auth.uid());
create policy readiness_owner on readiness_scores using (user_id = auth.uid()) with check (user_id = auth.uid());
create policy run_owner on runs using (user_id = auth.uid()) with check (user_id = auth.uid());
create policy badge_owner on user_badges for select using (user_id = auth.uid());
create policy program_owner on generated_programs using (user_id = auth.uid()) with check (user_id = auth.uid());
create policy template_owner on workout_templates using (user_id = auth.uid()) with check (user_id = auth.uid());
create policy schedule_owner on scheduled_workouts using (user_id = auth.uid()) with check (user_id = auth.uid());
create policy deload_owner on deloads for select using (user_id = auth.uid());
create policy landmark_readers on volume_landmarks for select using (true);
create policy injury_owner on injury_logs using (user_id = auth.uid()) with check (user_id = auth.uid());
create policy flag_owner on program_adherence_flags for select using (user_id = auth.uid());
create policy plan_owner on volume_adjustment_plans for select using (user_id = auth.uid());
create policy answer_owner on adherence_check_in_responses for select using (user_id = auth.uid());
create policy notification_owner on notifications for select using (user_id = auth.uid());
create policy head_owner on record_heads for select using (user_id = auth.uid());
