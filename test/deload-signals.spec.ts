import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { DeloadEvidenceRepository } from '../src/modules/analytics/deload-evidence.repository.js';
import { DeloadReviews } from '../src/modules/analytics/deload-review.js';
import { Programs } from '../src/modules/program/index.js';
import { addDays } from '../src/platform/calendar/index.js';
import { insertPain, insertWorkouts, type PlainWorkout } from './support/load-rows.js';
import { naiveEffortShift, naiveStrengthChange } from './support/naive-signals.js';
import { type OpenDatabase, openDatabase } from './support/open-database.js';

const SEED = 20261126;
const today = '2026-11-25';

let open: OpenDatabase;
let reviews: DeloadReviews;
beforeAll(async () => {
  open = await openDatabase();
  reviews = new DeloadReviews(new Programs(open.db), new DeloadEvidenceRepository(open.db));
});
afterAll(() => open.close());

async function reviewed(workouts: readonly PlainWorkout[]) {
  const userId = uuidv7();
  await insertWorkouts(open.db, userId, workouts);
  const [review] = await reviews.of({ userId, timeZone: 'UTC' }, [today]);
  return review!;
}

/** Five weeks of three workouts each, the last of them two days ago. */
const fiveWeeks = (workout: (daysAgo: number) => Omit<PlainWorkout, 'day'>): PlainWorkout[] =>
  Array.from({ length: 35 }, (_, ago) => ago)
    .filter((ago) => ago % 7 === 2 || ago % 7 === 4 || ago % 7 === 6)
    .map((ago) => ({ ...workout(ago), day: addDays(today, -ago) }));

const names = ({ advice }: Awaited<ReturnType<typeof reviewed>>) => advice.signals.map(({ name }) => name);

describe('strength and effort', () => {
  it('are one signal where the same load and repetitions became harder', async () => {
    const review = await reviewed(fiveWeeks((ago) => ({ weightKg: 80, rpe: ago < 12 ? 9 : 8 })));
    expect(names(review)).toEqual(['effort']);
    expect(review.advice.type).toBeNull();
  });

  it('are one signal where less was lifted at the same effort', async () => {
    const review = await reviewed(fiveWeeks((ago) => ({ weightKg: ago < 12 ? 75 : 80, rpe: 8 })));
    expect(names(review)).toEqual(['strength']);
    expect(review.evidence.strength).toMatchObject({ exercises: 1, exposures: 12 });
  });

  it('are two where one lift became harder and another weaker', async () => {
    const bench = fiveWeeks((ago) => ({ weightKg: 80, rpe: ago < 12 ? 9 : 8 }));
    const squat = fiveWeeks((ago) => ({
      exercise: 'barbell-back-squat',
      weightKg: ago < 12 ? 110 : 130,
      rpe: 8,
    }));
    expect(names(await reviewed([...bench, ...squat]))).toEqual(['strength', 'effort']);
  });

  it('are what pen and paper make of any workouts', async () => {
    const workouts = fc.array(
      fc.record({
        day: fc.integer({ min: 0, max: 45 }).map((ago) => addDays(today, -ago)),
        exercise: fc.constantFrom('barbell-bench-press', 'barbell-back-squat'),
        sets: fc.integer({ min: 1, max: 3 }),
        weightKg: fc.constantFrom(null, 97.5, 100, 101, 102.5, 220 * 0.45359237),
        reps: fc.constantFrom(0, 4, 5),
        rpe: fc.constantFrom(null, 6, 7, 7.5, 8, 9, 9.3),
      }),
      { minLength: 20, maxLength: 40 },
    );
    let [shifts, changes] = [0, 0];
    const check = async (made: PlainWorkout[]) => {
      const { evidence } = await reviewed(made);
      const { effortShift: shift } = evidence.fatigue;
      const [naiveShift, naiveChange] = [naiveEffortShift(made, today), naiveStrengthChange(made, today)];
      expect(shift).toEqual(naiveShift === null ? null : expect.closeTo(naiveShift, 6));
      expect(evidence.strength?.changePercent).toEqual(
        naiveChange === undefined ? undefined : expect.closeTo(naiveChange, 6),
      );
      shifts += shift === null ? 0 : 1;
      changes += naiveChange === undefined ? 0 : 1;
    };
    await fc.assert(fc.asyncProperty(workouts, check), { numRuns: 40, seed: SEED });
    expect(shifts).toBeGreaterThan(10);
    expect(changes).toBeGreaterThan(5);
  });
});

describe('effort at equal load', () => {
  it.each([
    ['9 instead of 7', { rpe: 9 }, 2],
    ['7.5 instead of 7', { rpe: 7.5 }, 0.5],
    ['9 at 101 kg instead of 7 at 100', { rpe: 9, weightKg: 101 }, 2],
  ])('of a fortnight of RPE %s', async (_, last, shift) => {
    const { evidence } = await reviewed(fiveWeeks((ago) => ({ rpe: 7, ...(ago < 14 && last) })));
    expect(evidence.fatigue.effortShift).toBe(shift);
    expect(evidence.fatigue.indicators.rpe_trend).toBe('increasing');
  });
});

describe('pain', () => {
  const now = new Date(`${today}T18:00:00Z`);
  const of = async (...pains: Parameters<typeof insertPain>[2][]) => {
    const userId = uuidv7();
    for (const pain of pains) await insertPain(open.db, userId, pain, now);
    const [review] = await reviews.of({ userId, timeZone: 'UTC' }, [today]);
    return review!.advice.signals.map(({ text }) => text);
  };

  it.each([
    [
      'of an injury that hurts more at a check-in has risen',
      [{ part: 'knee', daysAgo: 25, level: 2, checkIn: { daysAgo: 1, level: 5 } }],
      ['pain rose from 2 to 5 of 10'],
    ],
    [
      'of a new injury of the same part has risen',
      [
        { part: 'Knee', daysAgo: 25, level: 2 },
        { part: 'knee', daysAgo: 3, level: 4 },
      ],
      ['pain rose from 2 to 4 of 10'],
    ],
    [
      'of two injuries is two pains',
      [
        { part: 'shoulder', daysAgo: 25, level: 2 },
        { part: 'knee', daysAgo: 3, level: 4 },
      ],
      [],
    ],
    [
      'that is the same at a check-in has not',
      [{ part: 'knee', daysAgo: 25, level: 4, checkIn: { daysAgo: 1, level: 4 } }],
      [],
    ],
  ])('%s', async (_, pains, texts) => {
    expect(await of(...pains)).toEqual(texts);
  });
});
