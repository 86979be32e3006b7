import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { read } from '../../../../test/support/grammar.js';
import { lift, number, reps, weight } from '../../../../test/support/spoken.js';

/** Said while looking for a word, and often in the middle of a number. */
const aside = fc.constantFrom(
  ", let's see, ",
  ', what was it, ',
  ', hold on, ',
  ', sorry, ',
  '... where was I... ',
  ', I think it was, ',
  ', bear with me, ',
  ' let me think ',
  ', my bad, ',
);

const form = fc.constantFrom(
  (w: string, r: string) => `NAME ${w} for ${r}`,
  (w: string, r: string) => `NAME ${w} pounds for ${r} reps`,
  (w: string, r: string) => `${r} reps of NAME at ${w}`,
  (w: string, r: string) => `${w} pounds for ${r} on NAME`,
  (w: string, r: string) => `NAME ${w} by ${r}`,
  (w: string, r: string) => `NAME, ${w}, ${r} reps, rest 90 seconds`,
  (w: string, r: string) => `NAME at ${w} pounds got ${r} with 2 in the tank`,
);

const step = fc
  .record({ weight, reps })
  .chain((set) => fc.record({ set: fc.constant(set), w: number(set.weight), r: number(set.reps) }));

describe('a number with talk in the middle of it', () => {
  it('is taken as it was said, or asked about', () => {
    fc.assert(
      fc.property(lift, step, form, aside, fc.nat(), ([name, slug], { set, w, r }, tell, said, at) => {
        const words = tell(w, r).split(' ');
        const place = 1 + (at % (words.length - 1));
        const sentence = words.slice(0, place).join(' ') + said + words.slice(place).join(' ');
        const { action, sets } = read(sentence.replace('NAME', name));
        if (action !== 'auto_accept') return;
        expect(sets.map((each) => [each.exercise?.slug, each.weight, each.reps])).toEqual([
          [slug, set.weight, set.reps],
        ]);
      }),
      { numRuns: 2_000 },
    );
  });
});
