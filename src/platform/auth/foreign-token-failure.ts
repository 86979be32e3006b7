import { errors } from 'jose';
import { NamedError } from '../http/index.js';
import { TokenExpired, TokenInvalid } from './auth.errors.js';

/** A library's complaint about a token, by our names; a failure that is no complaint stays what it is. */
export function foreignTokenFailure(error: unknown): unknown {
  if (error instanceof NamedError) return error;
  if (error instanceof errors.JWTExpired) return new TokenExpired(error);
  if (error instanceof errors.JOSEError || error instanceof TypeError || error instanceof SyntaxError) {
    return new TokenInvalid(error);
  }
  return error;
}
