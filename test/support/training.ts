import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../../src/platform/database/index.js';
import { History } from './history.js';

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
  const workouts = entries.map(({ slug, sets, at, weight, reps = 8, setType }) => {
    const set = { at: new Date(at), exercise: slug, weight, reps, type: setType };
    return { sets: Array.from({ length: sets }, () => set) };
  });
  await new History(db, userId).workouts(workouts);
}

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
