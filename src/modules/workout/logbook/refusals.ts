import { type NamedError } from '../../../platform/http/index.js';
import { ValidationFailed } from '../../../platform/http/index.js';

/** A field that is wrong in a way that only the record can tell. */
export interface Refusal {
  /** JSON pointer into the body. */
  pointer: string;
  message: string;
}

/** The 422 for wrong fields, of which there is one at least. */
export function refused(errors: readonly Refusal[]): NamedError {
  const detail = errors
    .slice(0, 5)
    .map(({ pointer, message }) => `${pointer}: ${message}`)
    .join('; ');
  return new ValidationFailed({ detail, members: { errors: errors.slice(0, 50) } });
}
