-- The foundation: the exercise catalogue, one record of training per athlete, and what keeps writes single.
-- Runs on Supabase, on plain Postgres 15 and later, and on the embedded database.

-- Supabase brings auth.uid(); elsewhere the policies below need one to refer to.
do $$
begin
  if to_regprocedure('auth.uid()') is null then
    create schema if not exists auth;
    execute $function$
      create function auth.uid() returns uuid language sql stable as
      $body$ select nullif(current_setting('request.jwt.claim.sub', true), '')::uuid $body$
    $function$;
  end if;
end
$$;

create extension if not exists pg_trgm;

-- Who the athlete is, and what the athlete pays for ---------------------------------------------------------

create table user_profiles (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null unique,
  plan text check (plan in ('free', 'premium')),
  plan_updated_at timestamptz,
  weight_unit text check (weight_unit in ('lbs', 'kg')),
  time_zone text not null default 'UTC',
  experience_level text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- The catalogue: shared exercises have no owner, an athlete's own have one -----------------------------------

create table exercises (
  id uuid primary key,
  slug text unique,
  owner_id uuid,
  name text not null,
  original_name text generated always as (name) stored,
  normalized_name text not null,
  category text not null,
  movement_pattern text,
  mechanic text,
  force text,
  laterality text,
  equipment_required text[] not null default '{}',
  primary_equipment text generated always as (equipment_required[1]) stored,
  primary_muscles text[] not null default '{}',
  primary_muscle_group text generated always as (primary_muscles[1]) stored,
  secondary_muscles text[] not null default '{}',
  load_mode text,
  tracking text,
  difficulty_level text,
  stress jsonb not null default '{}',
  variation_of text,
  synonyms text[] not null default '{}',
  match_keys text[] not null default '{}',
  search_vector tsvector not null,
  created_at timestamptz not null default now(),
  check ((slug is null) <> (owner_id is null))
);

create unique index exercises_shared_name on exercises (normalized_name) where owner_id is null;
create unique index exercises_own_name on exercises (owner_id, normalized_name) where owner_id is not null;
create index exercises_match_keys on exercises using gin (match_keys);
create index exercises_search_vector on exercises using gin (search_vector);
create index exercises_name_trigrams on exercises using gin (name gin_trgm_ops);

create table exercise_aliases (
  id uuid primary key,
  user_id uuid not null,
  exercise_id uuid not null references exercises (id) on delete cascade,
  phrase text not null,
  normalized_phrase text not null,
  created_at timestamptz not null default now(),
  unique (user_id, normalized_phrase)
);

-- The record: a workout, and one row a set --------------------------------------------------------------------

create table workouts (
  id uuid primary key,
  user_id uuid not null,
  client_id text,
  name text,
  notes text,
  start_time timestamptz not null,
  last_set_at timestamptz not null,
  end_time timestamptz,
  -- The highest set number in use; the row is locked while sets are numbered.
  last_set_number integer not null default 0,
  -- Raised by every change of the workout's sets: tells a cached session that it is stale.
  revision integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (user_id, client_id),
  check (end_time is null or end_time >= start_time)
);

create unique index workouts_one_open on workouts (user_id) where end_time is null;
create index workouts_by_user on workouts (user_id, start_time desc);

create table voice_commands (
  id uuid primary key,
  user_id uuid not null,
  workout_id uuid references workouts (id) on delete set null,
  kind text not null check (kind in ('parse', 'log', 'retry')),
  raw_transcript text not null,
  intent text not null,
  action text not null,
  confidence double precision not null,
  parsed_output jsonb not null,
  set_ids uuid[] not null default '{}',
  saved boolean not null default false,
  was_corrected boolean not null default false,
  corrected_output jsonb,
  model_id text not null,
  latency_ms double precision not null,
  created_at timestamptz not null default now()
);

create index voice_commands_by_user on voice_commands (user_id, created_at desc, id desc);

create table workout_logs (
  id uuid primary key,
  user_id uuid not null,
  workout_id uuid not null references workouts (id) on delete cascade,
  exercise_id uuid not null references exercises (id),
  -- Checked at commit: the command is written last, when the ids of its sets are known.
  voice_command_id uuid references voice_commands (id) on delete set null deferrable initially deferred,
  client_id uuid,
  set_number integer not null check (set_number > 0),
  weight double precision,
  weight_unit text check (weight_unit in ('lbs', 'kg')),
  weight_kg double precision generated always as (
    case weight_unit when 'lbs' then weight * 0.45359237 else weight end
  ) stored,
  reps integer check (reps >= 0),
  duration_seconds integer check (duration_seconds >= 0),
  distance_meters double precision check (distance_meters >= 0),
  rpe double precision check (rpe between 1 and 10),
  rir double precision check (rir between 0 and 10),
  tempo text,
  rest_seconds integer check (rest_seconds >= 0),
  set_type text not null default 'working'
    check (set_type in ('working', 'warmup', 'drop', 'failure', 'amrap', 'backoff')),
  side text check (side in ('left', 'right', 'each')),
  load_mode text,
  notes text,
  -- Estimated one-repetition maximum in kilograms; null where the formula does not hold.
  e1rm_kg double precision,
  is_pr boolean not null default false,
  performed_at timestamptz not null,
  workout_date date not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  check ((weight is null) = (weight_unit is null))
);

-- An undone set gives its number back: the next one takes it.
create unique index workout_logs_number on workout_logs (workout_id, set_number) where deleted_at is null;
create unique index workout_logs_client on workout_logs (user_id, client_id) where client_id is not null;
create index workout_logs_by_user on workout_logs (user_id, performed_at desc) where deleted_at is null;
create index workout_logs_best on workout_logs (user_id, exercise_id, e1rm_kg desc)
  where deleted_at is null and set_type <> 'warmup' and e1rm_kg is not null;

create table pr_history (
  id uuid primary key,
  user_id uuid not null,
  exercise_id uuid not null references exercises (id),
  exercise_name text not null,
  workout_log_id uuid not null references workout_logs (id) on delete cascade,
  pr_type text not null default 'e1rm',
  one_rm double precision not null,
  value_kg double precision not null,
  previous_value_kg double precision not null,
  weight double precision not null,
  weight_unit text not null check (weight_unit in ('lbs', 'kg')),
  reps integer not null,
  achieved_at timestamptz not null,
  created_at timestamptz not null default now(),
  unique (workout_log_id, pr_type)
);

create index pr_history_by_exercise on pr_history (user_id, exercise_id, achieved_at desc);

-- What keeps a repeated request single, and reference data current ------------------------------------------------

create table idempotency_keys (
  user_id uuid not null,
  key text not null,
  fingerprint text not null,
  status integer not null,
  response jsonb,
  created_at timestamptz not null default now(),
  primary key (user_id, key)
);

create index idempotency_keys_by_age on idempotency_keys (created_at);

create table seed_state (
  name text primary key,
  checksum text not null
);

-- Row-level security: the hosted project exposes this schema to the phone. The server connects as the owner of
-- the tables, to whom policies do not apply; its queries name the athlete themselves.

alter table user_profiles enable row level security;
alter table exercises enable row level security;
alter table exercise_aliases enable row level security;
alter table workouts enable row level security;
alter table voice_commands enable row level security;
alter table workout_logs enable row level security;
alter table pr_history enable row level security;
alter table idempotency_keys enable row level security;
alter table seed_state enable row level security;
alter table if exists schema_migrations enable row level security;

-- The plan is what the athlete pays for: the phone reads its profile, only the server writes it.
create policy profile_owner on user_profiles for select using (user_id = auth.uid());
create policy exercise_readers on exercises for select using (owner_id is null or owner_id = auth.uid());
create policy alias_owner on exercise_aliases using (user_id = auth.uid()) with check (user_id = auth.uid());
create policy workout_owner on workouts using (user_id = auth.uid()) with check (user_id = auth.uid());
create policy command_owner on voice_commands for select using (user_id = auth.uid());
create policy set_owner on workout_logs using (user_id = auth.uid()) with check (user_id = auth.uid());
create policy pr_owner on pr_history for select using (user_id = auth.uid());
