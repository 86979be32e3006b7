import { HttpException } from '@nestjs/common';
import { types } from 'node:util';
import { DatabaseUnreachable } from '../database/index.js';
import { defineError, type NamedError } from './define-error.js';

/** One field that was refused: a JSON pointer into the body, or into the query. */
export interface FieldError {
  pointer: string;
  message: string;
}

export const ValidationFailed = defineError({
  code: 'http.validation_failed',
  status: 422,
  title: 'The request is not valid',
  message: 'The request is not valid.',
});

const MalformedBody = defineError({
  code: 'http.malformed_body',
  status: 400,
  message: 'The body is not valid JSON.',
});

const BodyTooLarge = defineError({
  code: 'http.body_too_large',
  status: 413,
  message: 'The body is too large.',
});

/** More brackets within brackets than any request of ours has. */
export const BodyTooDeep = defineError({
  code: 'http.body_too_deep',
  status: 400,
  message: 'The body is nested too deeply.',
});

const UnsupportedMediaType = defineError({
  code: 'http.unsupported_media_type',
  status: 415,
  message: 'The body must be application/json.',
});

const UnstorableValue = defineError({
  code: 'http.unstorable_value',
  status: 422,
  message: 'A value of the request cannot be stored.',
});

/** Two requests wrote the same thing at once. */
const Conflict = defineError({
  code: 'http.conflict',
  status: 409,
  message: 'Another request has just written the same.',
});

/** The request could not be read. */
export const MalformedRequest = defineError({
  code: 'http.malformed_request',
  status: 400,
  message: 'The request is malformed.',
});

/** No route has this path. */
export const RouteNotFound = defineError({
  code: 'http.route_not_found',
  status: 404,
  message: 'There is nothing at this address.',
});

/** The path is known, the method is not. */
export const MethodNotAllowed = defineError({
  code: 'http.method_not_allowed',
  status: 405,
  message: 'This address does not take this method.',
});

export const DatabaseAway = defineError({
  code: 'http.database_unavailable',
  status: 503,
  title: 'Temporarily unavailable',
  message: 'The record cannot be reached just now. Nothing was changed.',
});

const RETRY_SECONDS = '5';

/** The web server's own refusals, by its codes. */
const SERVER_FAILURES: Record<string, typeof MalformedBody> = {
  FST_ERR_CTP_BODY_TOO_LARGE: BodyTooLarge,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: UnsupportedMediaType,
  FST_ERR_CTP_INVALID_JSON_BODY: MalformedBody,
  FST_ERR_CTP_EMPTY_JSON_BODY: MalformedBody,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: MalformedBody,
  FST_ERR_BAD_URL: MalformedRequest,
  FST_ERR_MAX_PARAM_LENGTH: RouteNotFound,
};

/** Connections that fail, by Node's names. */
const CONNECTION_FAILURES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
]);

/** SQLSTATE classes and codes of a server that is overrun, or gave up on a statement. */
const GAVE_UP = /^(08|53|57P0|57014|55P03|40P01|40001)/;

/** With these the server ends the connection, whatever its code says of the reason. */
const ENDS_CONNECTION = new Set(['FATAL', 'PANIC']);

/** SQLSTATE. Where it is expected it is caught; what is left is a race. */
const UNIQUE_VIOLATION = '23505';

/** What the driver says, without a code, of a connection that broke in use. */
const DRIVER_AWAY = /Connection terminated|Client has encountered a connection error/;

/** A failure of the server, of the database or of the driver, by the name that we give it; undefined when unknown. */
export function failureOf(error: unknown): NamedError | undefined {
  // The framework wraps what the server refuses, with the refusal as the cause.
  if (error instanceof HttpException) return serverFailureOf(error.cause);
  if (!isError(error)) return undefined;
  const refusal = serverFailureOf(error);
  if (refusal) return refusal;
  const code = codeOf(error);
  if (isDatabaseAway(error, code))
    return new DatabaseAway({ cause: error, headers: { 'retry-after': RETRY_SECONDS } });
  if (code === UNIQUE_VIOLATION) return new Conflict({ cause: error });
  // Class 22, data exception: a character or a figure that the column cannot hold.
  if (/^22[0-9A-Z]{3}$/.test(code)) return new UnstorableValue({ cause: error });
  const status = 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' && status >= 400 && status < 500
    ? new MalformedRequest({ cause: error })
    : undefined;
}

function isDatabaseAway(error: Error, code: string): boolean {
  return (
    error instanceof DatabaseUnreachable ||
    CONNECTION_FAILURES.has(code) ||
    GAVE_UP.test(code) ||
    ENDS_CONNECTION.has(String('severity' in error && error.severity)) ||
    DRIVER_AWAY.test(error.message)
  );
}

function serverFailureOf(error: unknown): NamedError | undefined {
  if (!isError(error)) return undefined;
  const Refusal = SERVER_FAILURES[codeOf(error)];
  if (Refusal) return new Refusal({ cause: error });
  const isUnreadableJson = error instanceof SyntaxError && 'statusCode' in error;
  return isUnreadableJson ? new MalformedBody({ cause: error }) : undefined;
}

/** Also one that was made in another realm: a worker's, or Node's own under a test runner. */
function isError(value: unknown): value is Error {
  return value instanceof Error || types.isNativeError(value);
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
