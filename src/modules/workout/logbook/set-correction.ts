import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { validate as isUuid } from 'uuid';
import type { Transaction } from '../../../platform/database/index.js';
import { entityTag, type Precondition, refusedField } from '../../../platform/http/index.js';
import type { Viewpoint } from '../../../platform/record/index.js';
import { SetChanges } from '../set-changes.js';
import { performedColumns } from '../set-rows.js';
import { SetsRepository, type VersionedSet } from '../sets.repository.js';
import { SetNotFound } from '../workout.errors.js';
import { ExercisesOfSets, type SetExercise } from './exercises-of-sets.repository.js';
import type { SetPatch } from './logbook.dto.js';
import { performedAs, saysSomething } from './set-figures.js';
import { WorkoutEditsRepository } from './workout-edits.repository.js';
import { checkStretch, notAhead } from './workout-times.js';

/** Corrects a set, or takes it back, within a transaction. */
@Injectable()
export class SetCorrection {
  constructor(
    private readonly sets: SetsRepository,
    private readonly changes: SetChanges,
    private readonly exercises: ExercisesOfSets,
    private readonly edits: WorkoutEditsRepository,
  ) {}

  /** @throws SetNotFound, VersionMismatch, ValidationFailed */
  async correct(
    trx: Transaction,
    viewer: Viewpoint,
    id: string,
    patch: SetPatch,
    ifMatch: Precondition,
  ): Promise<void> {
    const { userId, timeZone, weightUnit, now } = viewer;
    const before = await this.locked(trx, userId, id, ifMatch);
    const exercise = await this.exerciseAfter(trx, userId, before, patch);
    const after = performedAs(patch, exercise, before, weightUnit);
    if (!saysSomething(after)) throw refusedField('/reps', 'must be there, or a duration, or a distance');
    const performedAt =
      patch.performed_at === undefined ? before.performedAt : notAhead(patch.performed_at, now);
    const isMoved = performedAt.getTime() !== before.performedAt.getTime();
    if (!isMoved && isDeepStrictEqual(performedColumns(after), performedColumns(before))) return;
    if (isMoved) await this.edits.takeAlong(trx, userId, before, performedAt, now);
    const set = { ...after, exerciseName: exercise.name, clientId: null };
    const moved = isMoved ? { performedAt, timeZone } : undefined;
    const amended = await this.changes.amend(trx, userId, before.id, set, moved);
    if (isMoved && amended) checkStretch(amended.workout, '/performed_at');
  }

  /** @throws SetNotFound, VersionMismatch */
  async delete(trx: Transaction, { userId, now }: Viewpoint, id: string, ifMatch: Precondition) {
    const { workoutId, ...set } = await this.locked(trx, userId, id, ifMatch);
    await this.changes.undo(trx, userId, workoutId, [set.id], now);
  }

  /** Looked at twice: a set is changed under the lock of its workout. */
  private async locked(
    trx: Transaction,
    userId: string,
    id: string,
    ifMatch: Precondition,
  ): Promise<VersionedSet> {
    const seen = isUuid(id) ? await this.sets.find(userId, id, trx) : undefined;
    if (seen) await this.changes.lock(trx, userId, seen.workoutId);
    const set = seen && (await this.sets.find(userId, id, trx));
    if (!set) throw new SetNotFound();
    ifMatch.check(entityTag(set.id, set.version));
    return set;
  }

  private async exerciseAfter(
    trx: Transaction,
    userId: string,
    before: VersionedSet,
    { exercise_id }: SetPatch,
  ): Promise<SetExercise> {
    const { exerciseId, exerciseName, loadMode } = before;
    // What a sentence said of the load stays.
    if (exercise_id === undefined || exercise_id.toLowerCase() === exerciseId)
      return { id: exerciseId, name: exerciseName, load_mode: loadMode, slug: null };
    const exercise = await this.exercises.find(userId, exercise_id, trx);
    if (!exercise) throw refusedField('/exercise_id', 'must be an exercise that there is');
    return exercise;
  }
}
