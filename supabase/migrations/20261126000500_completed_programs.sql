-- When a program was completed. The phone changes only the status, so the row itself notes the moment.

create function program_completed() returns trigger language plpgsql set search_path = public as $$
begin
  new.completed_at := case when new.status = 'completed' then now() end;
  return new;
end $$;

create trigger program_completed before update on generated_programs
  for each row when (old.status is distinct from new.status)
  execute function program_completed();

-- Of those that were completed before this, the last change is the nearest that is known.
update generated_programs set completed_at = updated_at where status = 'completed' and completed_at is null;

drop index generated_programs_completed;
create index generated_programs_completed on generated_programs (completed_at) where status = 'completed';
