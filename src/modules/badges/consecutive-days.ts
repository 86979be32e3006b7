import { type RawBuilder, sql } from 'kysely';
import { addDays, type LocalDay, weekStartOf } from '../../platform/calendar/index.js';
import '../running/index.js';
import '../workout/index.js';

/** Where an athlete stands in time. */
export interface Whereabouts {
  userId: string;
  /** IANA name. */
  timeZone: string;
  /** The day that it is there. */
  today: LocalDay;
}

/** One uninterrupted row of days or of weeks, as SQL gives it. */
export interface Streak {
  /** Days, or weeks. */
  length: number;
  /** The last day, or the Monday of the last week. */
  last: LocalDay;
  /** It can still go on: it is not over before the day, or the week, after its last one is. */
  alive: boolean;
}

/** Before any record. */
const EVER = '1900-01-01';

/**
 * The days on which an athlete lifted, as a query of `day`: the day as it was where the athlete was when the set
 * was logged. It stays that day after a flight, so that a streak survives one.
 *
 * A set logged further east may already be of tomorrow; a later one is a clock gone wrong.
 */
export function workoutDays({ userId, today }: Whereabouts, from: LocalDay = EVER): RawBuilder<unknown> {
  // From day to day by the index: it costs what there are days, not what there are sets.
  return sql`
    with recursive walked as (
      select ${latestDay(userId, from, sql`${addDays(today, 2)}::date`)} as day
      union all
      select ${latestDay(userId, from, sql`walked.day`)} from walked where walked.day is not null
    )
    select day from walked where day is not null`;
}

function latestDay(userId: string, from: LocalDay, before: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
    select workout_date from workout_logs
    where user_id = ${userId} and deleted_at is null and workout_date >= ${from} and workout_date < ${before}
    order by workout_date desc limit 1
  )`;
}

/** The days on which an athlete ran, in the athlete's zone, as a query of `day`. */
export function runDays(
  { userId, timeZone, today }: Whereabouts,
  from: LocalDay = EVER,
): RawBuilder<unknown> {
  return sql`
    select distinct (start_time at time zone ${timeZone})::date as day from runs
    where user_id = ${userId} and deleted_at is null
      and start_time >= (${from}::date)::timestamp at time zone ${timeZone}
      and start_time < (${addDays(today, 2)}::date)::timestamp at time zone ${timeZone}`;
}

/** The Mondays of the ISO weeks of some days, as a query of `day`. */
export function weeksOf(days: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select distinct date_trunc('week', day)::date as day from (${days}) as each_day`;
}

/** The streaks of some days, as a query of `Streak`s: days less their rank stay the same without a gap. */
export function dayStreaks(days: RawBuilder<unknown>, { today }: Whereabouts): RawBuilder<Streak> {
  return streaks(days, 1, addDays(today, -1));
}

/** The same of weeks. */
export function weekStreaks(days: RawBuilder<unknown>, { today }: Whereabouts): RawBuilder<Streak> {
  return streaks(weeksOf(days), 7, addDays(weekStartOf(today), -7));
}

function streaks(days: RawBuilder<unknown>, step: 1 | 7, aliveSince: LocalDay): RawBuilder<Streak> {
  return sql<Streak>`
    select count(*)::int as length, max(day) as last, max(day) >= ${aliveSince}::date as alive
    from (
      select day, day - ${step}::int * (row_number() over (order by day))::int as unbroken
      from (${days}) as ranked
    ) as numbered
    group by unbroken`;
}
