import { describe, expect, it } from '@jest/globals';
import { decodeCursor, encodeCursor, pageOf } from './page-cursor.js';

const id = '0199f3a2-7b1c-7d2e-8f3a-4b5c6d7e8f90';
const at = '2026-11-25T10:30:00.123456Z';

describe('a page cursor', () => {
  it('comes back as it was', () => {
    expect(decodeCursor(encodeCursor({ at, id }))).toEqual({ at, id });
  });

  it('is absent on the first page', () => {
    expect(decodeCursor(undefined)).toBeUndefined();
  });

  it.each(['', 'x', '%00', encodeCursor({ at: 'yesterday', id }), encodeCursor({ at, id: "' or 1=1 --" })])(
    '"%s" is refused',
    (text) => {
      expect(() => decodeCursor(text)).toThrow('next_cursor');
    },
  );

  it('leads on only where there is more', () => {
    const rows = [1, 2, 3].map((n) => ({ id, cursor_at: `2026-11-25T10:30:00.00000${n}Z` }));
    expect(pageOf(rows, 3)).toEqual({ rows: [{ id }, { id }, { id }], nextCursor: null });
    expect(decodeCursor(pageOf(rows, 2).nextCursor!)).toEqual({ id, at: rows[1]!.cursor_at });
  });
});
