import { describe, expect, it } from '@jest/globals';
import { version } from 'uuid';
import { newId } from './new-id.js';

describe('newId', () => {
  const ids = Array.from({ length: 5_000 }, newId);

  it('gives version 7, every one another', () => {
    expect(ids.every((id) => version(id) === 7)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('sorts as it was made, within a millisecond too', () => {
    expect(ids.toSorted()).toEqual(ids);
  });

  it('carries the time', () => {
    const [before, id, after] = [Date.now(), newId(), Date.now()];
    const at = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
    expect(at).toBeGreaterThanOrEqual(before);
    expect(at).toBeLessThanOrEqual(after);
  });
});
