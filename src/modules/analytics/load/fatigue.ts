import { rounded } from '../../../platform/figures/index.js';
import type { LocalDay } from '../../../platform/calendar/index.js';
import { effortShift } from './effort-shift.js';
import {
  type EffortTrend,
  effortSignal,
  loadSignal,
  type ReadinessTrend,
  readinessSignal,
  type Signal,
  type SleepQuality,
  sleepSignal,
  type SorenessLevel,
  sorenessSignal,
  type VolumeStatus,
} from './fatigue-signals.js';
import { type LoadChange, loadChange } from './load-change.js';
import { sumOf } from './mean.js';
import type { RecordedDays } from './recorded-days.js';

export type FatigueLevel = 'low' | 'moderate' | 'high' | 'very_high';
export type Recovery = 'continue' | 'reduce_volume' | 'deload' | 'rest';
export type Confidence = 'low' | 'medium' | 'high';

/** The five signals; all of them words. */
export interface FatigueIndicators {
  readiness_trend: ReadinessTrend;
  rpe_trend: EffortTrend;
  volume_status: VolumeStatus;
  sleep_quality: SleepQuality;
  soreness_level: SorenessLevel;
}

/** How tired an athlete was at the end of a day, as far as the record tells. */
export interface Fatigue {
  day: LocalDay;
  /** 0 … 100 */
  score: number;
  level: FatigueLevel;
  indicators: FatigueIndicators;
  recovery: Recovery;
  daysUntilRecovery: number;
  /** Share of the signals, by their weight, that were measured, 0 … 1. */
  coverage: number;
  /** Fewer than two of the signals were measured. */
  isInsufficient: boolean;
  confidence: Confidence;
  load: LoadChange;
  /** Points of RPE at equal load; null when not known. */
  effortShift: number | null;
}

/** What each signal weighs in the score; together 100. */
const WEIGHTS: Record<keyof FatigueIndicators, number> = {
  readiness_trend: 25,
  rpe_trend: 25,
  volume_status: 20,
  sleep_quality: 15,
  soreness_level: 15,
};
/** A single signal is a hint: it takes two to call fatigue high. */
const LEAST_SIGNALS = 2;
const MOST_FOR_ONE_SIGNAL = 49.9;
const [MODERATE_FROM, HIGH_FROM, VERY_HIGH_FROM] = [25, 50, 75];
const [MEDIUM_COVERAGE, HIGH_COVERAGE] = [0.4, 0.75];

/** The fatigue of a day from what was recorded up to its end: what came later does not change it. */
export function fatigueOn(days: RecordedDays, day: LocalDay): Fatigue {
  const load = loadChange(days, day);
  const shift = effortShift(days, day);
  const signals = {
    readiness_trend: readinessSignal(days, day),
    rpe_trend: effortSignal(shift),
    volume_status: loadSignal(load),
    sleep_quality: sleepSignal(days, day),
    soreness_level: sorenessSignal(days, day),
  };
  const { score, coverage, measured } = scoreOf(signals);
  const level = levelOf(score);
  const indicators = statuses(signals);
  return {
    day,
    score,
    level,
    indicators,
    recovery: recoveryFor(level, indicators),
    daysUntilRecovery: daysUntilRecovery(level, indicators),
    coverage,
    isInsufficient: measured < LEAST_SIGNALS,
    confidence: coverage >= HIGH_COVERAGE ? 'high' : coverage >= MEDIUM_COVERAGE ? 'medium' : 'low',
    load,
    effortShift: shift,
  };
}

/** Any score has a level: below 25 low, below 50 moderate, below 75 high. */
export function levelOf(score: number): FatigueLevel {
  if (score < MODERATE_FROM) return 'low';
  if (score < HIGH_FROM) return 'moderate';
  return score < VERY_HIGH_FROM ? 'high' : 'very_high';
}

/** The weighted mean of the signals that were measured: what is not known neither raises nor lowers it. */
function scoreOf(signals: Record<keyof FatigueIndicators, Signal<string>>) {
  const measured = Object.entries(signals).flatMap(([name, { severity }]) =>
    severity === null ? [] : [{ weight: WEIGHTS[name as keyof FatigueIndicators], severity }],
  );
  const weight = sumOf(measured, (signal) => signal.weight);
  const mean =
    weight === 0 ? 0 : (100 * sumOf(measured, (signal) => signal.weight * signal.severity)) / weight;
  const raised = measured.filter(({ severity }) => severity > 0).length;
  const score = raised < LEAST_SIGNALS ? Math.min(mean, MOST_FOR_ONE_SIGNAL) : mean;
  return { score: rounded(score, 1), coverage: rounded(weight / 100, 2), measured: measured.length };
}

function statuses(signals: {
  [K in keyof FatigueIndicators]: Signal<FatigueIndicators[K]>;
}): FatigueIndicators {
  return {
    readiness_trend: signals.readiness_trend.status,
    rpe_trend: signals.rpe_trend.status,
    volume_status: signals.volume_status.status,
    sleep_quality: signals.sleep_quality.status,
    soreness_level: signals.soreness_level.status,
  };
}

function recoveryFor(level: FatigueLevel, indicators: FatigueIndicators): Recovery {
  const needsRest = indicators.sleep_quality === 'poor' || indicators.soreness_level === 'high';
  if (level === 'very_high') return 'deload';
  if (level === 'high') return needsRest ? 'rest' : 'reduce_volume';
  return level === 'moderate' && indicators.readiness_trend === 'declining' ? 'reduce_volume' : 'continue';
}

function daysUntilRecovery(level: FatigueLevel, { sleep_quality }: FatigueIndicators): number {
  if (level === 'high') return sleep_quality === 'poor' ? 5 : 3;
  return { low: 1, moderate: 2, very_high: 7 }[level];
}
