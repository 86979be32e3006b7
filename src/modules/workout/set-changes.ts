import { Injectable } from '@nestjs/common';
import { localDay } from '../../platform/calendar/index.js';
import { newId, type Transaction } from '../../platform/database/index.js';
import { Events } from '../../platform/events/index.js';
import type { LockedWorkout, NewSet, StoredSet } from './performed-set.js';
import { estimatedMaxKg } from './personal-record.js';
import { PersonalRecordsRepository } from './personal-records.repository.js';
import { performedColumns, toRow } from './set-rows.js';
import { SetsRepository } from './sets.repository.js';
import {
  type RecordedSet,
  recordsEarned,
  setCorrected,
  setsCorrected,
  setsStored,
  setsUndone,
} from './workout.events.js';
import { WorkoutsRepository, type WorkoutRow } from './workouts.repository.js';

/** A set that was performed at a moment of its own. */
export type TimedSet = NewSet & { performedAt: Date };

/** Whose day a moment is counted for. */
interface Timing {
  /** IANA name. */
  timeZone: string;
}

/**
 * Changes to sets that are there, and sets that come late. Whatever changes, the records of the exercises concerned
 * are decided anew, in the order performed. All of it happens inside the caller's transaction.
 */
@Injectable()
export class SetChanges {
  constructor(
    private readonly workouts: WorkoutsRepository,
    private readonly sets: SetsRepository,
    private readonly records: PersonalRecordsRepository,
    private readonly events: Events,
  ) {}

  /** Takes the lock of a workout before it or its sets are changed. @returns undefined when there is none */
  lock(trx: Transaction, userId: string, workoutId: string): Promise<WorkoutRow | undefined> {
    return this.workouts.lock(trx, userId, workoutId);
  }

  /** Adds sets performed at any time to a claimed workout; each may be before sets that are there already. */
  async appendLate(
    trx: Transaction,
    userId: string,
    workout: LockedWorkout,
    sets: readonly TimedSet[],
    { voiceCommandId, timeZone }: Timing & { voiceCommandId: string | null },
  ): Promise<RecordedSet[]> {
    const first = workout.lastSetNumber - sets.length + 1;
    const stored = sets.map((set, index) => ({
      ...set,
      id: newId(),
      workoutId: workout.id,
      setNumber: first + index,
      voiceCommandId,
      e1rmKg: estimatedMaxKg(set),
      isPr: false,
    }));
    await this.sets.insert(
      trx,
      stored.map((set) => toRow(userId, set, localDay(set.performedAt, timeZone))),
    );
    const earned = await this.records.redecide(
      trx,
      userId,
      sets.map(({ exerciseId }) => exerciseId),
    );
    const decided = await this.withRecords(trx, userId, stored);
    await this.events.publish(trx, userId, [...setsStored(workout, decided), ...recordsEarned(earned)]);
    return decided;
  }

  /**
   * Replaces what a set says. The records of the exercises that it was and is of are decided anew.
   *
   * @param moved another moment at which it was performed
   */
  async amend(
    trx: Transaction,
    userId: string,
    setId: string,
    set: NewSet,
    moved?: Timing & { performedAt: Date },
  ): Promise<{ set: RecordedSet; workout: WorkoutRow } | undefined> {
    const before = await this.sets.find(userId, setId, trx);
    const time = moved && {
      performed_at: moved.performedAt,
      workout_date: localDay(moved.performedAt, moved.timeZone),
    };
    const changes = { ...performedColumns(set), ...time, e1rm_kg: estimatedMaxKg(set) };
    const stored = await this.sets.update(trx, userId, setId, changes);
    if (!before || !stored) return undefined;
    const earned = await this.records.redecide(trx, userId, [before.exerciseId, set.exerciseId]);
    const [amended] = await this.withRecords(trx, userId, [{ ...stored, exerciseName: set.exerciseName }]);
    if (moved) await this.workouts.embrace(trx, userId, stored.workoutId);
    const workout = await this.workouts.touch(trx, userId, stored.workoutId);
    await this.events.publish(trx, userId, setCorrected(amended!, earned));
    return workout && { set: amended!, workout };
  }

  /** Undoes sets; the numbers of the others stay. @returns the ids undone, and the workout as it is now */
  async undo(trx: Transaction, userId: string, workoutId: string, setIds: readonly string[], now: Date) {
    const undone = await this.sets.softDelete(trx, userId, setIds, now);
    const earned = await this.records.redecide(
      trx,
      userId,
      undone.map(({ exerciseId }) => exerciseId),
    );
    const workout = await this.workouts.touch(trx, userId, workoutId);
    const ids = undone.map(({ id }) => id);
    await this.events.publish(trx, userId, [...setsUndone(workoutId, ids), ...recordsEarned(earned)]);
    return { undone: ids, workout };
  }

  /** Moves all sets of a workout in time. */
  async shift(trx: Transaction, userId: string, workoutId: string, byMs: number, { timeZone }: Timing) {
    await this.sets.shift(trx, userId, workoutId, byMs, timeZone);
    const sets = await this.sets.listByWorkout(userId, workoutId, trx);
    const earned = await this.records.redecide(
      trx,
      userId,
      sets.map(({ exerciseId }) => exerciseId),
    );
    const decided = await this.withRecords(trx, userId, sets);
    await this.events.publish(trx, userId, [...setsCorrected(decided), ...recordsEarned(earned)]);
  }

  private async withRecords<S extends StoredSet>(trx: Transaction, userId: string, sets: readonly S[]) {
    const beaten = await this.records.beatenBests(
      userId,
      sets.map(({ id }) => id),
      trx,
    );
    return sets.map((set) => {
      const beatenBestKg = beaten.get(set.id) ?? null;
      return { ...set, isPr: beatenBestKg !== null, beatenBestKg };
    });
  }
}
