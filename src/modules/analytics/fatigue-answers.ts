import { roundedOrNull, rounded } from '../../platform/figures/index.js';
import { addDays, type LocalDay } from '../../platform/calendar/index.js';
import type { WeightUnit } from '../workout/index.js';
import type { CurrentFatigue, FatigueByWeek, FatigueOfDay } from './fatigue.dto.js';
import { loadUnit, shownLoad } from './load-units.js';
import { changeInWords, changePercent } from './load/change-in-words.js';
import type { Fatigue, FatigueLevel, Recovery } from './load/fatigue.js';

/** How the figures of every answer about fatigue are made, and what they do not say. */
export const FATIGUE_METHOD = {
  method:
    'Score: weighted mean of the signals that were measured (readiness 25, effort at equal load 25, load 20, sleep 15, ' +
    'soreness 15). Loads: exponentially weighted means of the daily load, N = 7 and 28.',
  caveat:
    'The weights and levels are our judgement, no measurement; the ratio of loads is an indicator of change, not of injury.',
} as const;

/** What an answer says of a day. */
export function fatigueOfDay({ day, load, ...fatigue }: Fatigue, unit: WeightUnit): FatigueOfDay {
  return {
    date: day,
    fatigue_score: fatigue.score,
    fatigue_level: fatigue.level,
    acute_load: shownLoad(load.acute, load.basis, unit),
    chronic_load: shownLoad(load.chronic, load.basis, unit),
    // The phone's type is a number, and no ratio that is known is 0.
    acr_ratio: rounded(load.ratio ?? 0, 3),
    load_change_percent: changePercent(load),
    load_basis: load.basis,
    load_unit: loadUnit(load.basis, unit),
    coverage: fatigue.coverage,
    insufficient_data: fatigue.isInsufficient,
  };
}

/** What an answer says of today. */
export function currentFatigue(fatigue: Fatigue, unit: WeightUnit, now: Date): CurrentFatigue {
  return {
    ...fatigueOfDay(fatigue, unit),
    indicators: fatigue.indicators,
    recovery_recommendation: fatigue.recovery,
    days_until_recovery: fatigue.daysUntilRecovery,
    confidence: fatigue.confidence,
    rpe_change_at_equal_load: roundedOrNull(fatigue.effortShift, 2),
    updated_at: now.toISOString(),
    ...FATIGUE_METHOD,
  };
}

/** @param weeks by their Mondays, oldest first, each as it ended */
export function fatigueByWeek(weeks: readonly [monday: LocalDay, fatigue: Fatigue][]): FatigueByWeek {
  return {
    weeks: weeks.map(([monday, { level, score, coverage, isInsufficient }]) => ({
      week_start: monday,
      week_end: addDays(monday, 6),
      fatigue_level: level,
      fatigue_score: score,
      coverage,
      insufficient_data: isInsufficient,
    })),
    current_fatigue_level: weeks.at(-1)?.[1].level ?? 'low',
  };
}

const ADVICE: Record<Recovery, string> = {
  continue: 'Continue as planned.',
  reduce_volume: 'Reduce the volume of the next sessions, at the same weights.',
  deload: 'A deload is worth planning: commonly 40 to 60 % fewer sets on the same days for a week.',
  rest: 'Take a day or two of rest before the next hard session.',
};

/** What to do, and what that rests on. */
export function adviceInWords(fatigue: Fatigue): string {
  const known = Math.round(fatigue.coverage * 100);
  if (fatigue.coverage === 0) return `${ADVICE.continue} Nothing is recorded yet that tells of fatigue.`;
  return `${ADVICE[fatigue.recovery]} ${changeInWords(fatigue.load)} This rests on ${known} % of the signals.`;
}

/** The three steps that the phone knows. */
export function riskLevel(level: FatigueLevel): 'low' | 'moderate' | 'high' {
  return level === 'very_high' ? 'high' : level;
}
