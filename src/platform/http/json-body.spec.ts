import { describe, expect, it } from '@jest/globals';
import { nestsDeeperThan } from './json-body.js';

describe('the nesting of a JSON text', () => {
  it.each([
    ['{"a":[{"b":1}]}', 3, false],
    ['{"a":[{"b":1}]}', 2, true],
    ['[[],[],[]]', 2, false],
    ['{"said":"[[[[[[["}', 1, false],
    [String.raw`{"said":"\"[[[[[[["}`, 1, false],
    [String.raw`{"said":"\\","x":[[]]}`, 2, true],
    ['"never ends [[[', 0, false],
    ['', 0, false],
  ])('of %s is deeper than %i: %s', (text, limit, deeper) => {
    expect(nestsDeeperThan(text, limit)).toBe(deeper);
  });

  it('is found in a huge text without recursion', () => {
    expect(nestsDeeperThan('['.repeat(250_000), 32)).toBe(true);
  });
});
