import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { exerciseIdOf } from '../../src/modules/exercise-match/index.js';
import { addDays, type LocalDay } from '../../src/platform/calendar/index.js';
import type { Database } from '../../src/platform/database/index.js';

/** A workout of one exercise in plain figures. */
export interface PlainWorkout {
  day: LocalDay;
  /** Slug of the catalogue. */
  exercise?: string;
  sets?: number;
  weightKg?: number | null;
  reps?: number;
  rpe?: number | null;
  notes?: string | null;
  isDeload?: boolean;
  sessionRpe?: number | null;
  minutes?: number;
}

/** Writes workouts at noon UTC of their days. */
export async function insertWorkouts(
  db: Database,
  userId: string,
  workouts: readonly PlainWorkout[],
): Promise<void> {
  for (const workout of workouts) await insertWorkout(db, userId, workout);
}

async function insertWorkout(db: Database, userId: string, workout: PlainWorkout): Promise<void> {
  const { day, exercise = 'barbell-bench-press', sets = 5, reps = 5, minutes = 60 } = workout;
  const start = new Date(`${day}T12:00:00Z`);
  const end = new Date(start.getTime() + minutes * 60_000);
  const id = uuidv7();
  await sql`insert into workouts (id, user_id, start_time, last_set_at, end_time, notes, is_deload, session_rpe)
    values (${id}, ${userId}, ${start}, ${end}, ${end}, ${workout.notes ?? null}, ${workout.isDeload ?? false},
      ${workout.sessionRpe ?? null})`.execute(db);
  const weight = workout.weightKg === undefined ? 100 : workout.weightKg;
  const rows = Array.from({ length: sets }, (_, index) => ({
    id: uuidv7(),
    user_id: userId,
    workout_id: id,
    exercise_id: exerciseIdOf(exercise),
    set_number: index + 1,
    weight,
    weight_unit: weight === null ? null : ('kg' as const),
    reps,
    rpe: workout.rpe ?? null,
    set_type: 'working' as const,
    performed_at: new Date(start.getTime() + index * 60_000),
    workout_date: day,
  }));
  if (rows.length > 0) await db.insertInto('workout_logs').values(rows).execute();
}

/** Writes readiness answers, one a day. */
export async function insertReadiness(
  db: Database,
  userId: string,
  answers: readonly {
    day: LocalDay;
    score: number;
    sleep?: number | null;
    soreness?: number | null;
  }[],
): Promise<void> {
  for (const { day, score, sleep = null, soreness = null } of answers)
    await db
      .insertInto('readiness_scores')
      .values({
        id: uuidv7(),
        user_id: userId,
        date: day,
        type: sleep === null ? 'simple' : 'detailed',
        score,
        sleep_quality: sleep,
        soreness,
      })
      .execute();
}

/** Three workouts in each of some weeks before the week of `monday`, newest week last. */
export function weeksBefore(
  monday: LocalDay,
  weeks: number,
  workout: (weeksAgo: number) => Partial<PlainWorkout>,
): PlainWorkout[] {
  return Array.from({ length: weeks }, (_, index) => weeks - index).flatMap((weeksAgo) =>
    [0, 2, 4].map((offset) => ({ ...workout(weeksAgo), day: addDays(monday, offset - 7 * weeksAgo) })),
  );
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Writes an injury that was reported so many days before a moment, and what was said of it at a check-in since. */
export async function insertPain(
  db: Database,
  userId: string,
  {
    part,
    daysAgo,
    level,
    checkIn,
  }: { part: string; daysAgo: number; level: number; checkIn?: { daysAgo: number; level: number } },
  now = new Date(),
): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const id = uuidv7();
  await db
    .insertInto('injury_logs')
    .values({
      id,
      user_id: userId,
      body_part: part,
      severity: 'mild',
      pain_level: level,
      reported_at: before(daysAgo),
    })
    .execute();
  if (!checkIn) return;
  await db
    .updateTable('injury_logs')
    .set({ pain_level: checkIn.level, last_check_in_at: before(checkIn.daysAgo) })
    .where('id', '=', id)
    .execute();
}
