-- Badges: the days of an athlete's sets, without reading the sets; and an answer about badges grows stale with one.

create index workout_logs_by_day on workout_logs (user_id, workout_date) where deleted_at is null;

create trigger record_changed after insert or update or delete on user_badges
  for each row execute function record_changed();
