import { rounded } from '../../platform/figures/index.js';
import { addDays, daysBetween } from '../../platform/calendar/index.js';
import type { WeightUnit } from '../workout/index.js';
import type { DeloadReview } from './deload-review.js';
import type { Insight } from './insights.dto.js';
import { shownWeight } from './load-units.js';
import { changeInWords, changePercent } from './load/change-in-words.js';
import { newestAnswer } from './load/fatigue-signals.js';
import { LOOKBACK_DAYS } from './load/recorded-days.js';

const PRIORITIES = ['high', 'medium', 'low'];
/** A week so far below the four-week mean is worth a word (per cent). */
const QUIET_PERCENT = -40;
const STRENGTH_RISE_PERCENT = 2;
const STEADY_WEEKS = 4;
/** A break of so many days, and how much of the usual volume to begin with after it (CSCCa/NSCA 2019). */
const BREAKS = [
  { days: 28, percent: 50 },
  { days: 14, percent: 70 },
];
const QUIET_DAYS = 7;

/**
 * What the record of the last weeks says that an athlete may want to know, the most pressing first. Each rests on a
 * figure in its `data`; nothing is said of what is not known.
 */
export function insightsOf(review: DeloadReview, deloadId: string, unit: WeightUnit): Insight[] {
  const found = [
    deload(review, deloadId),
    fatigue(review),
    effort(review),
    load(review),
    sleep(review),
    soreness(review),
    absence(review),
    records(review, unit),
    strength(review),
    steadiness(review),
  ].filter((insight) => insight !== undefined);
  return found.sort((one, other) => PRIORITIES.indexOf(one.priority) - PRIORITIES.indexOf(other.priority));
}

function deload({ advice }: DeloadReview, deloadId: string): Insight | undefined {
  if (advice.type !== 'auto_regulation' || advice.approved) return undefined;
  return {
    type: 'recovery',
    title: 'A lighter week is worth planning',
    description: advice.reason,
    priority: 'high',
    actionable: true,
    action_text: advice.recommendation ?? undefined,
    data: {
      deload_id: deloadId,
      signals: advice.signals.map(({ name }) => name),
      suggested_reduction: advice.reduction,
    },
  };
}

function fatigue({ evidence: { fatigue } }: DeloadReview): Insight | undefined {
  if (fatigue.isInsufficient || (fatigue.level !== 'high' && fatigue.level !== 'very_high')) return undefined;
  return {
    type: 'fatigue',
    title: fatigue.level === 'high' ? 'Fatigue is high' : 'Fatigue is very high',
    description: `Fatigue stands at ${fatigue.score} of 100, from ${Math.round(fatigue.coverage * 100)} % of the signals.`,
    priority: fatigue.level === 'high' ? 'medium' : 'high',
    actionable: true,
    action_text: fatigue.recovery === 'rest' ? 'Rest before the next hard session' : 'Reduce the volume',
    data: { fatigue_score: fatigue.score, coverage: fatigue.coverage, indicators: fatigue.indicators },
  };
}

function effort({ evidence: { fatigue } }: DeloadReview): Insight | undefined {
  if (fatigue.indicators.rpe_trend !== 'increasing' || fatigue.effortShift === null) return undefined;
  const shift = rounded(fatigue.effortShift, 1);
  return {
    type: 'fatigue',
    title: 'The same weights feel harder',
    description: `Over the last two weeks equal loads were ${shift} RPE harder than in the four weeks before.`,
    priority: 'medium',
    actionable: false,
    data: { rpe_change_at_equal_load: shift },
  };
}

function load({ evidence: { fatigue, isDeloadWeek } }: DeloadReview): Insight | undefined {
  const percent = changePercent(fatigue.load);
  if (percent === null) return undefined;
  const status = fatigue.indicators.volume_status;
  const isMore = status === 'elevated' || status === 'very_high';
  if (!isMore && (percent > QUIET_PERCENT || isDeloadWeek)) return undefined;
  return {
    type: 'volume',
    title: isMore ? 'More than usual' : 'Less than usual',
    description: changeInWords(fatigue.load),
    priority: status === 'very_high' ? 'high' : isMore ? 'medium' : 'low',
    actionable: isMore,
    ...(isMore && { action_text: 'Hold the load before raising it further' }),
    data: {
      change_percent: percent,
      load_basis: fatigue.load.basis,
      coverage: fatigue.load.coverage,
    },
  };
}

function sleep({ evidence: { days, fatigue } }: DeloadReview): Insight | undefined {
  const quality = newestAnswer(days, fatigue.day, 'sleepQuality');
  if (fatigue.indicators.sleep_quality !== 'poor') return undefined;
  return {
    type: 'recovery',
    title: 'Sleep was poor',
    description: `Your last answer about sleep was ${quality} of 10.`,
    priority: 'medium',
    actionable: true,
    action_text: 'Put sleep before another hard session',
    data: { sleep_quality: quality },
  };
}

function soreness({ evidence: { days, fatigue } }: DeloadReview): Insight | undefined {
  const level = newestAnswer(days, fatigue.day, 'soreness');
  if (fatigue.indicators.soreness_level !== 'high') return undefined;
  return {
    type: 'recovery',
    title: 'Still very sore',
    description: `Your last answer about soreness was ${level} of 10.`,
    priority: 'medium',
    actionable: true,
    action_text: 'Train what is not sore, or take it easy',
    data: { soreness: level },
  };
}

function absence({ evidence: { days }, day }: DeloadReview): Insight | undefined {
  const last = days.endingWith(day, LOOKBACK_DAYS).findLast(({ sets, sessions }) => sets + sessions > 0)?.day;
  if (last === undefined || daysBetween(last, day) < QUIET_DAYS) return undefined;
  const gap = daysBetween(last, day);
  const after = BREAKS.find(({ days: least }) => gap >= least);
  return {
    type: 'consistency',
    title: `${gap} days without training`,
    description: `The last session on record was on ${last}.`,
    priority: 'medium',
    actionable: true,
    action_text: after ? `Begin with about ${after.percent} % of the usual volume` : 'Plan the next session',
    data: { last_training: last, days_since: gap },
  };
}

function records({ records: beaten, day }: DeloadReview, unit: WeightUnit): Insight | undefined {
  if (beaten.length === 0) return undefined;
  const names = [...new Set(beaten.map(({ exerciseName }) => exerciseName))];
  return {
    type: 'pr',
    title: beaten.length === 1 ? 'A personal record' : `${beaten.length} personal records`,
    description: `In the last 14 days: ${names.slice(0, 3).join(', ')}${names.length > 3 ? ' and others' : ''}.`,
    priority: 'low',
    actionable: false,
    data: {
      since: addDays(day, -13),
      unit,
      records: beaten.map(({ exerciseName, valueKg, previousKg }) => ({
        exercise_name: exerciseName,
        e1rm: shownWeight(valueKg, unit),
        previous_e1rm: shownWeight(previousKg, unit),
      })),
    },
  };
}

function strength({ evidence: { strength: change } }: DeloadReview): Insight | undefined {
  if (!change || change.changePercent < STRENGTH_RISE_PERCENT) return undefined;
  const percent = rounded(change.changePercent, 1);
  return {
    type: 'pr',
    title: 'Strength is rising',
    description: `The estimated 1RM rose ${percent} % in four weeks at equal effort, over ${change.exposures} exposures.`,
    priority: 'low',
    actionable: false,
    data: { change_percent: percent, exercises: change.exercises, exposures: change.exposures },
  };
}

function steadiness({ evidence: { weeks } }: DeloadReview): Insight | undefined {
  if (weeks < STEADY_WEEKS) return undefined;
  return {
    type: 'consistency',
    title: 'Steady weeks',
    description: `You have trained in each of the last ${weeks} weeks, without a deload.`,
    priority: 'low',
    actionable: false,
    data: { weeks_in_a_row: weeks },
  };
}
