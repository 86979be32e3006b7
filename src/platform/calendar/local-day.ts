/** A calendar day without a time zone, `YYYY-MM-DD`. */
export type LocalDay = string;

const DAY_MS = 24 * 60 * 60 * 1000;

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendar day of a moment where the athlete is.
 *
 * @param timeZone IANA name; an unknown one counts as UTC
 */
export function localDay(at: Date, timeZone: string): LocalDay {
  return formatterOf(timeZone).format(at);
}

/**
 * The name that both this process and the database know a time zone by.
 *
 * @returns undefined for anything that is no IANA name; an offset such as `+05:30` is none
 */
export function canonicalTimeZone(name: string): string | undefined {
  // Postgres reads the sign of an offset the other way round.
  if (!/^[A-Za-z]/.test(name)) return undefined;
  try {
    return make(name).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The day `days` later; earlier when negative. */
export function addDays(day: LocalDay, days: number): LocalDay {
  return toDay(toTime(day) + days * DAY_MS);
}

/** How many days from one day to another; negative when the other is earlier. */
export function daysBetween(from: LocalDay, to: LocalDay): number {
  return Math.round((toTime(to) - toTime(from)) / DAY_MS);
}

/** The Monday of a day's week (ISO 8601). */
export function weekStartOf(day: LocalDay): LocalDay {
  const sundayFirst = new Date(toTime(day)).getUTCDay();
  return addDays(day, -((sundayFirst + 6) % 7));
}

/** The first day of a day's month. */
export function monthStartOf(day: LocalDay): LocalDay {
  return `${day.slice(0, 7)}-01`;
}

/** The last day of a day's month. */
export function monthEndOf(day: LocalDay): LocalDay {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return toDay(Date.UTC(year, month, 0));
}

/** Whether a text is a day that the calendar has, in the years 1900 … 2200. */
export function isLocalDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1900-01-01' || text > '2200-12-31') return false;
  const time = toTime(text);
  return !Number.isNaN(time) && toDay(time) === text;
}

function toTime(day: LocalDay): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function toDay(time: number): LocalDay {
  return new Date(time).toISOString().slice(0, 10);
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = make(canonicalTimeZone(timeZone) ?? 'UTC');
  // There are some 600 names; anything beyond is noise from callers.
  if (formatters.size < 1_000) formatters.set(timeZone, made);
  return made;
}

// The Swedish locale writes dates as ISO 8601 does.
function make(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
}
