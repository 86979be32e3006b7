import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { read } from '../../../../test/support/grammar.js';
import { lift } from '../../../../test/support/spoken.js';

/** A set as "135x8". */
const said = (words: string): { action: string; sets: string[] } => {
  const { action, sets } = read(words);
  return { action, sets: sets.map(({ weight, reps }) => `${weight}x${reps}`) };
};

const listed = (values: readonly number[]): string =>
  `${values.slice(0, -1).join(', ')} and ${values.at(-1)}`;

/** Weights as they are put on a bar, of a size. */
const weights = fc
  .tuple(
    fc.integer({ min: 12, max: 60 }),
    fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 3, maxLength: 5 }),
  )
  .map(([base, steps]) => steps.map((step) => 5 * (base + step)));

const countsFor = (sets: number) =>
  fc.array(fc.integer({ min: 5, max: 12 }), { minLength: sets, maxLength: sets });
const both = weights.chain((w) => fc.tuple(fc.constant(w), countsFor(w.length)));

const EACH: readonly ((name: string, w: readonly number[], r: readonly number[]) => string)[] = [
  (name, w, r) => `${name} ${listed(r)} reps at ${listed(w)}`,
  (name, w, r) => `${name} ${listed(r)} reps at ${listed(w)} pounds respectively`,
  (name, w, r) => `${name} at ${listed(w)} for ${listed(r)}`,
  (name, w, r) => `${listed(r)} reps of ${name} at ${listed(w)}`,
  (name, w, r) => `${w.length} sets of ${name}: ${w.map((each, i) => `${each} for ${r[i]}`).join(', ')}`,
  (name, w, r) => `${name} ${w.map((each, i) => `${each} pounds for ${r[i]}`).join(', then ')}`,
];

const SHARED: readonly ((name: string, w: readonly number[], r: number) => string)[] = [
  (name, w, r) => `${name} ${listed(w)} for ${r}`,
  (name, w, r) => `${name} ${listed(w)} pounds, all for ${r} reps`,
  (name, w, r) => `${w.length} sets of ${r} on ${name} at ${listed(w)}`,
  (name, w, r) => `${name} at ${listed(w)}, ${r} reps each`,
];

const PARTS: readonly ((name: string, w: number, r: readonly number[]) => string)[] = [
  (name, w, r) =>
    `${name} ${w} pounds, ${r[0]} reps on the first, ${r[1]} on the second and ${r[2]} on the third`,
  (name, w, r) =>
    `3 sets of ${name} at ${w}, ${r[0]} on the first, ${r[1]} on the second, ${r[2]} on the last`,
  (name, w, r) => `${name} at ${w}: ${listed(r)} reps`,
];

describe('figures of several sets in one list', () => {
  it('give each set its own', () => {
    fc.assert(
      fc.property(lift, both, fc.constantFrom(...EACH), ([name], [w, r], tell) => {
        expect(said(tell(name, w, r))).toEqual({
          action: 'auto_accept',
          sets: w.map((each, i) => `${each}x${r[i]}`),
        });
      }),
      { seed: 24, numRuns: 300 },
    );
  });

  it('share a count', () => {
    fc.assert(
      fc.property(
        lift,
        weights,
        fc.integer({ min: 3, max: 15 }),
        fc.constantFrom(...SHARED),
        ([name], w, r, tell) => {
          expect(said(tell(name, w, r))).toEqual({
            action: 'auto_accept',
            sets: w.map((each) => `${each}x${r}`),
          });
        },
      ),
      { seed: 24, numRuns: 300 },
    );
  });

  it('are told of the first, the second and the last set', () => {
    fc.assert(
      fc.property(lift, weights, countsFor(3), fc.constantFrom(...PARTS), ([name], [w], r, tell) => {
        expect(said(tell(name, w!, r))).toEqual({
          action: 'auto_accept',
          sets: r.map((each) => `${w}x${each}`),
        });
      }),
      { seed: 24, numRuns: 300 },
    );
  });

  it.each([
    'bench 135, 155 and 175 for 8 and 6',
    'four sets of bench, 8 reps each, at 135, 155 and 175',
    'curls 25, 12 and 20 for 10',
    'bench 5 sets of 5 at 185, two of them at 205',
  ])('are asked about where they do not match: "%s"', (words) => {
    expect(said(words).action).toBe('needs_clarification');
  });
});
