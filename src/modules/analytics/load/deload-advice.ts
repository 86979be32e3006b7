import { addDays, daysBetween, type LocalDay } from '../../../platform/calendar/index.js';
import { type DeloadEvidence, type DeloadSignal, deloadSignals } from './deload-signals.js';

/** A deload that the athlete agreed to. */
export interface ApprovedDeload {
  id: string;
  recommendedWeek: LocalDay;
  scheduledDate: LocalDay;
  durationWeeks: number;
  suggestedReduction: number;
  reason: string;
}

/** A week of the athlete's own program. */
export interface ProgramPosition {
  name: string;
  /** From 1. */
  week: number;
  totalWeeks: number;
  isDeload: boolean;
}

export interface DeloadAdvice {
  type: 'programmed' | 'auto_regulation' | null;
  reason: string;
  confidence: 'high' | 'medium' | 'low' | 'n/a';
  priority: 'low' | 'medium' | 'high';
  /** Share of the sets to leave out, 0 … 1; 0 when none is needed. */
  reduction: number;
  /** What to do; null when nothing is. */
  recommendation: string | null;
  signals: DeloadSignal[];
  /** The deload that was agreed to and is not over. */
  approved: ApprovedDeload | null;
  /** Too little training in a row is on record to tell. */
  isTooSoon: boolean;
}

/** It takes two signals to recommend; a single one is a suggestion. */
const LEAST_SIGNALS = 2;
/** Sooner after a deload, a break or the first workout there is nothing to recover from. */
const LEAST_WEEKS = 3;
const PROGRAMMED_REDUCTION = 0.5;
/** By how many signals there are: commonly 40 to 60 % fewer sets (Bell 2023, Rogerson 2024). */
const REDUCTIONS = [0.4, 0.5, 0.6];

const NONE = {
  type: null,
  confidence: 'n/a',
  priority: 'low',
  reduction: 0,
  signals: [],
  approved: null,
  isTooSoon: false,
} as const;

/** What to say about a deload at the end of a day. The program's word comes first, then what was agreed to. */
export function deloadAdvice(
  evidence: DeloadEvidence,
  program: ProgramPosition | undefined,
  approved: ApprovedDeload | undefined,
): DeloadAdvice {
  if (program?.isDeload) return programmed(program);
  const signals = deloadSignals(evidence);
  if (approved) return agreed(approved, signals);
  if (evidence.isDeloadWeek)
    return { ...NONE, signals, reason: 'A deload week is under way.', recommendation: null };
  if (evidence.weeks < LEAST_WEEKS) return tooSoon(signals, evidence.weeks);
  if (signals.length >= LEAST_SIGNALS) return needed(signals);
  const [only] = signals;
  return only
    ? suggestion(only)
    : { ...NONE, signals, reason: 'Fatigue is manageable.', recommendation: null };
}

/** Where a program stands on a day; undefined before its first and after its last week. */
export function programPosition(
  program: {
    name: string;
    startDate: LocalDay;
    totalWeeks: number;
    weeks: { weekNumber: number; isDeload: boolean }[];
  },
  day: LocalDay,
): ProgramPosition | undefined {
  const week = Math.floor(daysBetween(program.startDate, day) / 7) + 1;
  if (week < 1 || week > program.totalWeeks) return undefined;
  const isDeload = program.weeks.some(({ weekNumber, isDeload }) => weekNumber === week && isDeload);
  return { name: program.name, week, totalWeeks: program.totalWeeks, isDeload };
}

/** Whether an agreed deload is still to come or under way on a day. */
export function isStanding({ scheduledDate, durationWeeks }: ApprovedDeload, day: LocalDay): boolean {
  return day < addDays(scheduledDate, 7 * durationWeeks);
}

function programmed({ week, totalWeeks }: ProgramPosition): DeloadAdvice {
  return {
    ...NONE,
    signals: [],
    type: 'programmed',
    reason: `Week ${week} of ${totalWeeks} of your program is a deload.`,
    confidence: 'high',
    priority: 'medium',
    reduction: PROGRAMMED_REDUCTION,
    recommendation: 'Do 50 % fewer sets at the same intensity this week.',
  };
}

/** The reason is that of the day on which it was agreed to, the signals are those of today. */
function agreed(approved: ApprovedDeload, signals: DeloadSignal[]): DeloadAdvice {
  return {
    ...NONE,
    signals,
    type: 'auto_regulation',
    reason: `Agreed to in the week of ${approved.recommendedWeek}: ${approved.reason}`,
    confidence: 'high',
    priority: priorityOf(signals),
    reduction: approved.suggestedReduction,
    recommendation: howTo(approved.suggestedReduction),
    approved,
  };
}

function needed(signals: DeloadSignal[]): DeloadAdvice {
  const beyond = Math.min(signals.length - LEAST_SIGNALS, REDUCTIONS.length - 1);
  const reduction = REDUCTIONS[beyond]!;
  return {
    type: 'auto_regulation',
    reason: `${signals.length} signals speak for a deload: ${signals.map(({ text }) => text).join('; ')}.`,
    confidence: beyond > 0 ? 'high' : 'medium',
    priority: priorityOf(signals),
    reduction,
    recommendation: howTo(reduction),
    signals,
    approved: null,
    isTooSoon: false,
  };
}

function priorityOf(signals: readonly DeloadSignal[]): DeloadAdvice['priority'] {
  return signals.length > LEAST_SIGNALS ? 'high' : 'medium';
}

function suggestion(signal: DeloadSignal): DeloadAdvice {
  return {
    ...NONE,
    signals: [signal],
    reason: `One signal only: ${signal.text}.`,
    recommendation: 'Nothing to change yet. If a second sign joins it, a lighter week is worth planning.',
  };
}

function tooSoon(signals: DeloadSignal[], weeks: number): DeloadAdvice {
  const reason = `${weeks} whole weeks of training in a row are on record: too few to call for a deload.`;
  return { ...NONE, signals, reason, recommendation: null, isTooSoon: true };
}

function howTo(reduction: number): string {
  const percent = Math.round(reduction * 100);
  return `Commonly: ${percent} % fewer sets on the same days, efforts of RPE 6 to 7 at most, for one week.`;
}
