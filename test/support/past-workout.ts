import { localUserId } from '../../src/platform/auth/index.js';
import type { TestDatabase } from './databases.js';
import type { MadeSet, MadeWorkout } from './histories.js';
import { insertHistory } from './history-rows.js';
import { dayAfter, mondayOf } from './naive-volume.js';
import { databaseWith } from './open-database.js';

const SET: MadeSet = {
  exercise: 'barbell-bench-press',
  weight: 100,
  unit: 'kg',
  reps: 5,
  durationSeconds: null,
  rpe: 8,
  rir: null,
  setType: 'working',
  performedAt: new Date(0),
  isDeleted: false,
};

/** The Monday three weeks ago. */
export const monday = dayAfter(mondayOf(new Date().toISOString().slice(0, 10)), -21);
/** In Honolulu it is still Sunday. */
const night = new Date(`${monday}T00:30:00Z`);

function workoutAt(startTime: Date, sets: Partial<MadeSet>[]): MadeWorkout {
  const made = sets.map((set) => ({ ...SET, performedAt: startTime, ...set }));
  return { startTime, endTime: startTime, isDeleted: false, sets: made };
}

/** Seven live sets of everything that is awkward to count. */
const PAST = workoutAt(night, [
  {},
  { weight: 220.462262185, unit: 'lbs', rpe: null },
  { weight: 40, setType: 'warmup', reps: 10 },
  { exercise: 'pull-up', weight: null, reps: 10, rpe: null },
  { exercise: 'plank', weight: null, reps: null, durationSeconds: 60, rpe: 7 },
  { exercise: 'own', weight: 10, reps: 10, rpe: null },
  { exercise: 'barbell-row', weight: 60, reps: 10, rpe: 9 },
  { exercise: 'barbell-row', weight: 60, reps: 10, isDeleted: true },
]);

/** The name of the athlete of `withPastWorkout`, who chose kilograms. */
export const PAST_ATHLETE = 'athlete-with-a-past';

/** A database in which an athlete trained in the night of `monday`. */
export function withPastWorkout(tell: (workoutId: string) => void): Promise<TestDatabase> {
  const userId = localUserId(PAST_ATHLETE);
  return databaseWith(async (db) => {
    await db.insertInto('user_profiles').values({ user_id: userId, weight_unit: 'kg' }).execute();
    const [id] = await insertHistory(db, userId, [PAST]);
    tell(id!);
  });
}
