import { BADGES } from '../../src/modules/badges/catalogue.js';
import type { Measure } from '../../src/modules/badges/measures.js';
import type { Past, PastRun, PastSet } from './past.js';

type Figures = Record<Measure, number | null>;

const DAY_MS = 86_400_000;
const LIFTS = {
  bench: ['barbell-bench-press'],
  squat: ['barbell-back-squat', 'low-bar-back-squat', 'high-bar-back-squat'],
  deadlift: ['barbell-deadlift', 'sumo-deadlift'],
};

/** The figures again, loop by loop, to hold the SQL against. */
export function naiveFigures(past: Past, timeZone: string, now: Date): Figures {
  const workouts = past.workouts.filter(({ deleted }) => !deleted);
  const sets = workouts.flatMap((workout) => workout.sets).filter(({ undone }) => !undone);
  const runs = past.runs.filter(({ deleted }) => !deleted);
  const setDays = sets.map(({ at }) => dayNumber(at, timeZone));
  const today = dayNumber(now, timeZone);
  const [bench, squat, deadlift] = [
    best(sets, LIFTS.bench),
    best(sets, LIFTS.squat),
    best(sets, LIFTS.deadlift),
  ];
  const miles = runs.map((run) => run.miles ?? 1);
  return {
    workouts: workouts.filter((workout) => workout.sets.some(({ undone }) => !undone)).length,
    volume_lbs: sum(sets.map((set) => (pounds(set) > 0 ? pounds(set) * (set.reps ?? 0) : 0))),
    personal_records: sets.filter(({ isRecord }) => isRecord).length,
    bench_lbs: bench,
    squat_lbs: squat,
    deadlift_lbs: deadlift,
    total_lbs: (bench ?? 0) + (squat ?? 0) + (deadlift ?? 0),
    runs: runs.length,
    run_miles: sum(miles),
    longest_run_miles: highest(miles),
    fastest_5k_minutes: fastest(runs, 3, 3.2),
    fastest_10k_minutes: fastest(runs, 6.1, 6.3),
    fastest_mile_minutes: fastest(runs, 0.95, 1.05),
    fastest_pace_minutes_per_mile: lowest(runs.map((run) => minutes(run) / (run.miles ?? 1))),
    most_climbed_feet: highest(
      runs.flatMap(({ climbedMeters, isClimbOfRoute }) =>
        climbedMeters == null || isClimbOfRoute ? [] : [climbedMeters / 0.3048],
      ),
    ),
    rain_runs: runs.filter(({ conditions }) => conditions === 'Rain' || conditions === 'Drizzle').length,
    cold_runs: runs.filter(({ celsius }) => celsius != null && fahrenheit(celsius) < 32).length,
    hot_runs: runs.filter(({ celsius }) => celsius != null && fahrenheit(celsius) > 90.000001).length,
    workout_streak_days: streak(new Set(setDays), today),
    // Day 0 was a Thursday: three days after a Monday.
    workout_streak_weeks: streak(new Set(setDays.map(weekNumber)), weekNumber(today)),
    run_streak_days: streak(new Set(runs.map(({ at }) => dayNumber(at, timeZone))), today),
    completed_programs: past.programs,
  };
}

/** The badges that those figures earn, sorted. */
export function naiveEarned(figures: Figures): string[] {
  return BADGES.filter(({ goals }) =>
    goals.every(({ measure, required, direction }) => {
      const value = figures[measure];
      if (value === null) return false;
      return direction === 'under' ? value < required - 1e-7 : value >= required - 1e-7;
    }),
  )
    .map(({ type }) => type)
    .sort();
}

function dayNumber(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
    .formatToParts(at)
    .map(({ type, value }) => [type, Number(value)] as const);
  const { year = 0, month = 0, day = 0 } = Object.fromEntries(parts);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

function weekNumber(day: number): number {
  return Math.floor((day + 3) / 7);
}

function streak(days: ReadonlySet<number>, today: number): number {
  const end = [today + 1, today, today - 1].find((day) => days.has(day));
  if (end === undefined) return 0;
  let length = 0;
  while (days.has(end - length)) length += 1;
  return length;
}

function best(sets: readonly PastSet[], slugs: readonly string[]): number | null {
  const estimates = sets.flatMap((set) => {
    const reps = set.reps ?? 0;
    if (!slugs.includes(set.exercise ?? '') || set.type === 'warmup' || pounds(set) <= 0) return [];
    if (reps < 1 || reps > 12) return [];
    return [reps === 1 ? pounds(set) : pounds(set) * (1 + reps / 30)];
  });
  return highest(estimates);
}

function pounds({ weight, unit }: PastSet): number {
  return unit === 'kg' ? (weight ?? 0) / 0.45359237 : (weight ?? 0);
}

function fastest(runs: readonly PastRun[], from: number, to: number): number | null {
  const near = runs.filter(({ miles = 1 }) => miles >= from - 1e-7 && miles <= to + 1e-7);
  return lowest(near.map(minutes));
}

const minutes = ({ seconds = 3_600 }: PastRun) => seconds / 60;
const fahrenheit = (celsius: number) => celsius * 1.8 + 32;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const highest = (values: readonly number[]) => (values.length === 0 ? null : Math.max(...values));
const lowest = (values: readonly number[]) => (values.length === 0 ? null : Math.min(...values));
