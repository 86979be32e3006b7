import { type RawBuilder, sql } from 'kysely';
import type { LocalDay } from '../../platform/calendar/index.js';

/** Below it the reserve is guessed too badly to normalise by it (Zourdos 2021). */
const LEAST_EFFORT = 6.5;
/** Exposures to an exercise that make a trend. */
const LEAST_EXPOSURES = 3;
const TREND_DAYS = 28;

/**
 * How the estimated 1RM moved in the four weeks up to each of some days, as CTEs up to and including
 * `strength_changes`, after `sets`: for each exercise the line through the best of each day at one and the same effort,
 * the one with the most days; of the exercises the median. Only sets that said their effort, 6.5 and above, count.
 *
 * At equal effort is what it means: a load that has become harder is no loss of strength here, that is what the shift of
 * effort at equal load tells. The two rest on no comparison in common.
 */
export function strengthChanges(days: readonly LocalDay[]): RawBuilder<unknown> {
  return sql`exposures as (
      select exercise_id, effort, day, max(mean_e1rm_kg) as estimate from sets
      where effort >= ${LEAST_EFFORT}::float8 and mean_e1rm_kg is not null
      group by exercise_id, effort, day
    ), lines_by_effort as (
      select asked.day, exercise_id, effort, count(*) as exposures,
        regr_slope(estimate, exposures.day - asked.day) as slope,
        regr_intercept(estimate, exposures.day - asked.day) as intercept,
        min(exposures.day - asked.day) as first, max(exposures.day - asked.day) as last
      from unnest(${[...days]}::date[]) as asked (day)
      join exposures on exposures.day > asked.day - ${TREND_DAYS}::int and exposures.day <= asked.day
      group by asked.day, exercise_id, effort
      having count(*) >= ${LEAST_EXPOSURES}
    ), lines as (
      -- Of two efforts with as many days the harder one: its reserve is guessed better.
      select distinct on (day, exercise_id) * from lines_by_effort
      order by day, exercise_id, exposures desc, effort desc
    ), strength_changes as (
      select day, count(*) as exercises, sum(exposures) as exposures,
        percentile_cont(0.5) within group (order by 100 * slope * (last - first) / (intercept + slope * first))
          as "changePercent"
      from lines where intercept + slope * first > 0 group by day
    )`;
}
