-- What each set says about the one-repetition maximum, kept with the set: the best of a week is found in an index.

-- The mean of Epley and Brzycki, in the unit of the weight; null outside 1 … 12 repetitions, where neither holds.
create function estimated_one_rep_max(weight double precision, repetitions double precision)
returns double precision language sql immutable parallel safe as
$body$
  select case
    when repetitions between 1 and 12
      then weight * (case when repetitions = 1 then 1 else 1 + repetitions / 30 end + 36 / (37 - repetitions)) / 2
  end
$body$;

-- Repetitions in reserve count as if performed; where no effort was said, or more than five in reserve, none do.
-- Null for warm-ups and for sets that are gone.
alter table workout_logs
  add column mean_e1rm_kg double precision generated always as (
    case
      when deleted_at is null and set_type <> 'warmup' and weight > 0 and reps >= 1
        then estimated_one_rep_max(
          weight * case weight_unit when 'lbs' then 0.45359237 else 1 end,
          reps + coalesce(10 - rpe, case when rir <= 5 then rir end, 0)
        )
    end
  ) stored;

drop index workout_logs_by_exercise;
create index workout_logs_by_exercise on workout_logs (user_id, exercise_id, performed_at desc) include (mean_e1rm_kg);
