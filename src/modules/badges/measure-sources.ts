import { type RawBuilder, sql } from 'kysely';
import { addDays } from '../../platform/calendar/index.js';
import '../program/index.js';
import { METERS_PER_FOOT, METERS_PER_MILE } from '../running/index.js';
import { KG_PER_LB } from '../workout/index.js';
import { COMPETITION_LIFTS } from './competition-lifts.js';
import { dayStreaks, runDays, type Whereabouts, weekStreaks, workoutDays } from './consecutive-days.js';
import type { Measure } from './measures.js';

/** Distances are converted from metres: 3.0 miles must not become 2.9999999. */
const ROUNDING_MILES = 1e-6;
const ROUNDING_CELSIUS = 1e-6;
const FREEZING_CELSIUS = 0;
/** 90 °F */
const HOT_CELSIUS = (90 - 32) / 1.8;
/** The longest streak that a badge asks for is 365 days: as far as it is looked back for one. */
const STREAK_WINDOW_DAYS = 54 * 7;

/** A query of one row whose columns are measures. */
export interface MeasureSource {
  measures: readonly Measure[];
  query: (athlete: Whereabouts) => RawBuilder<unknown>;
}

const volume: MeasureSource = {
  measures: ['volume_lbs'],
  query: ({ userId }) => sql`
    select coalesce(sum(tonnage_kg), 0) / ${KG_PER_LB}::float8 as volume_lbs
    from record_heads where user_id = ${userId}`,
};

// A workout that was begun and never trained in is none; one under way is one.
const workouts: MeasureSource = {
  measures: ['workouts'],
  query: ({ userId }) => sql`
    select count(*)::int as workouts from workouts
    where user_id = ${userId} and deleted_at is null and exists (
      select from workout_logs where workout_logs.workout_id = workouts.id and workout_logs.deleted_at is null
    )`,
};

const personalRecords: MeasureSource = {
  measures: ['personal_records'],
  query: ({ userId }) => sql`
    select count(*)::int as personal_records from pr_history where user_id = ${userId}`,
};

// Warm-ups and undone sets are not in the index of bests, nor is what allows no estimate.
const lifts: MeasureSource = {
  measures: ['bench_lbs', 'squat_lbs', 'deadlift_lbs', 'total_lbs'],
  query: ({ userId }) => sql`
    select *, coalesce(bench_lbs, 0) + coalesce(squat_lbs, 0) + coalesce(deadlift_lbs, 0) as total_lbs
    from (
      select max(pounds) filter (where lift = 'bench') as bench_lbs,
        max(pounds) filter (where lift = 'squat') as squat_lbs,
        max(pounds) filter (where lift = 'deadlift') as deadlift_lbs
      from (values ${liftRows()}) as lifts (slug, lift)
      join exercises on exercises.slug = lifts.slug
      cross join lateral (
        select e1rm_kg / ${KG_PER_LB}::float8 as pounds from workout_logs
        where user_id = ${userId} and exercise_id = exercises.id
          and deleted_at is null and set_type <> 'warmup' and e1rm_kg is not null
        order by e1rm_kg desc limit 1
      ) as best
    ) as bests`,
};

const runs: MeasureSource = {
  measures: [
    'runs',
    'run_miles',
    'longest_run_miles',
    'fastest_5k_minutes',
    'fastest_10k_minutes',
    'fastest_mile_minutes',
    'fastest_pace_minutes_per_mile',
    'most_climbed_feet',
    'rain_runs',
    'cold_runs',
    'hot_runs',
  ],
  query: ({ userId }) => sql`
    select count(*)::int as runs,
      coalesce(sum(miles), 0) as run_miles,
      max(miles) as longest_run_miles,
      ${fastestOver(3, 3.2)} as fastest_5k_minutes,
      ${fastestOver(6.1, 6.3)} as fastest_10k_minutes,
      ${fastestOver(0.95, 1.05)} as fastest_mile_minutes,
      min(minutes / miles) as fastest_pace_minutes_per_mile,
      max(elevation_gain_meters) filter (where elevation_data ->> 'elevation_source' is distinct from 'route')
        / ${METERS_PER_FOOT}::float8 as most_climbed_feet,
      (count(*) filter (where weather_conditions ~* 'rain|drizzle'))::int as rain_runs,
      (count(*) filter (where temperature_c < ${FREEZING_CELSIUS - ROUNDING_CELSIUS}::float8))::int as cold_runs,
      (count(*) filter (where temperature_c > ${HOT_CELSIUS + ROUNDING_CELSIUS}::float8))::int as hot_runs
    from (
      select *, distance_meters / ${METERS_PER_MILE}::float8 as miles, duration_seconds / 60.0::float8 as minutes
      from runs where user_id = ${userId} and deleted_at is null
    ) as finished`,
};

const workoutStreaks: MeasureSource = {
  measures: ['workout_streak_days', 'workout_streak_weeks'],
  query: (athlete) => {
    const days = workoutDays(athlete, addDays(athlete.today, -STREAK_WINDOW_DAYS));
    return sql`
      with days as materialized (${days})
      select ${living(dayStreaks(sql`select day from days`, athlete))} as workout_streak_days,
        ${living(weekStreaks(sql`select day from days`, athlete))} as workout_streak_weeks`;
  },
};

const runStreak: MeasureSource = {
  measures: ['run_streak_days'],
  query: (athlete) => {
    const days = runDays(athlete, addDays(athlete.today, -STREAK_WINDOW_DAYS));
    return sql`select ${living(dayStreaks(days, athlete))} as run_streak_days`;
  },
};

const completedPrograms: MeasureSource = {
  measures: ['completed_programs'],
  query: ({ userId }) => sql`
    select count(*)::int as completed_programs from generated_programs
    where user_id = ${userId} and status = 'completed'`,
};

const SOURCES: readonly MeasureSource[] = [
  volume,
  workouts,
  personalRecords,
  lifts,
  runs,
  workoutStreaks,
  runStreak,
  completedPrograms,
];

/** The queries that give some measures, each once. */
export function sourcesOf(measures: Iterable<Measure>): MeasureSource[] {
  const wanted = new Set(measures);
  return SOURCES.filter((source) => source.measures.some((measure) => wanted.has(measure)));
}

function living(streaks: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`coalesce((select max(length) from (${streaks}) as streaks where alive), 0)`;
}

function fastestOver(fromMiles: number, toMiles: number): RawBuilder<unknown> {
  const [from, to] = [fromMiles - ROUNDING_MILES, toMiles + ROUNDING_MILES];
  return sql`min(minutes) filter (where miles between ${from}::float8 and ${to}::float8)`;
}

function liftRows(): RawBuilder<unknown> {
  return sql.join(Object.entries(COMPETITION_LIFTS).map(([slug, lift]) => sql`(${slug}, ${lift})`));
}
