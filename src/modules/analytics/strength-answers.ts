import { rounded } from '../../platform/figures/index.js';
import { daysBetween } from '../../platform/calendar/index.js';
import { brzycki, epley, inUnit, type WeightUnit } from '../workout/index.js';
import { shownWeight } from './load-units.js';
import { linearTrend } from './load/linear-trend.js';
import type { ExerciseStrength, StrengthOfWeek, StrengthTrend } from './strength.dto.js';
import type { WeeklyBest } from './strength.repository.js';

/** Below it a line is level: about the error of the estimate itself. */
const LEAST_CHANGE_PERCENT = 2;

type KnownBest = WeeklyBest & { week: string };

/** What an answer says of each exercise, in the order in which they come. */
export function exerciseStrengths(rows: readonly WeeklyBest[], unit: WeightUnit): ExerciseStrength[] {
  const byExercise = new Map<string, WeeklyBest[]>();
  for (const row of rows) {
    const ofExercise = byExercise.get(row.exerciseId);
    if (ofExercise) ofExercise.push(row);
    else byExercise.set(row.exerciseId, [row]);
  }
  return [...byExercise.values()].map((weeks) => exerciseStrength(weeks, unit));
}

function exerciseStrength(rows: readonly WeeklyBest[], unit: WeightUnit): ExerciseStrength {
  const { exerciseId, exerciseName } = rows[0]!;
  const weeks = rows.filter((row): row is KnownBest => row.week !== null);
  const best = Math.max(...weeks.map(({ estimateKg }) => estimateKg));
  const trend = strengthTrend(weeks, unit);
  return {
    exercise_id: exerciseId,
    exercise_name: exerciseName,
    weekly: weeks.map((week) => strengthOfWeek(week, unit)),
    best_e1rm: weeks.length === 0 ? null : shownWeight(best, unit),
    trend,
    confidence: confidenceOf(weeks),
    insufficient_data: trend.direction === 'insufficient_data',
  };
}

function strengthOfWeek(best: KnownBest, unit: WeightUnit): StrengthOfWeek {
  return {
    week_start: best.week,
    e1rm: shownWeight(best.estimateKg, unit),
    spread: shownWeight(spreadKg(best), unit),
    weight: rounded(inUnit(best.weightKg, unit), 2),
    reps: best.reps,
    rpe: best.effort,
  };
}

/** How far the two equations are apart. */
function spreadKg({ weightKg, reps, effort }: KnownBest): number {
  const effective = reps + (effort === null ? 0 : 10 - effort);
  return Math.abs(epley(weightKg, effective) - brzycki(weightKg, effective));
}

function strengthTrend(weeks: readonly KnownBest[], unit: WeightUnit): StrengthTrend {
  const points = weeks.map(({ week, estimateKg }) => ({
    x: daysBetween(weeks[0]!.week, week) / 7,
    y: estimateKg,
  }));
  const line = linearTrend(points);
  if (!line)
    return {
      direction: 'insufficient_data',
      change_per_week: null,
      change_percent: null,
      weeks_used: weeks.length,
    };
  const { slope, changePercent } = line;
  const isLevel = Math.abs(changePercent) < LEAST_CHANGE_PERCENT;
  return {
    direction: isLevel ? 'level' : changePercent > 0 ? 'rising' : 'falling',
    change_per_week: rounded(inUnit(slope, unit), 2),
    change_percent: rounded(changePercent, 1),
    weeks_used: weeks.length,
  };
}

function confidenceOf(weeks: readonly KnownBest[]): 'low' | 'medium' | 'high' {
  const told = weeks.filter(({ effort }) => effort !== null).length;
  if (weeks.length === 0 || told < weeks.length / 2) return 'low';
  return told === weeks.length ? 'high' : 'medium';
}
