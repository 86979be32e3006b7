import { type RawBuilder, sql } from 'kysely';
import type { LocalDay } from '../../../platform/calendar/index.js';
import { creditOf, INDIRECT_SHARE, trains } from '../muscle-credit.js';
import { trainingSets, type Whose } from '../training-sets.js';
import type { Days } from './volume-window.js';

/** What an exercise counts for that names no primary muscle, such as an athlete's own. */
export const UNKNOWN_MUSCLE = 'unknown';

/**
 * Common table expressions for `with`: `trained`, the sets of a stretch of days with their week (the Monday); and
 * `worked`, the hard ones counted by week and exercise, with the muscles of the exercise. Rows stay narrow: what is
 * known of an exercise joins once it is counted.
 */
export function trainedSets(whose: Whose, { from, until }: Days): RawBuilder<unknown> {
  return sql`trained as materialized (
      select workout_id, exercise_id, day, day - (extract(isodow from day)::int - 1) as week, reps, tonnage_kg,
        effort, hard
      from (${trainingSets(whose, from, until)}) as sets
    ),
    worked as (
      select week, hard_sets, unknown_effort_sets, secondary_muscles,
        case when primary_muscles = '{}' then array[${UNKNOWN_MUSCLE}] else primary_muscles end as primary_muscles
      from (
        select week, exercise_id, count(*)::int as hard_sets,
          (count(*) filter (where effort is null))::int as unknown_effort_sets
        from trained where hard group by week, exercise_id
      ) as counted join exercises on exercises.id = exercise_id
    )`;
}

/** Figures of the weeks that have sets, as a JSON list. */
export function weeklyFigures({ from, until }: Days): RawBuilder<WeekFigures[]> {
  const inRange = sql`day >= ${from}::date and day < ${until}::date`;
  return jsonList(sql`
    select week::text as week, count(*) as sets, count(distinct workout_id) as workouts,
      sum(tonnage_kg) as "tonnageKg", count(*) filter (where hard) as "hardSets",
      coalesce(sum(tonnage_kg) filter (where ${inRange}), 0) as "rangeTonnageKg",
      count(distinct workout_id) filter (where ${inRange}) as "rangeWorkouts"
    from trained group by week order by week`);
}

/** The same figures for named stretches of days, the empty ones left out. */
export function stretchFigures(stretches: Readonly<Record<string, Days>>): RawBuilder<StretchFigures[]> {
  return jsonList(sql`
    select stretch, count(*) as sets, count(distinct workout_id) as workouts, sum(tonnage_kg) as "tonnageKg",
      count(*) filter (where hard) as "hardSets",
      count(*) filter (where hard and effort is null) as "unknownEffortSets"
    from ${stretchedSets(stretches)} group by stretch`);
}

/** One row a set by the first primary muscle, for each of the stretches, as a JSON list. */
export function muscleFigures(stretches: Readonly<Record<string, Days>>): RawBuilder<MuscleFigures[]> {
  return jsonList(sql`
    select stretch, coalesce(primary_muscle_group, ${UNKNOWN_MUSCLE}) as muscle, sum(sets) as sets,
      coalesce(sum(reps), 0) as reps, sum(tonnage_kg) as "tonnageKg",
      array_agg(distinct name order by name) as exercises
    from (
      select stretch, exercise_id, count(*) as sets, sum(reps) as reps, sum(tonnage_kg) as tonnage_kg
      from ${stretchedSets(stretches)} group by stretch, exercise_id
    ) as counted join exercises on exercises.id = exercise_id
    group by stretch, muscle order by "tonnageKg" desc, sets desc, muscle`);
}

function stretchedSets(stretches: Readonly<Record<string, Days>>): RawBuilder<unknown> {
  const rows = Object.entries(stretches).map(
    ([name, { from, until }]) => sql`(${name}::text, ${from}::date, ${until}::date)`,
  );
  return sql`(values ${sql.join(rows)}) as stretches (stretch, first_day, end_day)
    join trained on trained.day >= first_day and trained.day < end_day`;
}

/** Fractional hard sets of a week by muscle: a primary muscle gets 1, a secondary one 0.5, none twice. */
export function fractionalSets(week: LocalDay): RawBuilder<FractionalSets[]> {
  return jsonList(sql`
    select credit.muscle, sum(hard_sets * credit.share) as sets,
      coalesce(sum(hard_sets) filter (where credit.share = 1), 0) as "directSets",
      coalesce(sum(hard_sets) filter (where credit.share < 1), 0) as "indirectSets",
      sum(unknown_effort_sets) as "unknownEffortSets"
    from worked cross join lateral (
      select muscle, 1::float8 as share from unnest(primary_muscles) as muscle
      union
      select muscle, ${INDIRECT_SHARE}::float8 from unnest(secondary_muscles) as muscle
      where muscle <> all (primary_muscles)
    ) as credit
    where week = ${week}::date
    group by credit.muscle order by sets desc, credit.muscle`);
}

/** The groups of muscles that have landmarks, with their fractional hard sets of a week and of the one before. */
export function groupSets(week: LocalDay): RawBuilder<GroupSets[]> {
  const ofWeek = sql`worked.week = ${week}::date`;
  const ofWeekBefore = sql`worked.week = ${week}::date - 7`;
  const muscles = sql.ref('muscles');
  const credit = creditOf(muscles);
  return jsonList(sql`
    select muscle_group as "muscleGroup", muscles, maintenance_sets as "maintenanceSets",
      minimum_effective_sets as "minimumEffectiveSets", adaptive_sets_low as "adaptiveSetsLow",
      adaptive_sets_high as "adaptiveSetsHigh", maximum_recoverable_sets as "maximumRecoverableSets",
      coalesce(sum(hard_sets * ${credit}) filter (where ${ofWeek}), 0) as sets,
      coalesce(sum(unknown_effort_sets) filter (where ${ofWeek}), 0) as "unknownEffortSets",
      coalesce(sum(hard_sets * ${credit}) filter (where ${ofWeekBefore}), 0) as "setsOfWeekBefore"
    from volume_landmarks
    left join worked on (${ofWeek} or ${ofWeekBefore})
      and ${trains(muscles)}
    group by muscle_group order by muscle_group`);
}

function jsonList<T>(rows: RawBuilder<unknown>): RawBuilder<T[]> {
  return sql<T[]>`(select coalesce(json_agg(listed), '[]') from (${rows}) as listed)`;
}

/** One week that has sets. */
export interface WeekFigures {
  /** Its Monday. */
  week: LocalDay;
  sets: number;
  workouts: number;
  tonnageKg: number;
  hardSets: number;
  /** Of its days that lie in the range asked for. */
  rangeTonnageKg: number;
  rangeWorkouts: number;
}

export interface StretchFigures {
  stretch: string;
  sets: number;
  workouts: number;
  tonnageKg: number;
  hardSets: number;
  /** Hard sets of which the athlete said no effort. */
  unknownEffortSets: number;
}

/** One muscle, most tonnage first. */
export interface MuscleFigures {
  stretch: string;
  muscle: string;
  sets: number;
  reps: number;
  tonnageKg: number;
  /** Names, sorted. */
  exercises: string[];
}

/** Hard sets of one muscle in a week. */
export interface FractionalSets {
  muscle: string;
  /** Direct ones count 1, indirect ones 0.5. */
  sets: number;
  directSets: number;
  indirectSets: number;
  /** How many of them count although the athlete said no effort. */
  unknownEffortSets: number;
}

/** One group of muscles in a week, with its landmarks. */
export interface GroupSets {
  muscleGroup: string;
  muscles: string[];
  maintenanceSets: number;
  minimumEffectiveSets: number;
  adaptiveSetsLow: number;
  adaptiveSetsHigh: number;
  maximumRecoverableSets: number;
  /** Fractional hard sets. */
  sets: number;
  unknownEffortSets: number;
  setsOfWeekBefore: number;
}
