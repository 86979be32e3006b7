import { describe, expect, it } from '@jest/globals';
import type { BadgeCategory, BadgeFamily } from './badge.js';
import { BADGES, findBadge } from './catalogue.js';
import { catalogueTypeOf, PHONE_TYPES, phoneTypeOf } from './phone-types.js';

/** The contract's table: family, category, and each badge as `type | name | goals`. */
const TABLE: [BadgeFamily, BadgeCategory, string][] = [
  [
    'workout_count',
    'strength',
    `workout_count_1 | 1 Workout | workouts 1
     workout_count_5 | 5 Workouts | workouts 5
     workout_count_10 | 10 Workouts | workouts 10
     workout_count_25 | 25 Workouts | workouts 25
     workout_count_50 | 50 Workouts | workouts 50
     workout_count_100 | 100 Workouts | workouts 100
     workout_count_250 | 250 Workouts | workouts 250
     workout_count_500 | 500 Workouts | workouts 500
     workout_count_1000 | 1000 Workouts | workouts 1000`,
  ],
  [
    'volume',
    'strength',
    `volume_milestone_50k | 50K Club | volume_lbs 50000
     volume_milestone_100k | 100K Club | volume_lbs 100000
     volume_milestone_250k | 250K Club | volume_lbs 250000
     volume_milestone_500k | 500K Club | volume_lbs 500000
     volume_milestone_1m | 1M Club | volume_lbs 1000000
     volume_milestone_2_5m | 2.5M Club | volume_lbs 2500000
     volume_milestone_5m | 5M Club | volume_lbs 5000000
     volume_milestone_10m | 10M Club | volume_lbs 10000000`,
  ],
  [
    'pr_count',
    'strength',
    `pr_count_1 | 1 PR | personal_records 1
     pr_count_5 | 5 PRs | personal_records 5
     pr_count_10 | 10 PRs | personal_records 10
     pr_count_25 | 25 PRs | personal_records 25
     pr_count_50 | 50 PRs | personal_records 50
     pr_count_100 | 100 PRs | personal_records 100
     pr_count_250 | 250 PRs | personal_records 250
     pr_count_500 | 500 PRs | personal_records 500`,
  ],
  [
    'plates',
    'strength',
    `plate_milestone_bench_1 | 1-Plate Bench | bench_lbs 135
     plate_milestone_bench_2 | 2-Plate Bench | bench_lbs 225
     plate_milestone_bench_3 | 3-Plate Bench | bench_lbs 315
     plate_milestone_squat_2 | 2-Plate Squat | squat_lbs 225
     plate_milestone_squat_3 | 3-Plate Squat | squat_lbs 315
     plate_milestone_squat_4 | 4-Plate Squat | squat_lbs 405
     plate_milestone_deadlift_3 | 3-Plate Deadlift | deadlift_lbs 315
     plate_milestone_deadlift_4 | 4-Plate Deadlift | deadlift_lbs 405
     plate_milestone_deadlift_5 | 5-Plate Deadlift | deadlift_lbs 495`,
  ],
  [
    'clubs',
    'strength',
    `total_strength_club_1000 | 1000-Pound Club | total_lbs 1000
     total_strength_club_1500 | 1500-Pound Club | total_lbs 1500`,
  ],
  [
    'total_distance',
    'running',
    `run_distance_total_1 | 1 Mile | run_miles 1
     run_distance_total_10 | 10 Miles | run_miles 10
     run_distance_total_50 | 50 Miles | run_miles 50
     run_distance_total_100 | 100 Miles | run_miles 100
     run_distance_total_250 | 250 Miles | run_miles 250
     run_distance_total_500 | 500 Miles | run_miles 500
     run_distance_total_1000 | 1000 Miles | run_miles 1000
     run_distance_total_2500 | 2500 Miles | run_miles 2500`,
  ],
  [
    'single_run',
    'running',
    `run_distance_single_5k | 5K Finisher | longest_run_miles 3.1
     run_distance_single_10k | 10K Finisher | longest_run_miles 6.2
     run_distance_single_15k | 15K Finisher | longest_run_miles 9.3
     run_distance_single_half | Half Marathon | longest_run_miles 13.1
     run_distance_single_20mi | 20 Miler | longest_run_miles 20
     run_distance_single_marathon | Marathon | longest_run_miles 26.2
     run_distance_single_ultra | Ultra Runner | longest_run_miles 31`,
  ],
  [
    'speed_5k',
    'running',
    `run_speed_5k_sub_30 | 5K Sub-30 | fastest_5k_minutes <30
     run_speed_5k_sub_27 | 5K Sub-27 | fastest_5k_minutes <27
     run_speed_5k_sub_25 | 5K Sub-25 | fastest_5k_minutes <25
     run_speed_5k_sub_22 | 5K Sub-22 | fastest_5k_minutes <22
     run_speed_5k_sub_20 | 5K Sub-20 | fastest_5k_minutes <20
     run_speed_5k_sub_18 | 5K Sub-18 | fastest_5k_minutes <18`,
  ],
  [
    'speed_10k',
    'running',
    `run_speed_10k_sub_60 | 10K Sub-60 | fastest_10k_minutes <60
     run_speed_10k_sub_55 | 10K Sub-55 | fastest_10k_minutes <55
     run_speed_10k_sub_50 | 10K Sub-50 | fastest_10k_minutes <50
     run_speed_10k_sub_45 | 10K Sub-45 | fastest_10k_minutes <45
     run_speed_10k_sub_40 | 10K Sub-40 | fastest_10k_minutes <40`,
  ],
  [
    'speed_mile',
    'running',
    `run_speed_mile_sub_10 | Mile Sub-10 | fastest_mile_minutes <10
     run_speed_mile_sub_9 | Mile Sub-9 | fastest_mile_minutes <9
     run_speed_mile_sub_8 | Mile Sub-8 | fastest_mile_minutes <8
     run_speed_mile_sub_7 | Mile Sub-7 | fastest_mile_minutes <7
     run_speed_mile_sub_6 | Mile Sub-6 | fastest_mile_minutes <6`,
  ],
  [
    'pace',
    'running',
    `run_pace_sub_10 | Sub-10 Pace | fastest_pace_minutes_per_mile <10
     run_pace_sub_9 | Sub-9 Pace | fastest_pace_minutes_per_mile <9
     run_pace_sub_8 | Sub-8 Pace | fastest_pace_minutes_per_mile <8
     run_pace_sub_7 | Sub-7 Pace | fastest_pace_minutes_per_mile <7`,
  ],
  [
    'elevation',
    'running',
    `run_elevation_500 | Hill Climber | most_climbed_feet 500
     run_elevation_1000 | Mountain Goat | most_climbed_feet 1000
     run_elevation_2500 | Peak Bagger | most_climbed_feet 2500
     run_elevation_5000 | Summit Seeker | most_climbed_feet 5000`,
  ],
  [
    'weather',
    'running',
    `run_weather_rain | Rain Runner | rain_runs 10
     run_weather_cold | Cold Warrior | cold_runs 10
     run_weather_heat | Heat Champion | hot_runs 10`,
  ],
  [
    'workout_streak',
    'streak',
    `workout_streak_7 | 7-Day Streak | workout_streak_days 7
     workout_streak_14 | 14-Day Streak | workout_streak_days 14
     workout_streak_30 | 30-Day Streak | workout_streak_days 30
     workout_streak_60 | 60-Day Streak | workout_streak_days 60
     workout_streak_100 | 100-Day Streak | workout_streak_days 100
     workout_streak_365 | 365-Day Streak | workout_streak_days 365`,
  ],
  [
    'weekly_consistency',
    'streak',
    `weekly_consistency_4 | 4-Week Warrior | workout_streak_weeks 4
     weekly_consistency_12 | 12-Week Warrior | workout_streak_weeks 12
     weekly_consistency_26 | 26-Week Warrior | workout_streak_weeks 26
     weekly_consistency_52 | 52-Week Warrior | workout_streak_weeks 52`,
  ],
  [
    'run_streak',
    'streak',
    `run_streak_7 | 7-Day Run Streak | run_streak_days 7
     run_streak_30 | 30-Day Run Streak | run_streak_days 30
     run_streak_100 | 100-Day Run Streak | run_streak_days 100`,
  ],
  [
    'cross_training',
    'hybrid',
    `hybrid_cross_training_25 | Hybrid Athlete | workouts 25, runs 25
     hybrid_cross_training_100 | Iron Runner | workouts 100, runs 100
     hybrid_cross_training_500 | Ultimate Athlete | workouts 500, runs 500`,
  ],
  [
    'iron_athlete',
    'hybrid',
    `hybrid_iron_athlete_bronze | Iron Athlete Bronze | personal_records 50, run_miles 250
     hybrid_iron_athlete_gold | Iron Athlete Gold | personal_records 100, run_miles 500`,
  ],
  [
    'programs',
    'hybrid',
    `program_complete_1 | 1 Program Complete | completed_programs 1
     program_complete_3 | 3 Programs Complete | completed_programs 3
     program_complete_5 | 5 Programs Complete | completed_programs 5
     program_complete_10 | 10 Programs Complete | completed_programs 10`,
  ],
];

const ROWS = TABLE.flatMap(([family, category, rows]) =>
  rows.split('\n').map((row) => {
    const [type = '', name = '', goals = ''] = row.split('|').map((cell) => cell.trim());
    return [type, name, goals, family, category] as const;
  }),
);

describe('the catalogue', () => {
  it('has 100 badges: 36 strength, 42 running, 13 streak, 9 hybrid', () => {
    const count = (of: BadgeCategory) => BADGES.filter(({ category }) => category === of).length;
    expect(BADGES).toHaveLength(100);
    expect(['strength', 'running', 'streak', 'hybrid'].map((each) => count(each as BadgeCategory))).toEqual([
      36, 42, 13, 9,
    ]);
    expect(BADGES.map(({ type }) => type)).toEqual(ROWS.map(([type]) => type));
  });

  it.each(ROWS)('%s is called %s and asks for %s', (type, name, goals, family, category) => {
    const badge = findBadge(type);
    expect(badge).toMatchObject({ type, name, family, category });
    expect(badge?.description).toMatch(/^[A-Z].{10,}[^.]$/);
    const asked = badge?.goals.map(
      ({ measure, required, direction }) => `${measure} ${direction === 'under' ? '<' : ''}${required}`,
    );
    expect(asked?.join(', ')).toBe(goals);
  });
});

describe("the phone's names", () => {
  it.each(Object.entries(PHONE_TYPES).filter(([, type]) => type !== null))('%s is %s', (phone, type) => {
    expect(findBadge(type!)).toBeDefined();
    expect(catalogueTypeOf(phone)).toBe(type);
    expect(phoneTypeOf(type!)).toBe(phone);
  });

  it.each(Object.entries(PHONE_TYPES).filter(([, type]) => type === null))(
    '%s has no counterpart',
    (phone) => {
      expect(findBadge(catalogueTypeOf(phone))).toBeUndefined();
    },
  );

  it('are null for the other badges', () => {
    expect(BADGES.filter(({ type }) => phoneTypeOf(type) !== null)).toHaveLength(9);
  });
});
