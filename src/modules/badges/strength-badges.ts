import type { BadgeDefinition } from './badge.js';
import type { Measure } from './measures.js';

const strength = (badge: Omit<BadgeDefinition, 'category'>): BadgeDefinition => ({
  ...badge,
  category: 'strength',
});

const workoutCounts = [1, 5, 10, 25, 50, 100, 250, 500, 1000].map((n) =>
  strength({
    type: `workout_count_${n}`,
    name: n === 1 ? '1 Workout' : `${n} Workouts`,
    description: n === 1 ? 'Complete your first workout' : `Complete ${n} workouts`,
    family: 'workout_count',
    goals: [{ measure: 'workouts', required: n }],
  }),
);

const volumes = (
  [
    ['50k', '50K', 50_000],
    ['100k', '100K', 100_000],
    ['250k', '250K', 250_000],
    ['500k', '500K', 500_000],
    ['1m', '1M', 1_000_000],
    ['2_5m', '2.5M', 2_500_000],
    ['5m', '5M', 5_000_000],
    ['10m', '10M', 10_000_000],
  ] as const
).map(([suffix, label, pounds]) =>
  strength({
    type: `volume_milestone_${suffix}`,
    name: `${label} Club`,
    description: `Lift ${pounds.toLocaleString('en-US')} lbs in total`,
    family: 'volume',
    goals: [{ measure: 'volume_lbs', required: pounds }],
  }),
);

const prCounts = [1, 5, 10, 25, 50, 100, 250, 500].map((n) =>
  strength({
    type: `pr_count_${n}`,
    name: n === 1 ? '1 PR' : `${n} PRs`,
    description: n === 1 ? 'Set your first personal record' : `Set ${n} personal records`,
    family: 'pr_count',
    goals: [{ measure: 'personal_records', required: n }],
  }),
);

const plates = (
  [
    ['bench', 'Bench', 'bench press', 'bench_lbs', 1, 135],
    ['bench', 'Bench', 'bench press', 'bench_lbs', 2, 225],
    ['bench', 'Bench', 'bench press', 'bench_lbs', 3, 315],
    ['squat', 'Squat', 'squat', 'squat_lbs', 2, 225],
    ['squat', 'Squat', 'squat', 'squat_lbs', 3, 315],
    ['squat', 'Squat', 'squat', 'squat_lbs', 4, 405],
    ['deadlift', 'Deadlift', 'deadlift', 'deadlift_lbs', 3, 315],
    ['deadlift', 'Deadlift', 'deadlift', 'deadlift_lbs', 4, 405],
    ['deadlift', 'Deadlift', 'deadlift', 'deadlift_lbs', 5, 495],
  ] as const satisfies readonly (readonly [string, string, string, Measure, number, number])[]
).map(([lift, title, words, measure, count, pounds]) =>
  strength({
    type: `plate_milestone_${lift}_${count}`,
    name: `${count}-Plate ${title}`,
    description: `Reach an estimated ${words} max of ${pounds} lbs`,
    family: 'plates',
    goals: [{ measure, required: pounds }],
  }),
);

const clubs = [1000, 1500].map((pounds) =>
  strength({
    type: `total_strength_club_${pounds}`,
    name: `${pounds}-Pound Club`,
    description: `Bring bench press, squat and deadlift to ${pounds} lbs together`,
    family: 'clubs',
    goals: [{ measure: 'total_lbs', required: pounds }],
  }),
);

/** What is lifted. */
export const STRENGTH_BADGES: readonly BadgeDefinition[] = [
  ...workoutCounts,
  ...volumes,
  ...prCounts,
  ...plates,
  ...clubs,
];
