const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendar day of a moment where the athlete is.
 *
 * @param timeZone IANA name; an unknown one counts as UTC
 * @returns `YYYY-MM-DD`
 */
export function trainingDay(at: Date, timeZone: string): string {
  return formatterOf(timeZone).format(at);
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = isTimeZone(timeZone) ? make(timeZone) : make('UTC');
  // There are some 600 names; anything beyond is noise from callers.
  if (formatters.size < 1_000) formatters.set(timeZone, made);
  return made;
}

/** Whether a text is a time zone of the IANA database. */
export function isTimeZone(name: string): boolean {
  try {
    make(name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

// The Swedish locale writes dates as ISO 8601 does.
function make(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
}
