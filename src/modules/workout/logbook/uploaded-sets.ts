import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/index.js';
import { type FieldError, refusedFields } from '../../../platform/http/index.js';
import type { Viewpoint } from '../../../platform/record/index.js';
import type { LockedWorkout } from '../performed-set.js';
import { SetChanges, type TimedSet } from '../set-changes.js';
import { ExercisesOfSets, type SetExercise } from './exercises-of-sets.repository.js';
import type { NewSetRequest } from './logbook.dto.js';
import { performedAs, saysSomething } from './set-figures.js';
import { WorkoutEditsRepository } from './workout-edits.repository.js';
import { notAhead } from './workout-times.js';

/** Sets that the phone sends: checked against the catalogue, and stored once each. */
@Injectable()
export class UploadedSets {
  constructor(
    private readonly exercises: ExercisesOfSets,
    private readonly edits: WorkoutEditsRepository,
    private readonly changes: SetChanges,
  ) {}

  /**
   * The sets of a request that are not in the record yet.
   *
   * @param performedAt of a set that does not say when
   * @throws ValidationFailed for an exercise that is neither the catalogue's nor the athlete's own, and for a set
   *   that says nothing
   */
  async read(
    trx: Transaction,
    viewer: Viewpoint,
    requests: readonly NewSetRequest[],
    performedAt: Date,
  ): Promise<TimedSet[]> {
    const find = await this.exercisesOf(trx, viewer.userId, requests);
    const errors: FieldError[] = [];
    const sets = new Map<string, TimedSet>();
    for (const [index, request] of requests.entries()) {
      const set = timedSet(request, find(request), viewer, performedAt);
      if (!set)
        errors.push({ pointer: `/sets/${index}/exercise_id`, message: 'must be an exercise that there is' });
      else if (!saysSomething(set))
        errors.push({
          pointer: `/sets/${index}/reps`,
          message: 'must be there, or a duration, or a distance',
        });
      else if (!sets.has(set.clientId!)) sets.set(set.clientId!, set);
    }
    if (errors.length > 0) throw refusedFields(errors);
    const taken = await this.edits.listTaken(viewer.userId, [...sets.keys()], trx);
    return [...sets.values()].filter(({ clientId }) => !taken.has(clientId!));
  }

  /** @param workout with a number taken for each of the sets */
  async append(
    trx: Transaction,
    { userId, timeZone }: Viewpoint,
    workout: LockedWorkout,
    sets: readonly TimedSet[],
  ): Promise<void> {
    await this.changes.appendLate(trx, userId, workout, sets, { voiceCommandId: null, timeZone });
  }

  private async exercisesOf(trx: Transaction, userId: string, requests: readonly NewSetRequest[]) {
    const ids = requests.flatMap(({ exercise_id }) => exercise_id ?? []);
    const slugs = requests.flatMap(({ exercise_id, exercise_slug }) =>
      exercise_id ? [] : (exercise_slug ?? []),
    );
    const found = ids.length + slugs.length > 0 ? await this.exercises.list(userId, { ids, slugs }, trx) : [];
    const byName = new Map(
      found.flatMap((exercise) => [[exercise.id, exercise] as const, [exercise.slug, exercise] as const]),
    );
    return ({ exercise_id, exercise_slug }: NewSetRequest) =>
      byName.get(exercise_id?.toLowerCase() ?? exercise_slug ?? '');
  }
}

function timedSet(
  request: NewSetRequest,
  exercise: SetExercise | undefined,
  { weightUnit, now }: Viewpoint,
  performedAt: Date,
): TimedSet | undefined {
  if (!exercise) return undefined;
  return {
    ...performedAs(request, exercise, undefined, weightUnit),
    exerciseName: exercise.name,
    clientId: request.client_id.toLowerCase(),
    performedAt: request.performed_at === undefined ? performedAt : notAhead(request.performed_at, now),
  };
}
