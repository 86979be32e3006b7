import { ValidateIf } from 'class-validator';

/** A field that may be left out but, unlike with `@IsOptional()`, not be null. */
export function MayBeAbsent(): PropertyDecorator {
  return ValidateIf((_object, value) => value !== undefined);
}
