import { expect } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { deloadId } from '../../src/modules/analytics/load/deload-id.js';
import { localUserId } from '../../src/platform/auth/index.js';
import { addDays, localDay, weekStartOf } from '../../src/platform/calendar/index.js';
import type { Database } from '../../src/platform/database/index.js';
import { type Athlete, Backend } from './backend.js';
import type { Answer } from './client.js';
import { insertPain, insertReadiness, insertWorkouts, type PlainWorkout, weeksBefore } from './load-rows.js';
import { databaseWith } from './open-database.js';

/** Of the run. */
export const today = localDay(new Date(), 'UTC');
export const monday = weekStartOf(today);
export const programIds = { tired: uuidv7(), planned: uuidv7(), nested: uuidv7() };

/** Eight weeks; in the last two the same bench is two RPE harder. */
const tiring = (last: Partial<PlainWorkout> = {}) =>
  weeksBefore(monday, 8, (weeksAgo) => ({ rpe: weeksAgo > 2 ? 7 : 9, ...(weeksAgo === 1 && last) }));
const steady = weeksBefore(monday, 8, () => ({ rpe: 7 }));

async function past(db: Database): Promise<void> {
  const as = localUserId;
  await insertWorkouts(db, as('tired'), tiring());
  await insertReadiness(db, as('tired'), [
    { day: addDays(today, -2), score: 90, sleep: 8, soreness: 2 },
    { day: addDays(today, -1), score: 50, sleep: 5, soreness: 5 },
    { day: today, score: 30, sleep: 3, soreness: 9 },
  ]);
  await insertWorkouts(db, as('approver'), tiring());
  await insertWorkouts(db, as('parallel'), tiring());
  await insertWorkouts(db, as('noted'), tiring({ notes: 'De-load week: nothing over 70 %' }));
  await insertWorkouts(db, as('denied'), tiring({ notes: 'no deload needed' }));
  await insertWorkouts(db, as('marked'), tiring({ isDeload: true }));
  await insertWorkouts(db, as('steady'), steady);
  await insertWorkouts(db, as('newcomer'), [{ day: addDays(today, -1), rpe: 9 }]);
  await insertReadiness(
    db,
    as('emoji'),
    [90, 60, 35].map((score, index) => ({ day: addDays(today, index - 2), score })),
  );
  await insertWorkouts(
    db,
    as('rated'),
    [-6, -4, -2, -1].map((ago) => ({ day: addDays(today, ago), sessionRpe: 5 })),
  );
  await insertWorkouts(
    db,
    as('bodyweight'),
    weeksBefore(monday, 4, () => ({ exercise: 'push-up', weightKg: null })),
  );
  await insertWorkouts(db, as('planned'), steady);
  await insertWorkouts(db, as('pained'), steady);
  await insertPain(db, as('pained'), {
    part: 'knee',
    daysAgo: 20,
    level: 2,
    checkIn: { daysAgo: 3, level: 4 },
  });
  await insertWorkouts(db, as('agreed'), tiring());
  const agreedWeek = addDays(monday, -28);
  await db
    .insertInto('deloads')
    .values({
      id: deloadId(as('agreed'), agreedWeek),
      user_id: as('agreed'),
      recommended_week: agreedWeek,
      scheduled_date: addDays(monday, -21),
      suggested_reduction: 0.4,
      reason: 'agreed',
      approved_at: new Date(),
    })
    .execute();
  await runs(db, as('runner'));
  const weeks = [1, 2, 3].map((week_number) => ({ week_number, is_deload: week_number === 2 }));
  const program = { name: 'Block', start_date: addDays(monday, -7), total_weeks: 3 };
  const stored = (owner: string, id: string, data: object) =>
    db
      .insertInto('generated_programs')
      .values({ id, user_id: as(owner), ...program, program_data: JSON.stringify(data) });
  await stored('tired', programIds.tired, { weeks: [{ week_number: 1 }] }).execute();
  await stored('planned', programIds.planned, { weeks }).execute();
  await stored('nested', programIds.nested, { program: { program: { weeks } } }).execute();
  for (const [index, status] of (['completed', 'completed', 'skipped', 'rescheduled'] as const).entries())
    await db
      .insertInto('scheduled_workouts')
      .values({ id: uuidv7(), user_id: as('steady'), scheduled_date: addDays(monday, index - 7), status })
      .execute();
}

/** Three runs of half an hour, of which the first says nothing of its effort. */
async function runs(db: Database, userId: string): Promise<void> {
  for (const [daysAgo, session_rpe] of [
    [5, null],
    [3, 6],
    [1, 8],
  ] as const) {
    const start_time = new Date(`${addDays(today, -daysAgo)}T10:00:00Z`);
    await db
      .insertInto('runs')
      .values({
        id: uuidv7(),
        user_id: userId,
        start_time,
        end_time: new Date(start_time.getTime() + 1_800_000),
        distance_meters: 5_000,
        duration_seconds: 1_800,
        pace_seconds_per_km: 360,
        session_rpe,
      })
      .execute();
  }
}

const NAMES = [
  'tired',
  'approver',
  'parallel',
  'noted',
  'denied',
  'marked',
  'steady',
  'newcomer',
  'emoji',
  'rated',
  'bodyweight',
  'planned',
  'nested',
  'nobody',
  'pained',
  'agreed',
  'runner',
  'zoned',
] as const;

export type Trained = (typeof NAMES)[number];

/** A backend on which some athletes have trained, each with a story of its own. */
export interface TrainedBackend {
  backend: Backend;
  athletes: Record<Trained, Athlete>;
  /** An athlete's answer of an analytics route, in whose path `{id}` is the athlete. */
  read: (name: Trained, path: string) => Promise<Answer['body']>;
}

export async function startTrainedBackend(): Promise<TrainedBackend> {
  const backend = await Backend.start({ database: () => databaseWith(past) });
  const named = await Promise.all(NAMES.map(async (name) => [name, await backend.athlete(name)] as const));
  const athletes = Object.fromEntries(named) as TrainedBackend['athletes'];
  const read: TrainedBackend['read'] = async (name, path) => {
    const { status, body } = await athletes[name].get(
      `/api/v1/analytics/${path.replace('{id}', athletes[name].id)}`,
    );
    expect([name, path, status]).toEqual([name, path, 200]);
    return body;
  };
  return { backend, athletes, read };
}
