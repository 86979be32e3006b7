import type { LocalDay } from '../../platform/calendar/index.js';

export type ProgramStatus = 'draft' | 'active' | 'completed' | 'archived';
export type Emphasis = 'high' | 'medium' | 'low';

export interface ProgramWeek {
  /** Counted from 1. */
  weekNumber: number;
  isDeload: boolean;
}

/** What an athlete set out to do, as far as others ask of it. Nothing in it that the stored text does not say. */
export interface Program {
  id: string;
  name: string;
  status: ProgramStatus;
  startDate: LocalDay;
  totalWeeks: number;
  /** In their order; empty when the program names none. */
  weeks: ProgramWeek[];
  /** Hard sets a week by muscle, in lower case. */
  weeklyVolumeTargets: Record<string, number>;
  /** By muscle or part of the body, in lower case. */
  bodyPartEmphasis: Record<string, Emphasis>;
}

/** No program is longer (the table's own limit). */
export const MOST_WEEKS = 104;
/** More sets a week for one muscle are a slip of the pen. */
const MOST_SETS = 200;
const EMPHASES: readonly unknown[] = ['high', 'medium', 'low'];
/** A phase that is nothing but a deload: "Deload", "Week 4: deload week". "Build (deload follows)" is none. */
const DELOAD_PHASE = /^(week \d{1,3}\s*[:-]\s*)?deload( week| phase)?$/i;

/** The weeks of a stored program: those of ours say `is_deload`, those that a model wrote name a `phase`. */
export function programWeeks(stored: unknown): ProgramWeek[] {
  if (!Array.isArray(stored)) return [];
  return stored.slice(0, MOST_WEEKS).map((entry: unknown, index) => {
    const week = fieldsOf(entry);
    const named = [week.week_number, week.week].find((number) => isWeekNumber(number));
    return { weekNumber: named ?? index + 1, isDeload: saysDeload(week) };
  });
}

/** Sets a week by muscle; what is no number of sets is left out. */
export function volumeTargets(stored: unknown): Record<string, number> {
  const targets = Object.entries(fieldsOf(stored)).map(([muscle, sets]) => [named(muscle), numeric(sets)]);
  return Object.fromEntries(targets.filter(([, sets]) => Number(sets) >= 0 && Number(sets) <= MOST_SETS));
}

/** Emphasis by part of the body; what is none of the three is left out. */
export function partEmphasis(stored: unknown): Record<string, Emphasis> {
  const parts = Object.entries(fieldsOf(stored)).map(([part, emphasis]) => [
    named(part),
    typeof emphasis === 'string' ? named(emphasis) : undefined,
  ]);
  return Object.fromEntries(parts.filter(([, emphasis]) => EMPHASES.includes(emphasis)));
}

function saysDeload(week: Record<string, unknown>): boolean {
  if (typeof week.is_deload === 'boolean') return week.is_deload;
  return typeof week.phase === 'string' && DELOAD_PHASE.test(week.phase.trim());
}

function isWeekNumber(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MOST_WEEKS;
}

function fieldsOf(stored: unknown): Record<string, unknown> {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {};
  return stored as Record<string, unknown>;
}

/** @returns NaN for what is no number; the phone may send it as text */
function numeric(value: unknown): number {
  return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')
    ? Number(value)
    : Number.NaN;
}

function named(text: string): string {
  return text.trim().toLowerCase();
}
