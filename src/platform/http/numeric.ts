import { Transform } from 'class-transformer';

const NUMBER = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

/** Reads `"5"` as 5, as the phone may send it; anything that is no number stays what it is, and is refused. */
export function Numeric(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => numeric(value));
}

/** @returns what is no number as it is */
export function numeric(value: unknown): unknown {
  return typeof value === 'string' && NUMBER.test(value) ? Number(value) : value;
}
