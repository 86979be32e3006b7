-- The phone inserts a generated program itself, and says of it no more than whose it is and what the generator
-- answered (user_id, program_data). What else a program must have is read out of that answer.

alter table generated_programs
  alter column id set default gen_random_uuid(),
  alter column start_date set default current_date;

-- The program lies in the answer itself, or one or two levels deeper. What the answer does not say is what the
-- generator is always asked for: twelve weeks.
create function program_described() returns trigger language plpgsql set search_path = public as $$
declare
  place text;
  told jsonb;
begin
  foreach place in array array['$', '$.program', '$.program.program'] loop
    new.name := coalesce(new.name, left(nullif(trim(jsonb_path_query_first(
      new.program_data, (place || '.name ? (@.type() == "string")')::jsonpath, silent => true) #>> '{}'), ''), 200));
    told := coalesce(told,
      jsonb_path_query_first(new.program_data,
        ('strict ' || place || '.weeks ? (@.type() == "array" && @.size() > 0).size()')::jsonpath, silent => true),
      jsonb_path_query_first(new.program_data,
        ('strict ' || place || '.weekly_schedule ? (@.type() == "array" && @.size() > 0).size()')::jsonpath, silent => true),
      jsonb_path_query_first(new.program_data,
        (place || '.duration_weeks ? (@.type() == "number")')::jsonpath, silent => true),
      jsonb_path_query_first(new.program_data,
        (place || '.total_weeks ? (@.type() == "number")')::jsonpath, silent => true));
  end loop;
  new.name := coalesce(new.name, 'Program');
  new.total_weeks := coalesce(new.total_weeks, least(greatest(round(coalesce((told #>> '{}')::numeric, 12)), 1), 104));
  return new;
end $$;

create trigger program_described before insert on generated_programs
  for each row when (new.name is null or new.total_weeks is null)
  execute function program_described();
