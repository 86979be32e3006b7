import { describe, expect, it } from '@jest/globals';
import { badgeGoal } from './badge-answers.js';
import { isEarned, progressOf } from './badge-progress.js';
import { findBadge } from './catalogue.js';
import type { Measures } from './measures.js';

const badge = (type: string) => findBadge(type)!;

describe('a badge', () => {
  it.each<[string, Measures, boolean]>([
    ['workout_count_5', { workouts: 4 }, false],
    ['workout_count_5', { workouts: 5 }, true],
    ['volume_milestone_50k', { volume_lbs: 49_999.9 }, false],
    ['volume_milestone_50k', { volume_lbs: 49_999.999_999_99 }, true],
    ['run_speed_5k_sub_30', { fastest_5k_minutes: 30 }, false],
    ['run_speed_5k_sub_30', { fastest_5k_minutes: 29.983 }, true],
    ['run_pace_sub_10', { fastest_pace_minutes_per_mile: 9.999_999_999_999 }, false],
    ['run_elevation_500', { most_climbed_feet: null }, false],
    ['hybrid_cross_training_25', { workouts: 400, runs: 24 }, false],
    ['hybrid_cross_training_25', { workouts: 25, runs: 25 }, true],
    ['hybrid_iron_athlete_bronze', { personal_records: 50 }, false],
  ])('%s is earned by %j: %s', (type, measures, earned) => {
    expect(isEarned(badge(type), measures)).toBe(earned);
  });

  it.each<[string, Measures, number]>([
    ['workout_count_100', {}, 0],
    ['workout_count_100', { workouts: 0 }, 0],
    ['workout_count_100', { workouts: 57 }, 57],
    ['workout_count_100', { workouts: 100 }, 99],
    ['volume_milestone_10m', { volume_lbs: 9_999_999 }, 99],
    ['run_distance_single_5k', { longest_run_miles: 1 }, 32],
    ['run_speed_5k_sub_20', { fastest_5k_minutes: null }, 0],
    ['run_speed_5k_sub_20', { fastest_5k_minutes: 40 }, 50],
    ['run_speed_5k_sub_20', { fastest_5k_minutes: 20 }, 99],
    ['hybrid_iron_athlete_gold', { personal_records: 90, run_miles: 50 }, 10],
  ])('%s with %j is at %d %', (type, measures, percentage) => {
    expect(progressOf(badge(type), measures)[0]?.percentage).toBe(percentage);
  });

  it.each<[string, Measures, number | null]>([
    ['volume_milestone_50k', { volume_lbs: 49_999.96 }, 49_999.9],
    ['run_distance_total_10', { run_miles: 0.3 }, 0.3],
    ['run_speed_5k_sub_30', { fastest_5k_minutes: 30.01 }, 30.1],
    ['run_speed_5k_sub_30', { fastest_5k_minutes: 30 }, 30],
    ['run_speed_5k_sub_30', {}, null],
  ])('%s with %j shows %d, rounded away from the goal', (type, measures, current) => {
    expect(badgeGoal(progressOf(badge(type), measures)[0]!).current).toBe(current);
  });
});
