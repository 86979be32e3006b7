import type { Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { numeric, storable } from '../../platform/http/index.js';

/** What a hint says, or undefined when it cannot be made out. */
type Reader<T> = (value: unknown) => T | undefined;

const MOST_ID_CHARACTERS = 128;
const MOST_NAME_CHARACTERS = 200;
/** More than a rack of names needs. */
const MOST_NAMES = 50;

/** The names of units, as clients and people write them. */
const UNITS = new Map<string, 'lbs' | 'kg'>([
  ...['lb', 'lbs', 'pound', 'pounds'].map((name) => [name, 'lbs'] as const),
  ...['kg', 'kgs', 'kilo', 'kilos', 'kilogram', 'kilograms'].map((name) => [name, 'kg'] as const),
]);

const textUpTo =
  (most: number): Reader<string> =>
  (value) => {
    const said = storable(value);
    return typeof said === 'string' && said !== '' && said.length <= most ? said : undefined;
  };

export const idHint = textUpTo(MOST_ID_CHARACTERS);
export const nameHint = textUpTo(MOST_NAME_CHARACTERS);

/** The names in a list, without what is none. */
export const namesHint: Reader<string[]> = (value) =>
  Array.isArray(value)
    ? value
        .slice(0, MOST_NAMES)
        .map(nameHint)
        .filter((name) => name !== undefined)
    : undefined;

/** A number within bounds, also as text. */
export const numberHint =
  (least: number, most: number): Reader<number> =>
  (value) => {
    const said = numeric(value);
    return typeof said === 'number' && said >= least && said <= most ? said : undefined;
  };

/** The same without fractions. */
export const countHint =
  (most: number): Reader<number> =>
  (value) => {
    const said = numberHint(0, most)(value);
    return Number.isInteger(said) ? said : undefined;
  };

export const unitHint: Reader<'lbs' | 'kg'> = (value) => {
  const said = nameHint(value);
  return said === undefined ? undefined : UNITS.get(said.toLowerCase());
};

/** `true`, and what clients send for it. */
export const flagHint: Reader<boolean> = (value) => {
  const said = typeof value === 'string' ? value.trim().toLowerCase() : value;
  if (said === true || said === 'true' || said === 1 || said === '1') return true;
  return said === false || said === 'false' || said === 0 || said === '0' ? false : undefined;
};

/** An object whose fields are hints. */
export const objectHint =
  <T extends object>(type: Type<T>): Reader<T> =>
  (value) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? plainToInstance(type, value)
      : undefined;
