-- What the hourly look at schedules and programs goes by.

create index scheduled_workouts_waiting on scheduled_workouts (scheduled_date) where status = 'scheduled';
create index generated_programs_completed on generated_programs (updated_at) where status = 'completed';
