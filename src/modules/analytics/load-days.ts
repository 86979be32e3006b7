import { type RawBuilder, sql } from 'kysely';
import { addDays, type LocalDay } from '../../platform/calendar/index.js';
import '../readiness/index.js';
import '../running/index.js';
import { COMPARED_DAYS } from './load/fatigue-signals.js';
import { LOOKBACK_DAYS } from './load/recorded-days.js';
import { startOf, trainingSets, type Whose } from './training-sets.js';

/** Loads are equal within this share: 100 kg and 220 lbs are. */
const EQUAL_LOAD = 1.025;
/** A set is compared with those of so many days before its own. */
const EARLIER_DAYS = 28;
/** A workout that seems to have lasted longer was not ended in time: its minutes are not known. */
const LONGEST_WORKOUT_MINUTES = 360;
/** Enough of a note to see whether it tells of a deload. */
const NOTE_LENGTH = 500;

/**
 * One row for each local day of which anything is recorded, as CTEs up to and including `recorded`, to be followed by
 * a `select`. Other parts of the statement may read `sets` as well. The columns are those of `RecordedDay`.
 *
 * A set's effort is compared with the mean of the sets of the 28 days before its own, of the same exercise and
 * repetitions and within 2.5 % of its load; on the days that a figure of the first day asked about looks back on.
 *
 * @param from the first day asked about, less what its figures look back on
 */
export function recordedDays(whose: Whose, from: LocalDay, last: LocalDay): RawBuilder<unknown> {
  const until = addDays(last, 1);
  return sql`
    with sets as materialized (${trainingSets(whose, from, until)}),
    efforts as (
      select day, day - ${from}::date as nth, sum(effort) as effort, count(*) as sets, exercise_id, reps,
        case when weight_kg > 0 then round(ln(weight_kg) / ln(${EQUAL_LOAD}::float8)) end as load
      from sets
      where day >= ${from}::date + ${LOOKBACK_DAYS - COMPARED_DAYS - EARLIER_DAYS}::int and effort is not null and reps > 0 and set_type <> 'warmup' and coalesce(weight_kg, 1) > 0
      group by day, exercise_id, reps, load
    ), compared as (
      select day, sets, effort - sets * sum(effort) over earlier / sum(sets) over earlier as shift
      from efforts
      window earlier as (
        partition by exercise_id, reps, load order by nth range between ${EARLIER_DAYS}::int preceding and 1 preceding
      )
    ), shifts as (
      -- Rounded: the order in which a plan adds up must not show in an answer.
      select day, round(sum(shift)::numeric, 9) as shift, sum(sets) as sets
      from compared where shift is not null group by day
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
        coalesce(effort_sets, 0) as "effortSets", coalesce(shifts.shift, 0) as "effortShiftSum",
        coalesce(shifts.sets, 0) as "effortShiftSets", score as readiness, sleep_quality as "sleepQuality",
        soreness, coalesce(load, 0) as "sessionLoad", coalesce(sessions, 0) as sessions,
        coalesce(rated, 0) as "ratedSessions", coalesce(is_deload, false) as "isDeload",
        coalesce(notes, '{}') as "deloadNotes"
      from trained full join shifts using (day) full join by_day using (day) full join answers using (day)
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
        array_agg(left(notes, ${NOTE_LENGTH})) filter (where notes ilike '%deload%') as notes
      from sessions group by day
    )`;
}
