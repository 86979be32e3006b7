import { ValidateBy } from 'class-validator';
import { isLocalDay } from './local-day.js';

const MOMENT =
  /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(Z|[+-][01]\d:?[0-5]\d)?)?$/i;

/**
 * The moment that a text means: ISO 8601 in the years 1900 … 2200; without a zone it is UTC, a bare day is its first
 * moment.
 *
 * @returns undefined for anything else
 */
export function momentOf(text: string): Date | undefined {
  const [, day, hour, zone] = MOMENT.exec(text) ?? [];
  if (day === undefined || !isLocalDay(day)) return undefined;
  const moment = new Date(hour !== undefined && zone === undefined ? `${text}Z` : text);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

/** A text that `momentOf` understands. */
export function IsMoment(): PropertyDecorator {
  return ValidateBy({
    name: 'isMoment',
    validator: {
      validate: (value) => typeof value === 'string' && momentOf(value) !== undefined,
      defaultMessage: () => '$property must be a moment by ISO 8601',
    },
  });
}

/** A text that is a calendar day. */
export function IsDay(): PropertyDecorator {
  return ValidateBy({
    name: 'isDay',
    validator: {
      validate: (value) => typeof value === 'string' && isLocalDay(value),
      defaultMessage: () => '$property must be a calendar day, YYYY-MM-DD',
    },
  });
}
