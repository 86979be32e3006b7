import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gist, read } from '../../../../test/support/grammar.js';
import { lift, reps, weight } from '../../../../test/support/spoken.js';

/** Which of the sets is meant, by how many there are. */
const WHICH: readonly [words: string, at: (sets: number) => number][] = [
  ['last set', (sets) => sets - 1],
  ['the last one', (sets) => sets - 1],
  ['final set', (sets) => sets - 1],
  ['first set', () => 0],
  ['the first one', () => 0],
  ['set 2', () => 1],
  ['the second set', () => 1],
  ['2nd set', () => 1],
];

const TOLD: readonly ((which: string, rpe: string) => string)[] = [
  (which, rpe) => `${which} RPE ${rpe}`,
  (which, rpe) => `${which} was an RPE ${rpe}`,
  (which, rpe) => `${which} at RPE ${rpe}`,
  (which, rpe) => `RPE ${rpe} on ${which}`,
  (which, rpe) => `RPE ${rpe} for ${which}`,
];

describe('an effort told of one of several sets', () => {
  it('is of that one alone', () => {
    const sets = fc.integer({ min: 2, max: 6 });
    const rpe = fc.constantFrom(7, 7.5, 8, 8.5, 9, 9.5, 10);
    fc.assert(
      fc.property(
        lift,
        weight,
        reps,
        sets,
        rpe,
        fc.constantFrom(...WHICH),
        fc.constantFrom(...TOLD),
        ([name], w, r, s, e, [which, at], tell) => {
          const reading = read(`${name} ${s} sets of ${r} at ${w} pounds, ${tell(which, String(e))}`);
          if (reading.action !== 'auto_accept') return;
          const expected = Array.from({ length: s }, (_, i) => [w, r, i === at(s) ? e : null]);
          expect(reading.sets.map((set) => [set.weight, set.reps, set.rpe])).toEqual(expected);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['RPEs 7, 8 and 9', [7, 8, 9]],
    ['7, 8, 9 on the RPE', [7, 8, 9]],
    ['first set RPE 7, last RPE 9', [7, null, 9]],
    ['first two at RPE 7, third at 9', [7, 7, 9]],
    ['RPE 8 except the last one RPE 9', [8, 8, 9]],
    ['RPE 8', [8, 8, 8]],
  ])('3 sets of 5, %s', (words, expected) => {
    const reading = read(`bench 3 sets of 5 at 225, ${words}`);
    expect(reading.action).toBe('auto_accept');
    expect(reading.sets.map(({ rpe }) => rpe)).toEqual(expected);
  });

  it.each(['RPEs 7, 8', 'RPE 7, 8 and 9', 'fourth set RPE 9'])('asks: %s', (words) => {
    expect(read(`bench 3 sets of 5 at 225, ${words}`).action).toBe('needs_clarification');
  });
});

describe('an effort that is no exact number', () => {
  it.each(['RPE 8+', 'RPE 8 or so', 'RPE 8ish', 'at least an RPE 8', 'RPE 8 to 9', '2+ in the tank'])(
    'is a remark: %s',
    (words) => {
      expect(gist(read(`bench 225 for 5, ${words}`))).toBe(
        `log_set | accept | barbell-bench-press 225 lbs x5 "${words}"`,
      );
    },
  );
});

describe('a rating', () => {
  it.each(["I'd give it a 9", 'that was a 9', 'call it a 9', 'felt like a 9 out of 10', 'rated it a 9'])(
    'is of the set before, in one sentence or the next: %s',
    (words) => {
      const set = 'accept | barbell-bench-press 225 lbs x5 @9';
      expect(gist(read(`bench 225 for 5, ${words}`))).toBe(`log_set | ${set}`);
      const given = [{ exercise: 'barbell-bench-press', weight: 225, reps: 5 }];
      expect(gist(read(words, given))).toBe(`correct_set | ${set}`);
    },
  );
});

describe('a question about a load', () => {
  it('asks how much a pair weighs in each hand', () => {
    expect(read('dumbbell bench 100 total for 8')).toMatchObject({
      action: 'needs_clarification',
      asks: 'weight',
      question: 'How much in each hand?',
    });
  });

  it('confirms a clock that may be a time', () => {
    expect(read('deadlift 4:30 for 3').action).toBe('needs_confirmation');
    expect(read('bench 2:25 for 8').action).toBe('auto_accept');
  });
});
