import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { read } from '../../../../test/support/grammar.js';
import { lift, number, reps, UNITS, weight } from '../../../../test/support/spoken.js';
import { tokenise } from './tokens.js';

const opener = fc.constantFrom('', 'okay ', 'I did ', 'um ', 'log ', 'just hit ');
const closer = fc.constantFrom('', ' please', ' thanks', '.', '!');

/** Ways of saying a weight and its repetitions that leave no doubt. */
const FORMS: readonly ((w: string, r: string, name: string) => string)[] = [
  (w, r, name) => `${name} ${w} for ${r}`,
  (w, r, name) => `${name} ${w} pounds for ${r} reps`,
  (w, r, name) => `${name} ${w} pounds ${r} reps`,
  (w, r, name) => `${r} reps of ${name} at ${w}`,
  (w, r, name) => `${name} ${r} reps at ${w}`,
  (w, r, name) => `${w} for ${r} on ${name}`,
  (w, r, name) => `${name}, ${w}, ${r} reps`,
  (w, r, name) => `${name} ${w} pounds x ${r}`,
  (w, r, name) => `${name} with ${w} pounds, ${r} times`,
  (w, r, name) => `got ${r} reps on ${name} with ${w}`,
  (w, r, name) => `${name} weight ${w} pounds reps ${r}`,
  (w, r, name) => `${name} ${w} pounds. ${r} reps.`,
];

const spoken = fc.record({ lift, weight, reps }).chain((set) =>
  fc.record({
    set: fc.constant(set),
    form: fc.constantFrom(...FORMS),
    w: number(set.weight),
    r: number(set.reps),
    opener,
    closer,
  }),
);

/** Sentences made from sets must be read back as those sets. */
describe('a sentence made from sets', () => {
  it('is read back as the set, whatever the form and the way of saying numbers', () => {
    fc.assert(
      fc.property(spoken, ({ set, form, w, r, opener: before, closer: after }) => {
        const reading = read(`${before}${form(w, r, set.lift[0])}${after}`);
        expect(reading.action).toBe('auto_accept');
        expect(reading.sets).toHaveLength(1);
        expect(reading.sets[0]).toMatchObject({
          exercise: { slug: set.lift[1] },
          weight: set.weight,
          weightUnit: 'lbs',
          reps: set.reps,
        });
      }),
      { numRuns: 1_500 },
    );
  });

  it('is read back as so many sets, with effort', () => {
    const sets = fc.integer({ min: 2, max: 6 });
    const rpe = fc.integer({ min: 12, max: 20 }).map((n) => n / 2);
    fc.assert(
      fc.property(
        lift,
        weight,
        fc.integer({ min: 2, max: 15 }),
        sets,
        rpe,
        fc.boolean(),
        (named, w, r, s, e, short) => {
          const words = short
            ? `${named[0]} ${s}x${r} at ${w} RPE ${e}`
            : `${s} sets of ${r} at ${w} on ${named[0]}, RPE ${e}`;
          const reading = read(words);
          expect(reading.action).toBe('auto_accept');
          expect(reading.sets.map((set) => [set.weight, set.reps, set.rpe])).toEqual(
            Array.from({ length: s }, () => [w, r, e]),
          );
        },
      ),
      { numRuns: 800 },
    );
  });

  it('is read back as a pyramid across exercises', () => {
    const step = fc.record({ w: weight, r: reps });
    fc.assert(
      fc.property(
        lift,
        fc.array(step, { minLength: 2, maxLength: 6 }),
        fc.constantFrom(', then ', ', ', ' then '),
        (named, steps, link) => {
          const words = `${named[0]} ${steps.map(({ w, r }) => `${w} for ${r}`).join(link)}`;
          const reading = read(words);
          expect(reading.action).toBe('auto_accept');
          expect(reading.sets.map((set) => ({ w: set.weight, r: set.reps }))).toEqual(steps);
        },
      ),
      { numRuns: 600 },
    );
  });
});

describe('whatever is said', () => {
  const VOCABULARY = (
    'bench press squat deadlift curl plank run for at by x times of and then no wait actually make that same weight again ' +
    'another set sets reps rep pounds kilos rpe rir two three five eight ten 225 135 8 5 12 3 100 2:25 30s plates drop add ' +
    'more less last week should i my buddy failed to failure left right each side warm up tempo 3-1-1-0 rest seconds minutes ' +
    'shoulder hurts felt heavy undo scratch done next glorp , . ? - @ half hundred oh point'
  ).split(' ');

  it('no number of an accepted set was invented', () => {
    const words = fc
      .array(fc.constantFrom(...VOCABULARY), { minLength: 1, maxLength: 14 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(words, (sentence) => {
        const reading = read(sentence);
        if (reading.intent !== 'log_set' || reading.action !== 'auto_accept') return;
        expect(reading.sets.every(({ exercise }) => exercise !== null)).toBe(true);
        expect(
          reading.sets.every(({ weight: w, weightUnit }) => (w === null) === (weightUnit === null)),
        ).toBe(true);
        for (const set of reading.sets) {
          for (const value of [set.weight, set.reps])
            if (value !== null) expect(sayable(sentence)).toContain(Math.abs(value));
        }
      }),
      { numRuns: 4_000 },
    );
  });

  it('10,000 random transcripts are answered, each with a reading in the closed set of intents and actions', () => {
    const transcripts = fc.sample(fc.string({ unit: 'binary', maxLength: 120 }), {
      numRuns: 10_000,
      seed: 7,
    });
    for (const transcript of transcripts) {
      const reading = read(transcript);
      expect(reading.confidence >= 0 && reading.confidence <= 1).toBe(true);
      if (reading.action !== 'auto_accept') expect(reading.question).not.toBeNull();
    }
  });

  it.each([
    ['one word again and again', 'bench '.repeat(330)],
    ['nothing but numbers', '5 '.repeat(1_000)],
    ['nothing but digits', '9'.repeat(2_000)],
    ['nothing but marks', '.,;!?-@#$%^&*()'.repeat(130)],
    ['half of a surrogate pair', '\ud800'.repeat(1_000)],
    ['chains', '3-1-'.repeat(500)],
    ['combining marks', `e${'\u0301'.repeat(1_900)}`],
  ])('%s is bounded work', (_name, transcript) => {
    expect(tokenise(transcript).text.length).toBeLessThanOrEqual(4_000);
    expect(read(transcript).action).toBe('needs_clarification');
  });
});

/** Every number that the words can mean: written, in words, in plates, counted from a name, or joined from digits. */
function sayable(sentence: string): number[] {
  const digits = [...sentence.matchAll(/\d+(?:\.\d+)?/g)].map(([text]) => Number(text));
  const joined = sentence.replace(/(?<=\d)[:\s](?=\d)/g, '');
  const glued = [...joined.matchAll(/\d+/g)].map(([text]) => Number(text));
  const tokens = sentence.split(/\s+/).map((token) => token.replace(/(?<=\d)s$/, ''));
  const spelled = tokens.map((_, at) =>
    Number(
      tokens
        .slice(at, at + 3)
        .map(digit)
        .join(''),
    ),
  );
  const words = tokens.flatMap((_, at) =>
    [1, 2, 3, 4].map((length) => spokenValue(tokens.slice(at, at + length))),
  );
  const all = [...new Set([...digits, ...glued, ...words, ...spelled])];
  return [...all, ...all.flatMap((a) => all.flatMap((b) => [a + b, a - b, a * 100 + b]))];
}

/** A single digit, as it is written. */
const digit = (word: string): string => (word === 'oh' ? '0' : String(UNITS.indexOf(word) + 1 || word));

/** The value of a few words that tell one number. */
function spokenValue(words: readonly string[]): number {
  const known = new Map<string, number>([
    ...UNITS.map((word, i) => [word, i + 1] as const),
    ['ten', 10],
    ['hundred', 100],
    ['half', 0.5],
    ['oh', 0],
    ['rep', 1],
  ]);
  let value = 0;
  let fraction = '';
  let pointed = false;
  for (const word of words) {
    const part = known.get(word) ?? (/^\d+$/.test(word) ? Number(word) : undefined);
    if (word === 'point') pointed = true;
    else if (part === undefined) continue;
    else if (pointed) fraction += String(part);
    else if (word === 'hundred') value = value === 0 ? 100 : value * 100;
    else if (word === 'oh') value *= 100;
    else value = value > 0 && value < 10 && part >= 10 ? value * 100 + part : value + part;
  }
  return fraction === '' ? value : Number(`${value}.${fraction}`);
}
