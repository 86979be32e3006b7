import { Injectable } from '@nestjs/common';
import type { WorkoutAssessment } from './workout-insights.dto.js';
import { type BalanceStatus, HIGH_SHARE } from './workout-figures.js';

/** A sentence, and the figure of the answer that it rests on. */
export interface Insight {
  text: string;
  /** Where in the answer, such as `workout_summary.total_sets`. */
  figure: string;
  value: number;
}

/** Longer than that is two workouts, or one that nobody ended. */
const LONG_MINUTES = 90;
const LONGEST_MINUTES = 360;

/**
 * What a workout's figures say in words. Every sentence rests on a figure of the answer, every advice follows from
 * one that is known; what is not known is said, not guessed.
 */
@Injectable()
export class WorkoutInsightsWording {
  insights(workout: WorkoutAssessment): Insight[] {
    const { workout_summary: summary } = workout;
    if (summary.total_sets === 0)
      return [sentence('No set of this workout is recorded yet.', 'workout_summary.total_sets', 0)];
    return [
      sizeOf(workout),
      ...effortOf(workout),
      ...focusOf(workout),
      ...comparisonOf(workout),
      ...recordsOf(workout),
    ];
  }

  recommendations(workout: WorkoutAssessment): string[] {
    const { muscle_group_balance: balance, fatigue_indicators: fatigue, workout_summary: summary } = workout;
    const minutes = summary.duration_minutes;
    return [
      ...balanceAdvice(balance.status, balance.push_sets, balance.pull_sets),
      ...(fatigue.estimated_fatigue_level === 'high'
        ? [
            `${fatigue.high_rpe_percentage} % of the rated sets were at RPE 8 or more, above ${HIGH_SHARE} %: leave ` +
              `${fatigue.recovery_recommendation} before training the same muscles again.`,
          ]
        : []),
      ...(minutes > LONG_MINUTES && minutes <= LONGEST_MINUTES
        ? [`It took ${minutes} minutes: consider splitting it into two shorter workouts.`]
        : []),
    ];
  }
}

function sizeOf({ workout_summary: summary, volume_unit: unit }: WorkoutAssessment): Insight {
  const { total_sets: sets, total_exercises: exercises, total_volume_load: load } = summary;
  const moved = load > 0 ? `, ${load.toLocaleString('en-US')} ${unit} moved in all` : '';
  const text = `${counted(sets, 'set')} of ${counted(exercises, 'exercise')}${moved}.`;
  return sentence(text, 'workout_summary.total_sets', sets);
}

function effortOf({ workout_summary, intensity_analysis: intensity }: WorkoutAssessment): Insight[] {
  const { rated_sets: rated, avg_rpe: mean } = intensity;
  const { total_sets: total } = workout_summary;
  if (rated === 0)
    return [
      sentence(
        'No set has an effort (RPE), so how hard it was is not known.',
        'intensity_analysis.rated_sets',
        0,
      ),
    ];
  return [
    sentence(
      `Average effort was RPE ${mean}, from ${rated} of ${counted(total, 'set')}.`,
      'intensity_analysis.avg_rpe',
      mean,
    ),
  ];
}

function focusOf({ volume_analysis, workout_summary }: WorkoutAssessment): Insight[] {
  const [first] = Object.entries(volume_analysis).filter(([muscle]) => muscle !== 'unknown');
  if (!first) return [];
  const [muscle, { sets }] = first;
  const text = `Most sets went to the ${muscle.replaceAll('_', ' ')}: ${sets} of ${workout_summary.total_sets}.`;
  return [sentence(text, `volume_analysis.${muscle}.sets`, sets)];
}

function comparisonOf({ comparison_to_recent_workouts: recent }: WorkoutAssessment): Insight[] {
  if (!recent) return [];
  const { sets_vs_avg: more, avg_sets_recent: mean, recent_workouts_count: count } = recent;
  const others = count === 1 ? 'your newest other workout' : `your ${count} newest other workouts`;
  const difference =
    more === 0 ? 'As many sets as' : `${Math.abs(more)} sets ${more > 0 ? 'more' : 'fewer'} than`;
  const text = `${difference} the average of ${others} (${mean}).`;
  return [sentence(text, 'comparison_to_recent_workouts.sets_vs_avg', more)];
}

function recordsOf({ workout_summary: { personal_records: records } }: WorkoutAssessment): Insight[] {
  if (records === 0) return [];
  return [sentence(`${counted(records, 'personal record')}.`, 'workout_summary.personal_records', records)];
}

/** Never more of what there already is too much of: without a pulling set it is pulling that is missing. */
function balanceAdvice(status: BalanceStatus, push: number, pull: number): string[] {
  const counts = `${counted(push, 'pushing set')} to ${counted(pull, 'pulling set')}`;
  if (status === 'push_heavy')
    return [`${counts}: add pulling, such as rows, unless another workout of the week has it.`];
  if (status === 'pull_heavy')
    return [`${counts}: add pushing, such as presses, unless another workout of the week has it.`];
  return [];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function sentence(text: string, figure: string, value: number): Insight {
  return { text, figure, value };
}
