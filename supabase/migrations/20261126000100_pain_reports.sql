-- What was said of the pain of an injury, each time that it was said: the injury itself keeps the last word alone.

create table pain_reports (
  injury_id uuid not null references injury_logs (id) on delete cascade,
  reported_at timestamptz not null,
  user_id uuid not null,
  pain_level integer not null check (pain_level between 0 and 10),
  created_at timestamptz not null default now(),
  primary key (injury_id, reported_at)
);

create index pain_reports_by_user on pain_reports (user_id, reported_at desc);

-- Whoever writes the injury, the phone included, writes the report with it. A level that is changed without a check-in
-- was said now.
create function pain_reported() returns trigger language plpgsql security definer set search_path = public as
$body$
begin
  insert into pain_reports (injury_id, reported_at, user_id, pain_level)
  values (
    new.id,
    case
      when tg_op = 'INSERT' then coalesce(new.last_check_in_at, new.reported_at)
      when new.last_check_in_at is distinct from old.last_check_in_at then coalesce(new.last_check_in_at, now())
      else now()
    end,
    new.user_id,
    new.pain_level
  )
  on conflict (injury_id, reported_at) do update set pain_level = excluded.pain_level;
  return null;
end
$body$;

create trigger pain_reported_first after insert on injury_logs
  for each row when (new.pain_level is not null) execute function pain_reported();
create trigger pain_reported_again after update on injury_logs
  for each row when (
    new.pain_level is not null
    and (new.pain_level, new.last_check_in_at) is distinct from (old.pain_level, old.last_check_in_at)
  ) execute function pain_reported();

insert into pain_reports (injury_id, reported_at, user_id, pain_level)
select id, coalesce(last_check_in_at, reported_at), user_id, pain_level from injury_logs where pain_level is not null;

alter table pain_reports enable row level security;
create policy pain_owner on pain_reports for select using (user_id = auth.uid());
