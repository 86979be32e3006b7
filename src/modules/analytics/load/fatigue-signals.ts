import type { LocalDay } from '../../../platform/calendar/index.js';
import type { LoadChange } from './load-change.js';
import { meanOf } from './mean.js';
import type { RecordedDays } from './recorded-days.js';

/** One thing that speaks of fatigue, independently of the others. */
export interface Signal<Status extends string> {
  status: Status;
  /** How much of the worst it is, 0 … 1; null when it was not measured. */
  severity: number | null;
}

type Trend<Up extends string, Down extends string> = Up | 'stable' | Down | 'insufficient_data';
export type ReadinessTrend = Trend<'improving', 'declining'>;
export type EffortTrend = Trend<'increasing', 'decreasing'>;
export type VolumeStatus = 'very_high' | 'elevated' | 'normal' | 'insufficient_data';
export type SleepQuality = 'good' | 'fair' | 'poor' | 'unknown';
export type SorenessLevel = 'high' | 'moderate' | 'low' | 'unknown';

/** How long an answer about a day speaks for the days after it. */
const FRESH_DAYS = 7;

const READINESS_DAYS = 14;
const LEAST_SCORES = 3;
const MOST_RECENT_SCORES = 3;
/** Points of readiness that make a trend. */
const READINESS_STEP = 5;
/** Readiness of late below which an athlete is worn down, whatever the trend: half and fully. */
const LOW_READINESS = 60;
const LOWEST_READINESS = 40;

/**
 * Whether readiness went down: the newest scores of a fortnight, at most three and at most half of them, against the
 * others. No score is on both sides.
 */
export function readinessSignal(days: RecordedDays, day: LocalDay): Signal<ReadinessTrend> {
  const scores = answersOf(days, day, READINESS_DAYS, 'readiness');
  const isFresh = days.endingWith(day, FRESH_DAYS).some(({ readiness }) => readiness !== null);
  if (scores.length < LEAST_SCORES || !isFresh) return { status: 'insufficient_data', severity: null };
  const recentCount = Math.min(MOST_RECENT_SCORES, Math.floor(scores.length / 2));
  const recent = meanOf(scores.slice(-recentCount))!;
  const change = recent - meanOf(scores.slice(0, -recentCount))!;
  const low = recent < LOWEST_READINESS ? 1 : recent < LOW_READINESS ? 0.5 : 0;
  if (change < -READINESS_STEP) return { status: 'declining', severity: 1 };
  return { status: change > READINESS_STEP ? 'improving' : 'stable', severity: low };
}

/** Points of RPE at equal load that make a trend. */
export const EFFORT_STEP = 0.5;

/** Whether equal loads have become harder. */
export function effortSignal(shift: number | null): Signal<EffortTrend> {
  if (shift === null) return { status: 'insufficient_data', severity: null };
  if (shift >= EFFORT_STEP) return { status: 'increasing', severity: 1 };
  return { status: shift <= -EFFORT_STEP ? 'decreasing' : 'stable', severity: 0 };
}

/** Both the weighted ratio and the week against the three before it: the ratio alone swings with the weekday. */
const MUCH_MORE = { ratio: 1.3, week: 1.5 };
const MORE = { ratio: 1.1, week: 1.2 };

/** Whether the load of late is more than that of the weeks before. */
export function loadSignal({ ratio, uncoupledRatio }: LoadChange): Signal<VolumeStatus> {
  if (ratio === null) return { status: 'insufficient_data', severity: null };
  // Nothing in the three weeks before, and yet a ratio: all of the load is new.
  const week = uncoupledRatio ?? Number.POSITIVE_INFINITY;
  if (ratio >= MUCH_MORE.ratio && week >= MUCH_MORE.week) return { status: 'very_high', severity: 1 };
  if (ratio >= MORE.ratio && week >= MORE.week) return { status: 'elevated', severity: 0.5 };
  return { status: 'normal', severity: 0 };
}

/** The newest answer about sleep, 1 … 10: 8 and more is good, below 5 poor. */
export function sleepSignal(days: RecordedDays, day: LocalDay): Signal<SleepQuality> {
  const quality = newestAnswer(days, day, 'sleepQuality');
  if (quality === undefined) return { status: 'unknown', severity: null };
  if (quality >= 8) return { status: 'good', severity: 0 };
  return quality >= 5 ? { status: 'fair', severity: 0.5 } : { status: 'poor', severity: 1 };
}

/** The newest answer about soreness, 1 … 10: 7 and more is high, below 4 low. */
export function sorenessSignal(days: RecordedDays, day: LocalDay): Signal<SorenessLevel> {
  const soreness = newestAnswer(days, day, 'soreness');
  if (soreness === undefined) return { status: 'unknown', severity: null };
  if (soreness >= 7) return { status: 'high', severity: 1 };
  return soreness >= 4 ? { status: 'moderate', severity: 0.5 } : { status: 'low', severity: 0 };
}

/** The last answer that still speaks for a day; undefined when a week has passed without one. */
export function newestAnswer(
  days: RecordedDays,
  day: LocalDay,
  question: 'sleepQuality' | 'soreness',
): number | undefined {
  return answersOf(days, day, FRESH_DAYS, question).at(-1);
}

/** What was answered on the days that end with one, oldest first. */
export function answersOf(
  days: RecordedDays,
  last: LocalDay,
  count: number,
  question: 'readiness' | 'sleepQuality' | 'soreness',
): number[] {
  return days.endingWith(last, count).flatMap((recorded) => recorded[question] ?? []);
}
