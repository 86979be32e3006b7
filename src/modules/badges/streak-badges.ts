import type { BadgeDefinition } from './badge.js';

const days = [7, 14, 30, 60, 100, 365].map((n): BadgeDefinition => ({
  type: `workout_streak_${n}`,
  name: `${n}-Day Streak`,
  description: `Work out on ${n} days in a row`,
  category: 'streak',
  family: 'workout_streak',
  goals: [{ measure: 'workout_streak_days', required: n }],
}));

const weeks = [4, 12, 26, 52].map((n): BadgeDefinition => ({
  type: `weekly_consistency_${n}`,
  name: `${n}-Week Warrior`,
  description: `Work out in ${n} weeks in a row`,
  category: 'streak',
  family: 'weekly_consistency',
  goals: [{ measure: 'workout_streak_weeks', required: n }],
}));

const runDays = [7, 30, 100].map((n): BadgeDefinition => ({
  type: `run_streak_${n}`,
  name: `${n}-Day Run Streak`,
  description: `Run on ${n} days in a row`,
  category: 'streak',
  family: 'run_streak',
  goals: [{ measure: 'run_streak_days', required: n }],
}));

/** What is done day after day. */
export const STREAK_BADGES: readonly BadgeDefinition[] = [...days, ...weeks, ...runDays];
