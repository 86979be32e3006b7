import { Transform } from 'class-transformer';

/** Takes from texts what the database cannot hold: halves of surrogate pairs, NUL characters, and blanks around. */
export function Storable(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    Array.isArray(value) ? value.map(storable) : storable(value),
  );
}

function storable(value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '').trim() : value;
}
