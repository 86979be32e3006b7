import { type RawBuilder, sql } from 'kysely';
import type { PageCursor } from './page-cursor.js';

/** A moment as a cursor carries it: to the microsecond, lest a row be skipped or told twice. */
export function cursorAt(column: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

/** The condition for rows that follow a cursor, newest first by a moment and then by `id`. */
export function follows(column: RawBuilder<unknown>, { at, id }: PageCursor): RawBuilder<boolean> {
  return sql<boolean>`(${column}, id) < (${at}::timestamptz, ${id}::uuid)`;
}
