import { HttpException } from '@nestjs/common';
import { STATUS_CODES } from 'node:http';
import { NamedError } from './define-error.js';
import { type FieldError, failureOf } from './foreign-failures.js';

/** The one body of every error: RFC 9457, and the names that earlier clients read. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance?: string;
  /** Stable, for programs: `module.reason`. */
  code: string;
  request_id?: string;
  errors?: FieldError[];
  /** The same as `detail`. */
  error: string;
  /** The same as `detail`. */
  message: string;
  /** The same as `status`. */
  status_code: number;
  [member: string]: unknown;
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

const INTERNAL = 'Something went wrong on our side. It has been noted.';

/** What a caller is told of a failure. Internals never leave: an unnamed failure is a plain 500. */
export function problemOf(error: unknown): Problem {
  if (error instanceof NamedError) return namedProblem(error);
  const known = failureOf(error);
  if (known) return namedProblem(known);
  const status = error instanceof HttpException ? error.getStatus() : 500;
  return fromStatus(status, status < 500 ? (error as HttpException).message : INTERNAL);
}

/** Headers that belong to a failure, such as `Retry-After`. */
export function headersOf(error: unknown): Record<string, string> {
  const named = error instanceof NamedError ? error : failureOf(error);
  return named?.details.headers ?? {};
}

/** The path of a request without its query: it may hold what must not be repeated. */
export function pathOf({ url }: { url: string }): string {
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
}

function namedProblem({ kind, details, message }: NamedError): Problem {
  return {
    type: kind.type ?? `urn:voicefit:problem:${kind.code}`,
    title: kind.title ?? kind.message,
    status: kind.status,
    detail: message,
    code: kind.code,
    ...details.members,
    ...legacy(kind.status, message),
  };
}

function fromStatus(status: number, message: string): Problem {
  const title = STATUS_CODES[status] ?? 'Error';
  const code = `http.${title.toLowerCase().replaceAll(/[^a-z]+/g, '_')}`;
  return { type: 'about:blank', title, status, detail: message, code, ...legacy(status, message) };
}

function legacy(status: number, message: string) {
  return { error: message, message, status_code: status };
}
