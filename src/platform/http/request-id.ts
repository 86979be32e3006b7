import type { IncomingMessage } from 'node:http';
import { newId } from '../database/index.js';

/** What a caller may choose as the name of a request. */
const SANE = /^[\w.:-]{1,128}$/;

/** The caller's `X-Request-Id` where it is harmless, else a new one. */
export function requestId(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && SANE.test(given) ? given : newId();
}
