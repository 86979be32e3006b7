import { addDays, type LocalDay } from '../../../platform/calendar/index.js';
import { type LoadBasis, loadOf } from './load-basis.js';
import { sumOf } from './mean.js';
import { type Monotony, monotonyOf } from './monotony.js';
import type { RecordedDay, RecordedDays } from './recorded-days.js';

const DAYS = 7;
/** Fewer of the sessions, and a week's session load would leave out too much of the week. */
const LEAST_RATED = 0.8;

export interface LoadWeek {
  load: number;
  /** Null without a load, and while the record is younger than a week. */
  monotony: Monotony | null;
}

export interface SessionWeek extends LoadWeek {
  sessions: number;
  /** Share of the sessions that said a session RPE, 0 … 1. */
  coverage: number;
}

/** The seven days that end with one, by their load in a basis. */
export function loadWeek(days: RecordedDays, day: LocalDay, basis: LoadBasis): LoadWeek {
  return weekOf(days, day, (recorded) => loadOf(recorded, basis));
}

/** The same by session RPE × minutes; null when too few of the sessions said it. */
export function sessionWeek(days: RecordedDays, day: LocalDay): SessionWeek | null {
  const recorded = days.endingWith(day, DAYS);
  const sessions = sumOf(recorded, (one) => one.sessions);
  const rated = sumOf(recorded, ({ ratedSessions }) => ratedSessions);
  if (sessions === 0 || rated < LEAST_RATED * sessions) return null;
  const week = weekOf(days, day, ({ sessionLoad }) => sessionLoad);
  return { ...week, sessions, coverage: rated / sessions };
}

function weekOf(days: RecordedDays, day: LocalDay, loadOn: (day: RecordedDay) => number): LoadWeek {
  const first = addDays(day, 1 - DAYS);
  const loads = days.series(first, day, loadOn);
  const isWhole = days.recordsBefore(first);
  return { load: sumOf(loads, (load) => load), monotony: isWhole ? monotonyOf(loads) : null };
}
