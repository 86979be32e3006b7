import { rounded } from '../../../platform/figures/index.js';
import type { Viewpoint } from '../../../platform/record/index.js';
import { shownMass } from '../../workout/index.js';
import { balanceOf, durationMinutes, fatigueOf, type WorkoutFigures } from './workout-figures.js';
import type {
  IntensityAnalysis,
  PushPullBalance,
  RecentComparison,
  WorkoutAssessment,
  WorkoutTotals,
} from './workout-insights.dto.js';

type Unit = Viewpoint['weightUnit'];

/** The figures of a workout as they are answered. */
export function assessmentOf(figures: WorkoutFigures, unit: Unit): WorkoutAssessment {
  const fatigue = fatigueOf(figures);
  return {
    workout_summary: totalsOf(figures, unit),
    volume_analysis: Object.fromEntries(
      figures.muscles.map(({ muscle, sets, reps }) => [muscle, { sets, total_reps: reps }]),
    ),
    intensity_analysis: intensityOf(figures),
    muscle_group_balance: balanceAnswer(figures),
    fatigue_indicators: {
      high_rpe_percentage: fatigue.highEffortPercentage ?? 0,
      estimated_fatigue_level: fatigue.level,
      recovery_recommendation: fatigue.recovery,
    },
    comparison_to_recent_workouts: comparisonOf(figures, unit),
    volume_unit: unit,
  };
}

function totalsOf(figures: WorkoutFigures, unit: Unit): WorkoutTotals {
  return {
    total_sets: figures.sets,
    total_exercises: figures.exercises,
    duration_minutes: durationMinutes(figures),
    avg_rpe: meanRpe(figures),
    total_volume_load: shownMass(figures.tonnageKg, unit),
    personal_records: figures.personalRecords,
    is_finished: figures.endTime !== null,
  };
}

function intensityOf(figures: WorkoutFigures): IntensityAnalysis {
  return {
    avg_rpe: meanRpe(figures),
    high_intensity_sets: figures.highIntensitySets,
    working_sets: figures.workingSets,
    warmup_sets: figures.sets - figures.workingSets,
    rated_sets: figures.ratedSets,
  };
}

function balanceAnswer({ muscles }: WorkoutFigures): PushPullBalance {
  const { ratio, pushSets, pullSets, status } = balanceOf(muscles);
  return {
    push_pull_ratio: rounded(ratio ?? 0, 2),
    push_sets: pushSets,
    pull_sets: pullSets,
    balanced: status === 'balanced',
    status,
  };
}

function comparisonOf({ sets, tonnageKg, recent }: WorkoutFigures, unit: Unit): RecentComparison | null {
  if (recent.workouts === 0) return null;
  const [meanSets, meanKg] = [recent.sets / recent.workouts, recent.tonnageKg / recent.workouts];
  return {
    recent_workouts_count: recent.workouts,
    avg_sets_recent: rounded(meanSets, 1),
    sets_vs_avg: rounded(sets - meanSets, 1),
    avg_volume_load_recent: shownMass(meanKg, unit),
    volume_load_vs_avg: shownMass(tonnageKg - meanKg, unit),
  };
}

function meanRpe({ meanEffort }: WorkoutFigures): number {
  return rounded(meanEffort ?? 0, 1);
}
