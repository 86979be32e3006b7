import { describe, expect, it } from '@jest/globals';
import { momentOf } from './wire-times.js';

describe('a moment on the wire', () => {
  it.each([
    ['2026-11-25T10:30:00Z', '2026-11-25T10:30:00.000Z'],
    ['2026-11-25T10:30:00.123456', '2026-11-25T10:30:00.123Z'],
    ['2026-11-25T10:30', '2026-11-25T10:30:00.000Z'],
    ['2026-11-25T10:30:00+05:30', '2026-11-25T05:00:00.000Z'],
    ['2026-11-25T10:30:00-0500', '2026-11-25T15:30:00.000Z'],
    ['2028-02-29', '2028-02-29T00:00:00.000Z'],
  ])('%s is %s', (text, moment) => {
    expect(momentOf(text)?.toISOString()).toBe(moment);
  });

  it.each([
    '',
    'soon',
    '2026-02-30',
    '2026-02-30T10:00:00Z',
    '2026-W10',
    '2026-11-25T24:00:00Z',
    '0001-01-01',
  ])('"%s" is none', (text) => {
    expect(momentOf(text)).toBeUndefined();
  });
});
