-- What the figures of all athletes rest on, the catalogue and the landmarks, has a revision too: it is edited in the
-- table itself, and every cached answer grows stale with it.

create table shared_head (
  -- One row.
  id boolean primary key default true check (id),
  -- Raised by every edit of either.
  revision bigint not null default 0
);

insert into shared_head default values;

create function landmarks_changed() returns trigger language plpgsql security definer set search_path = public as
$body$
begin
  update shared_head set revision = revision + 1;
  return null;
end
$body$;

create trigger landmarks_changed after insert or update or delete on volume_landmarks
  for each statement execute function landmarks_changed();

-- A new exercise changes no figure: nobody has trained it. An athlete's own one is that athlete's record.
create function exercises_edited() returns trigger language plpgsql security definer set search_path = public as
$body$
begin
  update shared_head set revision = revision + 1
  where exists (
    select from before join after using (id)
    where after.owner_id is null and before is distinct from after
  );
  insert into record_heads (user_id)
  select after.owner_id from before join after using (id)
  where after.owner_id is not null and before is distinct from after
  group by after.owner_id order by after.owner_id
  on conflict (user_id) do update set revision = record_heads.revision + 1;
  return null;
end
$body$;

create trigger exercises_edited after update on exercises
  referencing old table as before new table as after for each statement execute function exercises_edited();

alter table shared_head enable row level security;
