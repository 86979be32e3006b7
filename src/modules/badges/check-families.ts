import type { BadgeFamily } from './badge.js';

/** Families that workouts bring closer, alone or together with runs. */
export const WORKOUT_FAMILIES: readonly BadgeFamily[] = [
  'workout_count',
  'volume',
  'workout_streak',
  'weekly_consistency',
  'cross_training',
  'iron_athlete',
  'programs',
];

/** Families that personal records bring closer. */
export const RECORD_FAMILIES: readonly BadgeFamily[] = ['pr_count', 'plates', 'clubs'];

/** Families that runs bring closer, alone or together with workouts. */
export const RUN_FAMILIES: readonly BadgeFamily[] = [
  'total_distance',
  'single_run',
  'speed_5k',
  'speed_10k',
  'speed_mile',
  'pace',
  'elevation',
  'weather',
  'run_streak',
  'cross_training',
  'iron_athlete',
];
