import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import type { Queryable } from '../../../platform/database/index.js';
import { decodeCursor, PAGE_ROWS, pageOf } from '../../../platform/paging/index.js';
import type { Viewpoint } from '../../../platform/record/index.js';
import { shownMass } from '../mass.js';
import { RECORD_METHOD } from '../personal-record.js';
import { ExerciseNotFound, SetNotFound, WorkoutNotFound } from '../workout.errors.js';
import { ExercisesOfSets } from './exercises-of-sets.repository.js';
import type { LogbookQuery } from './logbook.dto.js';
import type {
  ExerciseHistoryAnswer,
  SetAnswer,
  StoredWorkoutAnswer,
  WorkoutAnswer,
  WorkoutPage,
  WorkoutSetsAnswer,
} from './logbook-answers.dto.js';
import { LogbookRepository, type PageWindow } from './logbook.repository.js';
import { setAnswer, workoutAnswer } from './shown.js';

/** What the athlete reads back: workouts, sets, and an exercise through time. */
@Injectable()
export class Logbook {
  constructor(
    private readonly logbook: LogbookRepository,
    private readonly exercises: ExercisesOfSets,
  ) {}

  async listWorkouts(viewer: Viewpoint, query: LogbookQuery): Promise<WorkoutPage> {
    const window = windowOf(viewer, query);
    const { rows, nextCursor } = pageOf(await this.logbook.listWorkouts(viewer.userId, window), window.limit);
    return { workouts: rows.map((row) => workoutAnswer(row, viewer)), next_cursor: nextCursor };
  }

  /** @throws WorkoutNotFound */
  async getWorkout(viewer: Viewpoint, id: string, db?: Queryable): Promise<WorkoutAnswer> {
    const row = isUuid(id) ? await this.logbook.findWorkout(viewer.userId, id, db) : undefined;
    if (!row) throw new WorkoutNotFound();
    return workoutAnswer(row, viewer);
  }

  /** @throws WorkoutNotFound */
  async getWorkoutWithSets(viewer: Viewpoint, id: string, db?: Queryable): Promise<StoredWorkoutAnswer> {
    const workout = await this.getWorkout(viewer, id, db);
    const sets = await this.logbook.listSets(viewer.userId, workout.id, db);
    return { ...workout, sets: sets.map((set) => setAnswer(set, viewer)) };
  }

  /** @throws WorkoutNotFound */
  async listSets(viewer: Viewpoint, workoutId: string): Promise<WorkoutSetsAnswer> {
    const { id, sets } = await this.getWorkoutWithSets(viewer, workoutId);
    return { workout_id: id, sets };
  }

  /** @throws SetNotFound */
  async getSet(viewer: Viewpoint, id: string, db?: Queryable): Promise<SetAnswer> {
    const row = isUuid(id) ? await this.logbook.findSet(viewer.userId, id, db) : undefined;
    if (!row) throw new SetNotFound();
    return setAnswer(row, viewer);
  }

  /** @throws ExerciseNotFound for an exercise that is neither the catalogue's nor the athlete's own */
  async exerciseHistory(
    viewer: Viewpoint,
    exerciseId: string,
    query: LogbookQuery,
  ): Promise<ExerciseHistoryAnswer> {
    const window = windowOf(viewer, query);
    const exercise = isUuid(exerciseId) ? await this.exercises.find(viewer.userId, exerciseId) : undefined;
    if (!exercise) throw new ExerciseNotFound();
    const months = await this.logbook.listMonthsOf(viewer.userId, exercise.id, window);
    const sets = await this.logbook.listSetsOf(viewer.userId, exercise.id, window);
    const { rows, nextCursor } = pageOf(sets, window.limit);
    const unit = viewer.weightUnit;
    return {
      exercise_id: exercise.id,
      exercise_name: exercise.name,
      weight_unit: unit,
      method: RECORD_METHOD,
      months: months.map(({ month, best_e1rm_kg, sets, tonnage_kg }) => ({
        month,
        best_e1rm: best_e1rm_kg === null ? null : shownMass(best_e1rm_kg, unit),
        sets,
        tonnage: shownMass(tonnage_kg, unit),
      })),
      sets: rows.map((row) => setAnswer(row, viewer)),
      next_cursor: nextCursor,
    };
  }
}

function windowOf(
  { timeZone }: Viewpoint,
  { from, to, limit = PAGE_ROWS, cursor }: LogbookQuery,
): PageWindow {
  return { timeZone, from, to, limit, after: decodeCursor(cursor) };
}
