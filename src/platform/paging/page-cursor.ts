import { validate as isUuid } from 'uuid';
import { refusedField } from '../http/index.js';

/** How many rows a page holds unless the caller says otherwise. */
export const PAGE_ROWS = 20;

/** Where a page of a list ended: the last row by time, and by id among those of the same time. */
export interface PageCursor {
  /** UTC, ISO 8601 with microseconds, as the database has it. */
  at: string;
  id: string;
}

const AT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

/** The cursor as it goes over the wire: opaque. */
export function encodeCursor({ at, id }: PageCursor): string {
  return Buffer.from(`${at} ${id}`).toString('base64url');
}

/** @throws ValidationFailed for a text that is no cursor of ours */
export function decodeCursor(text: string | undefined): PageCursor | undefined {
  if (text === undefined) return undefined;
  const [at = '', id = '', ...rest] = Buffer.from(text, 'base64url').toString().split(' ');
  if (AT.test(at) && !Number.isNaN(Date.parse(at)) && isUuid(id) && rest.length === 0) return { at, id };
  throw refusedField('/cursor', 'must be the next_cursor of an earlier page');
}

/** A page from rows that were asked for with one more than the page holds. Where they lie is nobody's business. */
export function pageOf<R extends { cursor_at: string; id: string }>(
  rows: readonly R[],
  limit: number,
): { rows: Omit<R, 'cursor_at'>[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    rows: page.map(({ cursor_at: _at, ...row }) => row),
    nextCursor: last ? encodeCursor({ at: last.cursor_at, id: last.id }) : null,
  };
}
