import { Transform } from 'class-transformer';

/** Takes from texts what the database cannot hold: halves of surrogate pairs, NUL characters, and blanks around. */
export function Storable(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    Array.isArray(value) ? value.map(storable) : storable(value),
  );
}

/** The same for a text that may have another name: without a character it counts as not given. */
export function StorableIfAny(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => {
    const text = storable(value);
    return text === '' ? undefined : text;
  });
}

/** @returns what is no text as it is */
export function storable(value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '').trim() : value;
}
