import { Transform } from 'class-transformer';

/** Text as the database can hold it: trimmed, without NULs and halves of surrogate pairs. Nobody says or writes those. */
export function Storable(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '').trim() : value,
  );
}
