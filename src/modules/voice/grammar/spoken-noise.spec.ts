import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { read } from '../../../../test/support/grammar.js';
import { lift, number, reps, weight } from '../../../../test/support/spoken.js';

/** The seed is printed with every failure; `SEED=… npm test` tries another one. */
const seed = Number(process.env['SEED'] ?? 21);

type Tell = (w: string, r: string, name: string, other: string) => string;

/** What surrounds the figures of a set; the last argument is a number that is none of the set's. */
const FRAMES: readonly Tell[] = [
  (w, r, name) => `${name}: ${w} pounds, ${r} reps`,
  (w, r, name) => `put ${w} pounds on for ${name} and did ${r}`,
  (w, r, name) => `for ${name} I used ${w} pounds and got ${r} reps`,
  (w, r, name) => `${name} | ${w} lbs | ${r} reps`,
  (w, r, name) => `${r} times ${w} pounds on ${name}`,
  (w, r, name) => `this set of ${name} was ${w} pounds for ${r}`,
  (w, r, name) => `${name} set 2 of 5, ${w} pounds for ${r}`,
  (w, r, name) => `${name} ${w} solid x ${r}`,
  (w, r, name) => `${name} ${w} pounds for ${r}, last two reps with a spot`,
  (w, r, name) => `it's 8 am and I did ${name} ${w} pounds for ${r}`,
  (w, r, name, other) => `I weigh ${other} pounds and did ${name} ${w} pounds for ${r}`,
  (w, r, name, other) => `${name} ${w} pounds for ${r}, heart rate ${other}`,
  (w, r, name, other) => `${name} ${w} pounds, goal was ${other} but got ${r}`,
  (w, r, name, other) => `${name} ${other} for 5, no sorry, ${w} pounds for ${r}`,
  (w, r, name, other) => `the plan said ${other} but I did ${name} ${w} pounds for ${r}`,
  (w, r, name, other) => `${name} ${w} pounds for ${r}, last time was ${other} for 3`,
  (w, r, name) => `${name} ${w} pounds for ${r}, rated it 8 out of 10`,
  (w, r, name) => `${name} ${w} pounds for ${r}, could have done 2 more`,
];

const TALK = ['um', 'uh', 'like,', 'okay,', 'you know', 'let me see,', 'hmm,', 'well,'] as const;
const noise = fc.array(fc.record({ talk: fc.constantFrom(...TALK), at: fc.integer({ min: 0, max: 40 }) }), {
  maxLength: 2,
});

function interrupted(sentence: string, said: readonly { talk: string; at: number }[]): string {
  const words = sentence.split(' ');
  for (const { talk, at } of said) words.splice(at % (words.length + 1), 0, talk);
  return words.join(' ');
}

describe('a set told among other figures', () => {
  const told = fc.record({
    frame: fc.constantFrom(...FRAMES),
    lift,
    weight,
    reps,
    other: fc.integer({ min: 130, max: 199 }),
  });

  it('is read as it was said', () => {
    fc.assert(
      fc.property(told, ({ frame, lift: [name, slug], weight: w, reps: r, other }) => {
        const reading = read(frame(String(w), String(r), name, String(other)));
        if (reading.action !== 'auto_accept') return;
        expect(reading.sets.map((set) => [set.exercise?.slug, set.weight, set.reps])).toEqual([[slug, w, r]]);
      }),
      { numRuns: 1_500, seed },
    );
  });

  it('is read as it was said, or asked about, however it is interrupted', () => {
    const plain = fc.constantFrom(...FRAMES.slice(0, 6));
    const spoken = fc
      .record({ frame: plain, lift, weight, reps, noise })
      .chain((set) => fc.record({ set: fc.constant(set), w: number(set.weight) }));
    fc.assert(
      fc.property(spoken, ({ set, w }) => {
        const [name, slug] = set.lift;
        const words = set.frame(w, String(set.reps), 'NAME', '').replaceAll(' and ', ' & ');
        const reading = read(interrupted(words, set.noise).replace('NAME', name).replaceAll(' & ', ' and '));
        if (reading.action !== 'auto_accept') return;
        expect(reading.sets.map((each) => [each.exercise?.slug, each.weight, each.reps])).toEqual([
          [slug, set.weight, set.reps],
        ]);
      }),
      { numRuns: 1_500, seed },
    );
  });
});

describe('what is no exact count is asked about', () => {
  const open = fc.constantFrom<(r: string) => string>(
    (r) => `at least ${r} reps`,
    (r) => `${r}+ reps`,
    (r) => `${r} or more reps`,
    (r) => `more than ${r} reps`,
    (r) => `almost ${r} reps`,
  );
  it('whatever stands around it', () => {
    fc.assert(
      fc.property(open, lift, weight, reps, fc.boolean(), (bound, [name], w, r, first) => {
        const count = bound(String(r));
        const reading = read(first ? `${name} ${count} at ${w} pounds` : `${name} ${w} pounds, ${count}`);
        expect(reading.action).not.toBe('auto_accept');
      }),
      { numRuns: 400, seed },
    );
  });
});
