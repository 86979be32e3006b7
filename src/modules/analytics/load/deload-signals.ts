import { rounded } from '../../../platform/figures/index.js';
import { addDays, type LocalDay } from '../../../platform/calendar/index.js';
import { EFFORT_STEP, answersOf } from './fatigue-signals.js';
import type { Fatigue } from './fatigue.js';
import { meanOf } from './mean.js';
import type { RecordedDays } from './recorded-days.js';

/** How the estimated 1RM moved over four weeks at equal effort, in the middle of the exercises trained. */
export interface StrengthChange {
  /** Per cent of the first; the median over the exercises with three exposures or more. */
  changePercent: number;
  exercises: number;
  /** Days on which they were trained, added up. */
  exposures: number;
}

/** What an athlete said of a pain. */
export interface PainReport {
  /** What hurts: the same word for the same. */
  part: string;
  day: LocalDay;
  /** 0 … 10 */
  painLevel: number;
  isResolved: boolean;
}

export interface DeloadEvidence {
  days: RecordedDays;
  fatigue: Fatigue;
  strength: StrengthChange | undefined;
  /** Oldest first. */
  pain: readonly PainReport[];
  /** Whole weeks of training in a row without a deload. */
  weeks: number;
  /** This is a week of deload. */
  isDeloadWeek: boolean;
}

/** One of the things that speak for a deload, each by itself. */
export interface DeloadSignal {
  name: 'strength' | 'effort' | 'recovery' | 'pain' | 'time';
  /** With the figure it rests on. */
  text: string;
}

const STRENGTH_DROP_PERCENT = 2;
const LONG_WITHOUT_WEEKS = 6;
const SLEEP_STEP = 1;
const LEAST_NIGHTS = 3;
const PAIN_STEP = 2;
/** Above it an exercise is to be stopped (traffic light of pain monitoring). */
const MOST_PAIN = 5;
const PAIN_DAYS = 14;
const PAIN_BEFORE_DAYS = 28;

/** The signals that there are; what is not recorded is none. */
export function deloadSignals(evidence: DeloadEvidence): DeloadSignal[] {
  return [strength(evidence), effort(evidence), recovery(evidence), pain(evidence), time(evidence)].filter(
    (signal) => signal !== undefined,
  );
}

function strength({ strength: change }: DeloadEvidence): DeloadSignal | undefined {
  if (!change || change.changePercent > -STRENGTH_DROP_PERCENT) return undefined;
  const drop = rounded(-change.changePercent, 1);
  const text = `the estimated 1RM went down ${drop} % in four weeks, over ${change.exposures} exposures at equal effort`;
  return { name: 'strength', text };
}

function effort({ fatigue: { effortShift } }: DeloadEvidence): DeloadSignal | undefined {
  if (effortShift === null || effortShift < EFFORT_STEP) return undefined;
  return {
    name: 'effort',
    text: `equal loads were ${rounded(effortShift, 1)} RPE harder than in the weeks before`,
  };
}

function recovery({ days, fatigue }: DeloadEvidence): DeloadSignal | undefined {
  if (fatigue.indicators.readiness_trend === 'declining')
    return { name: 'recovery', text: 'readiness went down' };
  const drop = sleepDrop(days, fatigue.day);
  if (drop === null || drop < SLEEP_STEP) return undefined;
  return { name: 'recovery', text: `sleep was rated ${rounded(drop, 1)} points worse this week than before` };
}

/** By how much the sleep of a week was rated worse than that of the three weeks before it; null when not known. */
function sleepDrop(days: RecordedDays, day: LocalDay): number | null {
  const recent = answersOf(days, day, 7, 'sleepQuality');
  const earlier = answersOf(days, addDays(day, -7), 21, 'sleepQuality');
  if (recent.length < LEAST_NIGHTS || earlier.length < LEAST_NIGHTS) return null;
  return meanOf(earlier)! - meanOf(recent)!;
}

/** Each pain is compared with itself alone: that another part hurts more is no rise. */
function pain({ pain: reports, fatigue: { day } }: DeloadEvidence): DeloadSignal | undefined {
  const since = addDays(day, 1 - PAIN_DAYS);
  const parts = [...new Set(reports.map(({ part }) => part))];
  const pains = parts.flatMap((part) => {
    const ofPart = reports.filter((report) => report.part === part && report.day <= day);
    const last = ofPart.findLast((report) => !report.isResolved && report.day >= since);
    return last ? [{ level: last.painLevel, before: painBefore(last, ofPart) }] : [];
  });
  const risen = pains.find(({ level, before }) => before !== null && level >= before + PAIN_STEP);
  if (risen)
    return { name: 'pain', text: `pain rose from ${rounded(risen.before!, 1)} to ${risen.level} of 10` };
  const worst = Math.max(...pains.map(({ level }) => level));
  return worst > MOST_PAIN ? { name: 'pain', text: `pain of ${worst} of 10 was reported` } : undefined;
}

/** The mean of the four weeks before the day of a report; null when nothing was said of it in them. */
function painBefore({ day }: PainReport, ofPart: readonly PainReport[]): number | null {
  const before = ofPart.filter((report) => report.day < day && report.day >= addDays(day, -PAIN_BEFORE_DAYS));
  return meanOf(before.map(({ painLevel }) => painLevel));
}

function time({ weeks }: DeloadEvidence): DeloadSignal | undefined {
  if (weeks < LONG_WITHOUT_WEEKS) return undefined;
  return { name: 'time', text: `${weeks} weeks of training in a row without a deload` };
}
