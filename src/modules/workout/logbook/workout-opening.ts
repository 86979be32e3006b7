import { Injectable } from '@nestjs/common';
import { newId, type Transaction } from '../../../platform/database/index.js';
import { Events } from '../../../platform/events/index.js';
import type { LockedWorkout } from '../performed-set.js';
import { locked, WorkoutClaim } from '../workout-claim.js';
import { WorkoutDeleted } from '../workout.errors.js';
import { sessionCorrected, sessionEnded, sessionStarted } from '../workout.events.js';
import { WorkoutsRepository, type WorkoutRow } from '../workouts.repository.js';
import { type WorkoutDetails, WorkoutEditsRepository } from './workout-edits.repository.js';
import { checkStretch, type WorkoutTimes } from './workout-times.js';

/** A workout whose lock was taken. */
export interface OpenedWorkout {
  row: WorkoutRow;
  /** True when the transaction made it. */
  isNew: boolean;
}

/** How often another request may be faster. */
const ATTEMPTS = 3;

/** Finds the workout that the phone presents or makes it, and completes it. */
@Injectable()
export class WorkoutOpening {
  constructor(
    private readonly workouts: WorkoutsRepository,
    private readonly claims: WorkoutClaim,
    private readonly edits: WorkoutEditsRepository,
    private readonly events: Events,
  ) {}

  /** Waits until every other change of this athlete's record by hand is over. */
  async queue(trx: Transaction, userId: string): Promise<void> {
    await this.workouts.queueForChanges(trx, userId);
  }

  /**
   * The workout of that name: it is there from an earlier time, or a spoken workout under way that has no name yet
   * is it, or it is new.
   *
   * @param clientId the phone's name for it
   * @throws WorkoutDeleted when that name was a workout that the athlete deleted
   * @throws AnotherWorkoutOpen when one is under way already, and this one has no name
   */
  async open(
    trx: Transaction,
    userId: string,
    clientId: string | null,
    times: WorkoutTimes,
    now: Date,
  ): Promise<OpenedWorkout> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const known = clientId === null ? undefined : await this.known(trx, userId, clientId, times, now);
      const row = known && (await this.workouts.lock(trx, userId, known));
      if (row) return { row, isNew: false };
      const made = await this.insert(trx, userId, clientId, times, now);
      if (made) return { row: made, isNew: true };
    }
    throw new Error('The workout could not be opened.');
  }

  /** Adds what the workout does not have yet, and takes numbers for more sets. */
  async complete(
    trx: Transaction,
    userId: string,
    { row, isNew }: OpenedWorkout,
    details: WorkoutDetails,
    sets: number,
  ): Promise<LockedWorkout> {
    const workout = locked(await this.edits.complete(trx, userId, row.id, details, sets), isNew);
    if (isNew && sets === 0) await this.events.publish(trx, userId, [sessionStarted(workout)]);
    return workout;
  }

  /**
   * After the sets: the workout reaches as far as they do, and those who listen hear that it has ended.
   *
   * @throws ValidationFailed when they make it longer than a day
   */
  async settle(trx: Transaction, userId: string, { row, isNew }: OpenedWorkout): Promise<void> {
    const settled = await this.workouts.embrace(trx, userId, row.id);
    if (!settled) return;
    checkStretch(settled, '/sets');
    const ended = settled.end_time !== null && (isNew || row.end_time === null);
    if (ended) await this.events.publish(trx, userId, [sessionEnded(settled)]);
    else if (!isNew) await this.events.publish(trx, userId, [sessionCorrected(settled)]);
  }

  private async known(trx: Transaction, userId: string, clientId: string, { end }: WorkoutTimes, now: Date) {
    const named = await this.workouts.findByIdOrClientId(userId, clientId, trx);
    if (named?.deleted_at) throw new WorkoutDeleted();
    if (named) return named.id;
    return end === null ? this.claims.adoptOpen(trx, userId, clientId, now) : undefined;
  }

  private async insert(
    trx: Transaction,
    userId: string,
    clientId: string | null,
    { start, end }: WorkoutTimes,
    now: Date,
  ): Promise<WorkoutRow | undefined> {
    if (end === null) {
      // With a name of its own it follows the one before, as a set that is said for it would.
      if (clientId !== null) await this.claims.leaveOpen(trx, userId, now);
      await this.claims.makeRoom(trx, userId, now);
    }
    return this.workouts.insert(trx, { id: newId(), userId, clientId, startTime: start, endTime: end }, 0);
  }
}
