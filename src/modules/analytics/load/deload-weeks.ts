import { addDays, type LocalDay, weekStartOf } from '../../../platform/calendar/index.js';
import { affirmsDeload } from './deload-note.js';
import { sumOf } from './mean.js';
import type { RecordedDay, RecordedDays } from './recorded-days.js';

const WEEK = 7;
/** As far as the record is looked at. */
export const MOST_WEEKS = 12;

/** The Monday of the week that most of a week from that day lies in. */
export function deloadWeekOf(start: LocalDay): LocalDay {
  return weekStartOf(addDays(start, 3));
}

/** The Mondays of the weeks in which a workout was marked or noted as one of a deload. */
export function notedDeloads(days: RecordedDays, until: LocalDay): LocalDay[] {
  return days
    .endingWith(until, (MOST_WEEKS + 1) * WEEK)
    .filter(({ isDeload, deloadNotes }) => isDeload || deloadNotes.some(affirmsDeload))
    .map(({ day }) => weekStartOf(day));
}

/**
 * How many whole weeks in a row an athlete has trained before the week of a day. A deload ends the row, and so does a
 * week without any training; it begins where the record begins.
 *
 * @param deloads Mondays
 * @returns 0 … 12; 0 in a week of deload
 */
export function weeksInARow(days: RecordedDays, day: LocalDay, deloads: ReadonlySet<LocalDay>): number {
  const monday = weekStartOf(day);
  if (deloads.has(monday)) return 0;
  for (let weeks = 0; weeks < MOST_WEEKS; weeks += 1) {
    const start = addDays(monday, -WEEK * (weeks + 1));
    const isTrained = days.endingWith(addDays(start, WEEK - 1), WEEK).some(hasTraining);
    if (!isTrained || deloads.has(start)) return weeks;
  }
  return MOST_WEEKS;
}

export interface VolumeTrend {
  trend: 'increasing' | 'decreasing' | 'stable' | 'insufficient_data';
  /** Sets a week, of the four. */
  weeklySets: number;
}

/** Sets in the two whole weeks before this one against the two before those: a tenth is a trend. */
export function volumeTrend(days: RecordedDays, day: LocalDay): VolumeTrend {
  const lastSunday = addDays(weekStartOf(day), -1);
  const setsUntil = (end: LocalDay) => sumOf(days.endingWith(end, 2 * WEEK), ({ sets }) => sets);
  const [recent, earlier] = [setsUntil(lastSunday), setsUntil(addDays(lastSunday, -2 * WEEK))];
  const weeklySets = (recent + earlier) / 4;
  if (earlier === 0) return { trend: 'insufficient_data', weeklySets };
  if (recent > 1.1 * earlier) return { trend: 'increasing', weeklySets };
  return { trend: recent < 0.9 * earlier ? 'decreasing' : 'stable', weeklySets };
}

function hasTraining({ sets, sessions }: RecordedDay): boolean {
  return sets + sessions > 0;
}
