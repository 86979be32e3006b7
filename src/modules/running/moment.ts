/** Milliseconds that no moment in seconds reaches before the year 5138: above it a number counts milliseconds. */
const MILLISECONDS_FROM = 1e11;

const EARLIEST = Date.UTC(1900, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

const ISO_8601 =
  /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/**
 * The moment that a client names: ISO 8601, without a zone UTC, or a number since 1970 in seconds or milliseconds.
 *
 * @returns undefined for anything else, and outside the years 1900 … 2199
 */
export function namedMoment(value: unknown): Date | undefined {
  const time = typeof value === 'string' ? timeOfText(value.trim()) : timeOfNumber(value);
  return time >= EARLIEST && time < LATEST ? new Date(time) : undefined;
}

function timeOfNumber(value: unknown): number {
  if (typeof value !== 'number') return Number.NaN;
  return Math.trunc(Math.abs(value) < MILLISECONDS_FROM ? value * 1_000 : value);
}

function timeOfText(text: string): number {
  if (/^\d{9,14}(?:\.\d+)?$/.test(text)) return timeOfNumber(Number(text));
  const match = ISO_8601.exec(text);
  if (!match) return Number.NaN;
  const iso = text.replace(' ', 'T').replace(',', '.').toUpperCase();
  if (!iso.includes('T')) return Date.parse(`${iso}T00:00:00Z`);
  const [, zone] = match;
  return Date.parse(zone === undefined ? `${iso}Z` : iso.replace(/([+-]\d{2})(\d{2})?$/, fullOffset));
}

/** `+02` and `+0200` are ISO 8601, but not what the parser takes. */
function fullOffset(_match: string, hours: string, minutes = '00'): string {
  return `${hours}:${minutes}`;
}
