import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import type { Database } from '../../src/platform/database/index.js';
import { exerciseIdOf } from '../../src/modules/exercise-match/index.js';
import { epley } from '../../src/modules/workout/index.js';
import { type MadeSet, type MadeWorkout, OWN_EXERCISES } from './histories.js';

/** Writes the history of an athlete who has none yet into the record. @returns the ids of its workouts, in order */
export async function insertHistory(
  db: Database,
  userId: string,
  workouts: readonly MadeWorkout[],
): Promise<string[]> {
  const own = await insertOwnExercises(db, userId);
  const ids = workouts.map(() => randomUUID());
  const workoutRows = workouts.map((workout, at) => workoutRow(ids[at]!, userId, workout));
  const setRows = workouts.flatMap(({ sets }, at) =>
    sets.map((set, index) => setRow({ userId, workoutId: ids[at]!, own }, set, index + 1)),
  );
  await db.transaction().execute(async (trx) => {
    await sql`insert into workouts (id, user_id, start_time, last_set_at, end_time, deleted_at)
      select * from jsonb_to_recordset(${JSON.stringify(workoutRows)}::jsonb) as made (id uuid, user_id uuid,
        start_time timestamptz, last_set_at timestamptz, end_time timestamptz, deleted_at timestamptz)`.execute(
      trx,
    );
    await sql`insert into workout_logs (id, user_id, workout_id, exercise_id, set_number, weight, weight_unit, reps,
        duration_seconds, rpe, rir, set_type, e1rm_kg, performed_at, workout_date, deleted_at)
      select * from jsonb_to_recordset(${JSON.stringify(setRows)}::jsonb) as made (id uuid, user_id uuid,
        workout_id uuid, exercise_id uuid, set_number integer, weight float8, weight_unit text, reps integer,
        duration_seconds integer, rpe float8, rir float8, set_type text, e1rm_kg float8, performed_at timestamptz,
        workout_date date, deleted_at timestamptz)`.execute(trx);
  });
  return ids;
}

function workoutRow(id: string, userId: string, { startTime, endTime, isDeleted, sets }: MadeWorkout) {
  const lastSetAt = sets.at(-1)?.performedAt ?? startTime;
  return {
    id,
    user_id: userId,
    start_time: startTime,
    last_set_at: lastSetAt,
    end_time: endTime,
    deleted_at: isDeleted ? startTime : null,
  };
}

function setRow(
  of: { userId: string; workoutId: string; own: Map<string, string> },
  set: MadeSet,
  number: number,
) {
  return {
    id: randomUUID(),
    user_id: of.userId,
    workout_id: of.workoutId,
    exercise_id: of.own.get(set.exercise) ?? exerciseIdOf(set.exercise),
    set_number: number,
    weight: set.weight,
    weight_unit: set.weight === null ? null : set.unit,
    reps: set.reps,
    duration_seconds: set.durationSeconds,
    rpe: set.rpe,
    rir: set.rir,
    set_type: set.setType,
    e1rm_kg: madeMaxKg(set),
    performed_at: set.performedAt,
    // Not read for figures: the day is that of the athlete's zone now.
    workout_date: set.performedAt.toISOString().slice(0, 10),
    deleted_at: set.isDeleted ? set.performedAt : null,
  };
}

/** The weight of a set in kilograms; null without one. */
export function madeKilograms({ weight, unit }: MadeSet): number | null {
  return weight !== null && unit === 'lbs' ? weight * 0.45359237 : weight;
}

/** The estimated 1RM that the record keeps of a set, in kilograms. */
export function madeMaxKg(set: MadeSet): number | null {
  const kilograms = madeKilograms(set);
  if (kilograms === null || kilograms <= 0 || set.reps === null || set.reps < 1 || set.reps > 12) return null;
  return epley(kilograms, set.reps);
}

/** @returns the ids by what made sets call them */
async function insertOwnExercises(db: Database, userId: string): Promise<Map<string, string>> {
  const own = Object.entries(OWN_EXERCISES).map(([key, facts]) => ({ key, id: randomUUID(), ...facts }));
  for (const { id, name, category, primaryMuscles, secondaryMuscles } of own) {
    await sql`insert into exercises (id, owner_id, name, normalized_name, category, primary_muscles,
        secondary_muscles, search_vector)
      values (${id}, ${userId}, ${name}, ${name.toLowerCase()}, ${category},
        ${[...primaryMuscles]}, ${[...secondaryMuscles]}, '')`.execute(db);
  }
  return new Map(own.map(({ key, id }) => [key, id]));
}
