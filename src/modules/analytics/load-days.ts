import { type RawBuilder, sql } from 'kysely';
import { addDays, type LocalDay } from '../../platform/calendar/index.js';
import '../readiness/index.js';
import '../running/index.js';
import { COMPARED_DAYS, EARLIER_DAYS } from './load/effort-shift.js';
import { LOOKBACK_DAYS } from './load/recorded-days.js';
import { startOf, trainingSets, type Whose } from './training-sets.js';

/** A workout that seems to have lasted longer was not ended in time: its minutes are not known. */
const LONGEST_WORKOUT_MINUTES = 360;
/** Enough of a note to see whether it tells of a deload. */
const NOTE_LENGTH = 500;

/**
 * One row for each local day of which anything is recorded, as CTEs up to and including `recorded`, to be followed by
 * a `select`. Other parts of the statement may read `sets` as well. The columns are those of `RecordedDay`.
 *
 * `efforts` are those of the days alone that a shift of effort of the first day asked about looks back on.
 *
 * @param from the first day asked about, less what its figures look back on
 */
export function recordedDays(whose: Whose, from: LocalDay, last: LocalDay): RawBuilder<unknown> {
  const until = addDays(last, 1);
  return sql`
    with sets as materialized (${trainingSets(whose, from, until)}),
    by_load as (
      select day, dense_rank() over (order by exercise_id, reps) as lift, coalesce(weight_kg, 0) as "weightKg",
        sum(effort) as "effortSum", count(*) as sets
      from sets
      where day >= ${from}::date + ${LOOKBACK_DAYS - COMPARED_DAYS - EARLIER_DAYS}::int and effort is not null
        and reps > 0 and set_type <> 'warmup' and coalesce(weight_kg, 1) > 0
      group by day, exercise_id, reps, weight_kg
    ), rated as (
      select day, jsonb_agg(to_jsonb(by_load) - 'day') as efforts from by_load group by day
    ), trained as (
      select day, count(*) as sets, count(*) filter (where hard) as hard_sets,
        count(*) filter (where hard and tonnage_kg = 0) as unloaded, sum(tonnage_kg) as tonnage_kg,
        sum(effort) filter (where set_type <> 'warmup') as effort,
        count(effort) filter (where set_type <> 'warmup') as effort_sets
      from sets group by day
    ), ${sessions(whose, from, until)},
    answers as (
      select date as day, score, sleep_quality, soreness from readiness_scores
      where user_id = ${whose.userId} and date >= ${from}::date and date < ${until}::date
    ), recorded as (
      select day, coalesce(trained.sets, 0) as sets, coalesce(hard_sets, 0) as "hardSets",
        coalesce(unloaded, 0) as "unloadedHardSets", coalesce(tonnage_kg, 0) as "tonnageKg",
        coalesce(effort, 0) as "effortSum",
        coalesce(effort_sets, 0) as "effortSets", coalesce(efforts, '[]') as efforts, score as readiness,
        sleep_quality as "sleepQuality",
        soreness, coalesce(load, 0) as "sessionLoad", coalesce(sessions, 0) as sessions,
        coalesce(rated, 0) as "ratedSessions", coalesce(is_deload, false) as "isDeload",
        coalesce(notes, '{}') as "deloadNotes"
      from trained full join rated using (day) full join by_day using (day) full join answers using (day)
    )`;
}

/** Workouts and runs as Foster counts them, and what says that a day was one of a deload. */
function sessions({ userId, timeZone }: Whose, from: LocalDay, until: LocalDay): RawBuilder<unknown> {
  const [start, end] = [startOf(from, timeZone), startOf(until, timeZone)];
  return sql`sessions as (
      select start_time, end_time is not null as is_over, is_deload, notes,
        case when end_time <= start_time + make_interval(mins => ${LONGEST_WORKOUT_MINUTES})
          then session_rpe * extract(epoch from end_time - start_time)::float8 / 60 end as load
      from workouts
      where user_id = ${userId} and deleted_at is null and start_time >= ${start} and start_time < ${end}
      union all
      select start_time, true, false, null, session_rpe * duration_seconds / 60
      from runs
      where user_id = ${userId} and deleted_at is null and start_time >= ${start} and start_time < ${end}
    ), by_day as (
      select (start_time at time zone ${timeZone})::date as day, sum(load) as load,
        count(*) filter (where is_over) as sessions, count(load) as rated, bool_or(is_deload) as is_deload,
        array_agg(left(notes, ${NOTE_LENGTH})) filter (where notes ~* 'de-?load') as notes
      from sessions group by day
    )`;
}
