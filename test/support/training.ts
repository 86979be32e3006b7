import { v7 as uuidv7 } from 'uuid';
import { exerciseIdOf } from '../../src/modules/exercise-match/index.js';
import { localDay } from '../../src/platform/calendar/index.js';
import type { Database } from '../../src/platform/database/index.js';

/** Some sets of an exercise, all at one moment. */
export interface Trained {
  slug: string;
  sets: number;
  at: string;
  weight?: number;
  reps?: number;
  setType?: 'working' | 'warmup';
}

/** Writes workouts into the record, as if they had been logged: one for each entry. */
export async function train(db: Database, userId: string, entries: readonly Trained[]): Promise<void> {
  for (const { slug, sets, at, weight = 100, reps = 8, setType = 'working' } of entries) {
    const workoutId = uuidv7();
    const performedAt = new Date(at);
    await db
      .insertInto('workouts')
      .values({
        id: workoutId,
        user_id: userId,
        client_id: null,
        name: null,
        notes: null,
        start_time: performedAt,
        last_set_at: performedAt,
        end_time: performedAt,
        last_set_number: sets,
      })
      .execute();
    const row = (n: number) => ({
      ...BLANK,
      id: uuidv7(),
      user_id: userId,
      workout_id: workoutId,
      exercise_id: exerciseIdOf(slug),
      set_number: n + 1,
      weight,
      weight_unit: 'lbs' as const,
      reps,
      set_type: setType,
      performed_at: performedAt,
      workout_date: localDay(performedAt, 'UTC'),
    });
    await db
      .insertInto('workout_logs')
      .values(Array.from({ length: sets }, (_, n) => row(n)))
      .execute();
  }
}

const BLANK = {
  voice_command_id: null,
  client_id: null,
  duration_seconds: null,
  distance_meters: null,
  rpe: null,
  rir: null,
  tempo: null,
  rest_seconds: null,
  side: null,
  load_mode: null,
  notes: null,
  e1rm_kg: null,
  deleted_at: null,
};

export interface NewProgram {
  startDate: string;
  targets?: Record<string, number>;
  emphasis?: Record<string, string>;
  deloadWeeks?: readonly number[];
  totalWeeks?: number;
}

/** Writes an active program. @returns its id */
export async function startProgram(db: Database, userId: string, program: NewProgram): Promise<string> {
  const { startDate, targets = {}, emphasis = {}, deloadWeeks = [], totalWeeks = 12 } = program;
  const id = uuidv7();
  const weeks = Array.from({ length: totalWeeks }, (_, n) => ({
    week_number: n + 1,
    is_deload: deloadWeeks.includes(n + 1),
  }));
  await db
    .insertInto('generated_programs')
    .values({
      id,
      user_id: userId,
      name: 'Base',
      program_data: JSON.stringify({ weeks }),
      weekly_volume_targets: JSON.stringify(targets),
      body_part_emphasis: JSON.stringify(emphasis),
      start_date: startDate,
      total_weeks: totalWeeks,
      focus: null,
      color: null,
      completed_at: null,
    })
    .execute();
  return id;
}
