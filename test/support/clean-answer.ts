import { expect } from '@jest/globals';
import type { Answer } from './client.js';

/** Never a 5xx, and every error in the one shape. @param what named when it is not so */
export function expectClean({ status, body, headers }: Answer, what = ''): void {
  const isClean = status < 400 || (status < 500 && isProblem(status, body, headers));
  expect(isClean ? { status } : { status, body, what }).toEqual({ status });
}

/** Whether a body is the one error body for that status. */
export function isProblem(status: number, body: unknown, headers: Headers): boolean {
  if (headers.get('content-type')?.includes('application/problem+json') !== true) return false;
  if (typeof body !== 'object' || body === null) return false;
  const members = body as Record<string, unknown>;
  const texts = ['type', 'title', 'detail', 'code', 'request_id', 'error', 'message'];
  return (
    texts.every((name) => typeof members[name] === 'string') &&
    members.message === members.detail &&
    members.status === status &&
    members.status_code === status
  );
}
