import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { newId, type Transaction } from '../../platform/database/index.js';
import { Events } from '../../platform/events/index.js';
import type { LockedWorkout } from './performed-set.js';
import { AnotherWorkoutOpen, WorkoutNotFound } from './workout.errors.js';
import { sessionEnded } from './workout.events.js';
import type { ClaimedRow } from './workout-columns.js';
import { idleSince, IDLE_AFTER_MS, isInOrder, isLive, type Placement } from './placement.js';
import { isTooFarFrom } from './workout-reach.js';
import { type WorkoutRow, WorkoutsRepository } from './workouts.repository.js';

/** How often two first sets may collide before one of them has opened the workout. */
const ATTEMPTS = 3;

/** Finds or opens the workout that sets belong to, and locks it: numbers are given out under that lock. */
@Injectable()
export class WorkoutClaim {
  constructor(
    private readonly workouts: WorkoutsRepository,
    private readonly events: Events,
  ) {}

  /**
   * @param sets how many set numbers to take
   * @throws WorkoutNotFound when the id is a workout of someone else, or of a deleted one
   */
  async claim(trx: Transaction, userId: string, placement: Placement, sets: number): Promise<LockedWorkout> {
    // Records may be decided anew.
    if (!isInOrder(placement)) await this.queue(trx, userId);
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const claimed = await this.tryClaim(trx, userId, placement, sets);
      if (claimed) return claimed;
    }
    throw new Error('The open workout could not be claimed.');
  }

  /**
   * Before a transaction that writes several things, of which a later one may change what is there; and before a
   * workout is opened, so that nobody who has changed the record waits for somebody else's opening.
   */
  async queue(trx: Transaction, userId: string): Promise<void> {
    await this.workouts.queueForChanges(trx, userId);
  }

  /** A workout that is known to be there: for changes to its sets. Word to the caches follows with the change. */
  async lock(trx: Transaction, userId: string, workoutId: string): Promise<LockedWorkout | undefined> {
    const row = await this.workouts.lock(trx, userId, workoutId);
    return row && { ...locked(row, false), revision: row.revision + 1 };
  }

  /**
   * Makes room for another open workout: one that is idle is ended.
   *
   * @throws AnotherWorkoutOpen when one is under way
   */
  async makeRoom(trx: Transaction, userId: string, now: Date): Promise<void> {
    await this.closeIdle(trx, userId, idleSince(now));
    if (await this.workouts.findOpen(userId, trx)) throw new AnotherWorkoutOpen();
  }

  /** Gives the workout under way the phone's name for it, if it has none yet. @returns its id, or undefined */
  async adoptOpen(
    trx: Transaction,
    userId: string,
    clientId: string,
    now: Date,
  ): Promise<string | undefined> {
    const open = await this.workouts.findOpen(userId, trx);
    if (!open || open.last_set_at <= idleSince(now) || open.client_id !== null) return undefined;
    await this.workouts.adopt(trx, userId, open.id, clientId);
    return open.id;
  }

  /** The phone began another workout: the one before, if any, is over at its last set. */
  async leaveOpen(trx: Transaction, userId: string, now: Date): Promise<void> {
    await this.closeIdle(trx, userId, now);
  }

  /** Takes more set numbers, or gives some back, for a workout claimed by this transaction. */
  async resize(trx: Transaction, userId: string, workout: LockedWorkout, by: number): Promise<LockedWorkout> {
    if (by === 0) return workout;
    await this.workouts.resize(trx, userId, workout.id, by);
    return { ...workout, lastSetNumber: workout.lastSetNumber + by };
  }

  private async tryClaim(
    trx: Transaction,
    userId: string,
    placement: Placement,
    sets: number,
  ): Promise<LockedWorkout | undefined> {
    if (placement.workoutId !== null) return this.named(trx, userId, placement, placement.workoutId, sets);
    if (isLive(placement)) return this.live(trx, userId, placement, sets);
    return this.past(trx, userId, placement, sets);
  }

  private async live(trx: Transaction, userId: string, { at, now }: Placement, sets: number) {
    const since = idleSince(now);
    const row =
      (await this.workouts.tryClaimOpen(trx, userId, sets, at, since)) ??
      (await this.queue(trx, userId).then(() => this.workouts.claimOpen(trx, userId, sets, at, since)));
    if (row) return locked(row, false);
    await this.closeIdle(trx, userId, since);
    return this.open(trx, userId, { clientId: null, startTime: at, endTime: null }, sets);
  }

  /** A set spoken offline joins the workout of its time, or makes one that is over. */
  private async past(trx: Transaction, userId: string, { at }: Placement, sets: number) {
    const around = await this.workouts.findAround(userId, at, IDLE_AFTER_MS, trx);
    if (around) return this.byId(trx, userId, around.id, sets, at);
    return this.open(trx, userId, { clientId: null, startTime: at, endTime: at }, sets);
  }

  private async named(trx: Transaction, userId: string, placement: Placement, id: string, sets: number) {
    const known = await this.known(trx, userId, id);
    if (known) return this.join(trx, userId, placement, known, sets);
    if (isUuid(id) && (await this.workouts.existsForAnyone(id, trx))) throw new WorkoutNotFound();
    await this.queue(trx, userId);
    const meanwhile = await this.known(trx, userId, id);
    if (meanwhile) return this.join(trx, userId, placement, meanwhile, sets);
    return this.openNamed(trx, userId, placement, id, sets);
  }

  private async known(trx: Transaction, userId: string, id: string): Promise<WorkoutRow | undefined> {
    const known = await this.workouts.findByIdOrClientId(userId, id, trx);
    // What the athlete deleted does not come back with a set that arrives late.
    if (known?.deleted_at) throw new WorkoutNotFound();
    return known;
  }

  /** A set of another day is not lost, and does not stretch the workout that it names. */
  private join(trx: Transaction, userId: string, placement: Placement, known: WorkoutRow, sets: number) {
    if (isTooFarFrom(known, placement.at))
      return this.tryClaim(trx, userId, { ...placement, workoutId: null }, sets);
    return this.byId(trx, userId, known.id, sets, placement.at);
  }

  private async openNamed(trx: Transaction, userId: string, placement: Placement, id: string, sets: number) {
    const { at, now } = placement;
    if (!isLive(placement)) return this.open(trx, userId, { clientId: id, startTime: at, endTime: at }, sets);
    const adopted = await this.adoptOpen(trx, userId, id, now);
    if (adopted !== undefined) return this.byId(trx, userId, adopted, sets, at);
    await this.leaveOpen(trx, userId, now);
    return this.open(trx, userId, { clientId: id, startTime: at, endTime: null }, sets);
  }

  private async byId(trx: Transaction, userId: string, id: string, sets: number, at: Date) {
    const row = await this.workouts.claimById(trx, userId, id, sets, at);
    return row && locked(row, false);
  }

  private async closeIdle(trx: Transaction, userId: string, since: Date): Promise<void> {
    const closed = await this.workouts.closeIdle(trx, userId, since);
    if (closed) await this.events.publish(trx, userId, [sessionEnded(closed)]);
  }

  private async open(
    trx: Transaction,
    userId: string,
    workout: { clientId: string | null; startTime: Date; endTime: Date | null },
    sets: number,
  ) {
    const row = await this.workouts.insert(trx, { id: newId(), userId, ...workout }, sets);
    return row && locked(row, true);
  }
}

/** The workout of a row that this transaction has locked. */
export function locked(row: ClaimedRow, isNew: boolean): LockedWorkout {
  return {
    id: row.id,
    clientId: row.client_id,
    startTime: row.start_time,
    lastSetAt: row.last_set_at,
    endTime: row.end_time,
    revision: row.revision,
    lastSetNumber: row.last_set_number,
    isNew,
  };
}
