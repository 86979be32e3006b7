import fc from 'fast-check';
import { CATALOGUE_FILE, type Exercise, loadCatalogueFile } from '../../src/modules/exercise-match/index.js';

export type ExerciseFacts = Pick<Exercise, 'name' | 'category' | 'primaryMuscles' | 'secondaryMuscles'>;

/** One set of a made history, as it goes into the record. */
export interface MadeSet {
  /** Slug of the catalogue, or a key of `OWN_EXERCISES`. */
  exercise: string;
  weight: number | null;
  unit: 'lbs' | 'kg';
  reps: number | null;
  durationSeconds: number | null;
  rpe: number | null;
  rir: number | null;
  setType: 'working' | 'warmup' | 'drop' | 'failure' | 'amrap' | 'backoff';
  performedAt: Date;
  isDeleted: boolean;
}

export interface MadeWorkout {
  startTime: Date;
  /** Null while it is open; at most one of a history is. */
  endTime: Date | null;
  isDeleted: boolean;
  sets: MadeSet[];
}

/** A history, and from where it is looked at. */
export interface Scene {
  now: Date;
  /** IANA name. */
  timeZone: string;
  weightUnit: 'lbs' | 'kg';
  workouts: MadeWorkout[];
}

/** An exercise of the athlete's own, of which nothing is known but its name. */
export const OWN = 'own';
/** Another one, that names a muscle as primary and as secondary. */
export const OWN_TWICE = 'own-twice';

/** The athlete's own exercises by what a made set calls them. */
export const OWN_EXERCISES: Readonly<Record<string, ExerciseFacts>> = {
  [OWN]: { name: 'Grandmas Doorway Heave', category: 'other', primaryMuscles: [], secondaryMuscles: [] },
  [OWN_TWICE]: {
    name: 'Twofold Heave',
    category: 'strength',
    primaryMuscles: ['chest', 'lats'],
    secondaryMuscles: ['chest', 'biceps'],
  },
};

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const EXERCISES = [
  // Thrice: a light set is told by the best of the same exercise.
  'barbell-bench-press',
  'barbell-bench-press',
  'barbell-bench-press',
  'incline-barbell-bench-press',
  'barbell-row',
  'pull-up',
  'barbell-back-squat',
  'barbell-hip-thrust',
  'dumbbell-lateral-raise',
  'barbell-curl',
  'plank',
  'push-up',
  'farmers-carry',
  'treadmill-run',
  'cat-cow',
  OWN,
  OWN_TWICE,
];

/** Days on which clocks change in three zones, a leap day, a year's end, and an ordinary day. */
const TURNS: readonly (readonly [day: string, timeZone: string])[] = [
  ['2026-03-08', 'America/New_York'],
  ['2026-11-01', 'America/New_York'],
  ['2026-03-29', 'Europe/Berlin'],
  ['2026-10-25', 'Europe/Berlin'],
  ['2026-04-05', 'Pacific/Auckland'],
  ['2026-09-27', 'Pacific/Auckland'],
  ['2028-02-29', 'America/New_York'],
  ['2027-01-01', 'Pacific/Auckland'],
  ['2026-11-25', 'UTC'],
];

const catalogue = new Map(loadCatalogueFile(CATALOGUE_FILE).map((exercise) => [exercise.slug, exercise]));

/** What is known of an exercise of a made set. */
export function exerciseFacts(slug: string): ExerciseFacts {
  return OWN_EXERCISES[slug] ?? catalogue.get(slug)!;
}

const rarely = fc.integer({ min: 0, max: 9 }).map((n) => n === 0);
const halves = (from: number, to: number) => fc.integer({ min: from * 2, max: to * 2 }).map((n) => n / 2);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 });

const madeSets = fc.record({
  exercise: fc.constantFrom(...EXERCISES),
  weight: maybe(fc.integer({ min: -40, max: 800 }).map((n) => n / 2)),
  unit: fc.constantFrom('lbs' as const, 'kg' as const),
  reps: maybe(fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 30 }))),
  durationSeconds: maybe(fc.integer({ min: 0, max: 600 })),
  rpe: maybe(halves(1, 10)),
  rir: maybe(halves(0, 10)),
  setType: fc.constantFrom('working', 'working', 'working', 'warmup', 'drop', 'amrap'),
  isDeleted: rarely,
  restMinutes: fc.integer({ min: 0, max: 25 }),
});

const madeWorkouts = (now: Date, spanDays: number): fc.Arbitrary<MadeWorkout> =>
  fc
    .record({
      // Mostly lately; now and then ten years before.
      daysAgo: fc.oneof(
        { weight: 4, arbitrary: fc.double({ min: 0, max: Math.min(7, spanDays), noNaN: true }) },
        { weight: 5, arbitrary: fc.double({ min: 0, max: spanDays, noNaN: true }) },
        { weight: 1, arbitrary: fc.double({ min: 3_640, max: 3_660, noNaN: true }) },
      ),
      sets: fc.array(madeSets, { maxLength: 10 }),
      restAfterMinutes: fc.integer({ min: 0, max: 90 }),
      isDeleted: rarely,
    })
    .map(({ daysAgo, sets, restAfterMinutes, isDeleted }) => {
      const startTime = new Date(Math.floor(now.getTime() - daysAgo * DAY_MS));
      let at = startTime.getTime();
      const made = sets.map(({ restMinutes, ...set }) => {
        at += restMinutes * MINUTE_MS;
        // With a workout its sets go.
        return { ...set, isDeleted: isDeleted || set.isDeleted, performedAt: new Date(at) };
      });
      return { startTime, endTime: new Date(at + restAfterMinutes * MINUTE_MS), isDeleted, sets: made };
    });

/** Histories of up to a dozen workouts, looked at within a fortnight after a day on which calendars go wrong. */
export const scenes: fc.Arbitrary<Scene> = fc
  .record({
    turn: fc.constantFrom(...TURNS),
    sinceMinutes: fc.integer({ min: 0, max: 14 * 24 * 60 }),
    weightUnit: fc.constantFrom('lbs' as const, 'kg' as const),
    isLastOpen: fc.boolean(),
  })
  .chain(({ turn: [day, timeZone], sinceMinutes, weightUnit, isLastOpen }) => {
    const now = new Date(Date.parse(`${day}T00:00:00Z`) + sinceMinutes * MINUTE_MS);
    return fc.array(madeWorkouts(now, 60), { maxLength: 12 }).map((workouts) => {
      // No two start at once: which of them is the newer has an answer.
      const made = workouts.map((workout, at) => ({
        ...workout,
        startTime: new Date(workout.startTime.getTime() - at),
      }));
      const last = made.at(-1);
      if (!isLastOpen || !last || last.isDeleted) return { now, timeZone, weightUnit, workouts: made };
      return { now, timeZone, weightUnit, workouts: [...made.slice(0, -1), { ...last, endTime: null }] };
    });
  });

/** A long history, the same for the same seed: workouts over `spanDays` until it has so many sets. */
export function longHistory(seed: number, sets: number, now: Date, spanDays: number): MadeWorkout[] {
  // Five sets in the mean.
  const workouts = fc.sample(madeWorkouts(now, spanDays), { seed, numRuns: Math.ceil(sets / 4) });
  let left = sets;
  return workouts.flatMap((workout) => {
    const kept = workout.sets.slice(0, Math.max(0, left));
    left -= kept.length;
    return kept.length > 0 ? [{ ...workout, sets: kept }] : [];
  });
}
