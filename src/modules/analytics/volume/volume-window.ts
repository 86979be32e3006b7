import {
  addDays,
  daysBetween,
  isLocalDay,
  localDay,
  type LocalDay,
  monthEndOf,
  monthStartOf,
  weekStartOf,
} from '../../../platform/calendar/index.js';
import { refusedField } from '../../../platform/http/index.js';

/** A year: what one answer may look back. */
export const MOST_WEEKS = 53;

/** Which part of the record a caller asks for. */
export interface AskedWindow {
  weeks?: number | null;
  /** A day, or a moment (ISO 8601). */
  startDate?: string | null;
  endDate?: string | null;
}

/** From a day up to, not including, another. */
export interface Days {
  from: LocalDay;
  until: LocalDay;
}

/** The stretches of days that an answer about volume is made of. */
export interface VolumeWindow {
  /** The week that is in the foreground: of the last day asked for, which is today by default. */
  week: Days;
  /** How many days of it have begun. */
  daysOfWeek: number;
  /** The last day has passed: nothing can join it any more. */
  isWeekOver: boolean;
  month: Days;
  /** How many days of the month have begun. */
  daysOfMonth: number;
  /** The days that totals and shares are about. */
  range: Days;
  /** Mondays of the weeks that touch the range, oldest first. */
  weeks: LocalDay[];
  /** Mondays of as many weeks that are over, oldest first: only these are compared with one another. */
  comparedWeeks: LocalDay[];
  /** Everything above. */
  all: Days;
}

/**
 * @param today the athlete's day
 * @param timeZone in which a moment is a day
 * @throws ValidationFailed for what is no day, begins after it ends, or reaches further back than `MOST_WEEKS`
 */
export function volumeWindow(
  asked: AskedWindow,
  defaultWeeks: number,
  { today, timeZone }: { today: LocalDay; timeZone: string },
): VolumeWindow {
  const end = asked.endDate == null ? today : earlier(dayOf(asked.endDate, timeZone, '/endDate'), today);
  const weekStart = weekStartOf(end);
  const start =
    asked.startDate == null
      ? addDays(weekStart, -7 * ((asked.weeks ?? defaultWeeks) - 1))
      : dayOf(asked.startDate, timeZone, '/startDate');
  if (start > end) throw refusedField('/startDate', 'must not be after the end, nor after today');
  const count = daysBetween(weekStartOf(start), weekStart) / 7 + 1;
  if (count > MOST_WEEKS) throw refusedField('/startDate', `must be at most ${MOST_WEEKS} weeks back`);

  const week = { from: weekStart, until: addDays(weekStart, 7) };
  const month = { from: monthStartOf(end), until: addDays(monthEndOf(end), 1) };
  const isWeekOver = week.until <= today;
  const lastCompared = isWeekOver ? weekStart : addDays(weekStart, -7);
  const comparedWeeks = mondays(lastCompared, count);
  const range = { from: start, until: asked.endDate == null ? week.until : addDays(end, 1) };
  return {
    week,
    daysOfWeek: daysBegun(week, today),
    isWeekOver,
    month,
    daysOfMonth: daysBegun(month, today),
    range,
    weeks: mondays(weekStart, count),
    comparedWeeks,
    all: {
      // The week before is compared with, however few are asked for.
      from: [comparedWeeks[0]!, addDays(weekStart, -7), month.from].reduce(earlier),
      until: week.until > month.until ? week.until : month.until,
    },
  };
}

/** So many Mondays, the last one given, oldest first. */
function mondays(last: LocalDay, count: number): LocalDay[] {
  return Array.from({ length: count }, (_, at) => addDays(last, -7 * (count - 1 - at)));
}

function daysBegun({ from, until }: Days, today: LocalDay): number {
  return Math.min(daysBetween(from, until), daysBetween(from, today) + 1);
}

function dayOf(text: string, timeZone: string, pointer: string): LocalDay {
  const day = text.slice(0, 10);
  if (isLocalDay(day)) {
    // A time without a zone is the athlete's own.
    if (/^(T[\d:.]*)?$/.test(text.slice(10))) return day;
    const moment = new Date(text);
    if (!Number.isNaN(moment.getTime())) return localDay(moment, timeZone);
  }
  throw refusedField(pointer, 'must be a day (YYYY-MM-DD) or a moment (ISO 8601)');
}

function earlier(one: LocalDay, other: LocalDay): LocalDay {
  return one < other ? one : other;
}
