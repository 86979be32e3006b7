import type { NamedError } from './define-error.js';
import { type FieldError, ValidationFailed } from './foreign-failures.js';

/** A wrong list can be wrong in every item: an answer names so many fields, and its text so many of them. */
const MOST_ERRORS = 50;
const MOST_IN_DETAIL = 5;

/** The 422 for wrong fields, of which there is one at least. */
export function refusedFields(errors: readonly FieldError[]): NamedError {
  return new ValidationFailed({
    detail: detailOf(errors),
    members: { errors: errors.slice(0, MOST_ERRORS) },
  });
}

/**
 * The 422 for one field that is wrong in a way which its class cannot tell.
 *
 * @param pointer JSON pointer into the body, or to the parameter of the query
 */
export function refusedField(pointer: string, message: string): NamedError {
  return refusedFields([{ pointer, message }]);
}

function detailOf(errors: readonly FieldError[]): string {
  const named = errors
    .slice(0, MOST_IN_DETAIL)
    .map(({ pointer, message }) => `${pointer || '/'}: ${message}`)
    .join('; ');
  return errors.length > MOST_IN_DETAIL ? `${named}; and ${errors.length - MOST_IN_DETAIL} more` : named;
}
