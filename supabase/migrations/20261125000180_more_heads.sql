-- Flags, plans and notifications make cached answers stale as well: once for each statement, however many rows it has.

create function athletes_changed() returns trigger language plpgsql security definer set search_path = public as
$body$
begin
  insert into record_heads (user_id)
  select user_id from changed group by user_id order by user_id
  on conflict (user_id) do update set revision = record_heads.revision + 1;
  return null;
end
$body$;

create trigger flags_added after insert on program_adherence_flags
  referencing new table as changed for each statement execute function athletes_changed();
create trigger flags_changed after update on program_adherence_flags
  referencing new table as changed for each statement execute function athletes_changed();
create trigger flags_removed after delete on program_adherence_flags
  referencing old table as changed for each statement execute function athletes_changed();

create trigger plans_added after insert on volume_adjustment_plans
  referencing new table as changed for each statement execute function athletes_changed();
create trigger plans_changed after update on volume_adjustment_plans
  referencing new table as changed for each statement execute function athletes_changed();
create trigger plans_removed after delete on volume_adjustment_plans
  referencing old table as changed for each statement execute function athletes_changed();

create trigger notifications_added after insert on notifications
  referencing new table as changed for each statement execute function athletes_changed();
create trigger notifications_changed after update on notifications
  referencing new table as changed for each statement execute function athletes_changed();
create trigger notifications_removed after delete on notifications
  referencing old table as changed for each statement execute function athletes_changed();
