import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { read } from '../../../../test/support/grammar.js';
import { lift, number, reps, weight } from '../../../../test/support/spoken.js';
import type { Reading } from './reading.js';

/**
 * Whatever is said between the words, a number is taken as it was said, or asked about: of an accepted reading every
 * figure is the one that the sentence was made from.
 */
type Figures = readonly (readonly [slug: string, weight: number, reps: number])[];

const figuresOf = ({ sets }: Reading): Figures =>
  sets.map(({ exercise, weight: w, reps: r }) => [exercise?.slug ?? '', w ?? 0, r ?? 0]);

function expectAskedOr(figures: Figures, reading: Reading): void {
  if (reading.action === 'auto_accept') expect(figuresOf(reading)).toEqual(figures);
}

/** Said while thinking, anywhere. */
const talk = fc.constantFrom(
  'um',
  'uh',
  'okay',
  'like',
  'so',
  'yeah',
  'alright',
  'well',
  'just',
  'today',
  'man',
);
const places = fc.array(fc.record({ talk, at: fc.double({ min: 0, max: 1, noNaN: true }) }), {
  maxLength: 3,
});

function interrupt(sentence: string, interruptions: readonly { talk: string; at: number }[]): string {
  const words = sentence.split(' ');
  for (const { talk: word, at } of interruptions) words.splice(Math.floor(at * (words.length + 1)), 0, word);
  return words.join(' ');
}

const step = fc
  .record({ weight, reps })
  .chain((set) => fc.record({ set: fc.constant(set), w: number(set.weight), r: number(set.reps) }));
const sets = fc.integer({ min: 2, max: 5 });

describe('an accepted number was said', () => {
  const single = fc.constantFrom(
    (w: string, r: string, name: string) => `${name} ${w} for ${r}`,
    (w: string, r: string, name: string) => `${name} ${w} pounds for ${r} reps`,
    (w: string, r: string, name: string) => `${r} reps of ${name} at ${w}`,
    (w: string, r: string, name: string) => `${w} pounds for ${r} on ${name}`,
    (w: string, r: string, name: string) => `${name} ${w} by ${r}`,
    (w: string, r: string, name: string) => `${name} ${w} times ${r} rpe 8`,
    (w: string, r: string, name: string) => `${name}, ${w}, ${r} reps, rest 90 seconds`,
    (w: string, r: string, name: string) => `${name} at ${w} pounds got ${r} with 2 in the tank`,
  );

  it('however often the athlete hesitates', () => {
    fc.assert(
      fc.property(lift, step, single, places, ([name, slug], { set, w, r }, form, interruptions) => {
        const reading = read(interrupt(form(w, r, name), interruptions));
        expectAskedOr([[slug, set.weight, set.reps]], reading);
      }),
      { numRuns: 2_000 },
    );
  });

  const several = fc.constantFrom(
    (s: string, w: string, r: string, name: string) => `${s} sets of ${r} at ${w} on ${name}`,
    (s: string, w: string, r: string, name: string) => `${name} ${s} by ${r} at ${w}`,
    (s: string, w: string, r: string, name: string) => `${name} ${w} for ${s} sets of ${r}`,
    (s: string, w: string, r: string, name: string) => `${name} ${w} x ${r} x ${s}`,
    (s: string, w: string, r: string, name: string) => `${name} ${w} pounds ${r} reps ${s} sets`,
  );

  it('however many sets are told at once', () => {
    fc.assert(
      fc.property(
        lift,
        step,
        sets,
        several,
        places,
        ([name, slug], { set, w, r }, s, form, interruptions) => {
          const reading = read(interrupt(form(String(s), w, r, name), interruptions));
          expectAskedOr(
            Array.from({ length: s }, () => [slug, set.weight, set.reps]),
            reading,
          );
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('of every exercise of the sentence', () => {
    const link = fc.constantFrom(' and ', ', ', ' then ', ', then ', ' followed by ', '. ');
    const form = fc.constantFrom(
      (w: string, r: string, name: string) => `${name} ${w} for ${r}`,
      (w: string, r: string, name: string) => `${r} reps of ${name} at ${w} pounds`,
      (w: string, r: string, name: string) => `${w} pounds for ${r} on ${name}`,
      (w: string, r: string, name: string) => `2 sets of ${r} ${name} at ${w} pounds`,
    );
    fc.assert(
      fc.property(lift, lift, step, step, link, form, (a, b, one, two, between, tell) => {
        fc.pre(a !== b);
        const words = tell(one.w, one.r, a[0]) + between + tell(two.w, two.r, b[0]);
        const each = words.startsWith('2 sets') ? 2 : 1;
        const told = ([, slug]: readonly [string, string], { set }: typeof one): Figures =>
          Array.from({ length: each }, () => [slug, set.weight, set.reps]);
        expectAskedOr([...told(a, one), ...told(b, two)], read(words));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('an accepted number was said, or follows from the last set', () => {
  interface Last {
    weight: number;
    reps: number;
  }
  /** What is said, and what it makes of the last set. */
  type Change = (
    last: Last,
    w: string,
    r: string,
    set: Last,
  ) => [words: string, weight: number, reps: number];
  const CHANGES: readonly Change[] = [
    (_, w, r, set) => [`${w} for ${r}`, set.weight, set.reps],
    (last, _w, r, set) => [`same weight for ${r}`, last.weight, set.reps],
    (last, _w, r, set) => [`same again but ${r} reps`, last.weight, set.reps],
    (last, w, _r, set) => [`same reps at ${w}`, set.weight, last.reps],
    (last, _w, r, set) => [`add ten for ${r}`, last.weight + 10, set.reps],
    (last, _w, r, set) => [`plus 5 for ${r}`, last.weight + 5, set.reps],
    (last, _w, r, set) => [`minus 5 for ${r}`, last.weight - 5, set.reps],
    (last, _w, r, set) => [`took 10 off for ${r}`, last.weight - 10, set.reps],
    (last, _w, r, set) => [`10 more pounds for ${r}`, last.weight + 10, set.reps],
    (last) => ['two more reps same weight', last.weight, last.reps + 2],
    (_, w, r, set) => [`went up to ${w} and got ${r}`, set.weight, set.reps],
    (_, w, r, set) => [`down to ${w} for ${r}`, set.weight, set.reps],
    (_, w, r, set) => [`third set ${w} for ${r}`, set.weight, set.reps],
    (last, _w, r, set) => [`no, ${r} reps`, last.weight, set.reps],
    (last, w, _r, set) => [`make that ${w} pounds`, set.weight, last.reps],
    (_, w, r, set) => [`actually ${w} for ${r}`, set.weight, set.reps],
    (last, _w, r, set) => [`another five pounds for ${r}`, last.weight + 5, set.reps],
    (last) => ['same thing minus one rep', last.weight, last.reps - 1],
    (last) => ['same weight plus one rep', last.weight, last.reps + 1],
    (_, w, r, set) => [`it just was ${w} for ${r}`, set.weight, set.reps],
    (_, w, r, set) => [`no ${w} for ${r}`, set.weight, set.reps],
    (_, w, r, set) => [`another ${w} for ${r}`, set.weight, set.reps],
    (_, w, r, set) => [`${w} for ${r} that was set three`, set.weight, set.reps],
    (_, w, r, set) => [`${w} for ${r} on set number 2`, set.weight, set.reps],
    (_, w, r, set) => [`${w} for ${r} two more sets to go`, set.weight, set.reps],
    (_, w, r, set) => [`${w} for ${r} i had two left`, set.weight, set.reps],
    (_, w, r, set) => [`${w} for ${r} felt like an eight`, set.weight, set.reps],
    (_, w, r, set) => [`that was heavy ${w} for ${r}`, set.weight, set.reps],
    (_, w, r, set) => [`tried for 20 got ${r} at ${w}`, set.weight, set.reps],
  ];

  it('in every way of referring to it', () => {
    const last = fc.record({ weight, reps });
    fc.assert(
      fc.property(
        lift,
        last,
        step,
        fc.constantFrom(...CHANGES),
        places,
        (named, before, said, change, talking) => {
          const [, slug] = named;
          const [words, w, r] = change(before, said.w, said.r, said.set);
          const reading = read(interrupt(words, talking), [{ exercise: slug, ...before }]);
          expectAskedOr([[slug, w, r]], reading);
        },
      ),
      { numRuns: 4_000 },
    );
  });
});
