import type { LocalDay } from '../../platform/calendar/index.js';

/** The figures of a record that badges go by, each with its unit. */
export const MEASURE_UNITS = {
  /** With a set that counts. */
  workouts: 'workouts',
  volume_lbs: 'lbs',
  personal_records: 'PRs',
  /** Best estimated 1RM of that very lift; null before the first set that allows an estimate. */
  bench_lbs: 'lbs',
  squat_lbs: 'lbs',
  deadlift_lbs: 'lbs',
  /** Sum of the three; a lift that was never done adds nothing. */
  total_lbs: 'lbs',
  runs: 'runs',
  run_miles: 'miles',
  longest_run_miles: 'miles',
  /** Fastest run of about that distance; null before the first. */
  fastest_5k_minutes: 'minutes',
  fastest_10k_minutes: 'minutes',
  fastest_mile_minutes: 'minutes',
  fastest_pace_minutes_per_mile: 'min/mile',
  /** The most climbed in one run, by a device that says so; null while none does. GPS heights alone prove no climb. */
  most_climbed_feet: 'feet',
  rain_runs: 'runs',
  cold_runs: 'runs',
  hot_runs: 'runs',
  workout_streak_days: 'days',
  workout_streak_weeks: 'weeks',
  run_streak_days: 'days',
  completed_programs: 'programs',
} as const;

export type Measure = keyof typeof MEASURE_UNITS;

/** Figures by name. Null: there is nothing to measure; absent: not asked for. */
export type Measures = Partial<Record<Measure, number | null>>;

/** What a record comes to, and which badges its athlete has. */
export interface Standing {
  measures: Measures;
  /** Badge types. */
  owned: ReadonlySet<string>;
  /** The days of which one of the sets asked about was the first. */
  openedDays: readonly LocalDay[];
  /** Whether one of them was the first of its workout: from then on the workout counts. */
  opensWorkout: boolean;
}
