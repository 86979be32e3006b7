import { Injectable } from '@nestjs/common';
import { localDay } from '../../platform/calendar/index.js';
import { newId, type Queryable, type Transaction } from '../../platform/database/index.js';
import { Events } from '../../platform/events/index.js';
import type { LockedWorkout, NewSet, StoredSet } from './performed-set.js';
import { beatenBests, estimatedMaxKg } from './personal-record.js';
import { PersonalRecordsRepository } from './personal-records.repository.js';
import { SetChanges } from './set-changes.js';
import { recordOf, toRow } from './set-rows.js';
import { SetsRepository } from './sets.repository.js';
import { IDLE_AFTER_MS, idleSince, isLive, type Placement } from './placement.js';
import { isTooFarFrom } from './workout-reach.js';
import { type RecordedSet, sessionEnded, setsLogged } from './workout.events.js';
import { WorkoutsRepository, type WorkoutRow } from './workouts.repository.js';

export interface AppendOptions {
  voiceCommandId: string;
  at: Date;
  /** IANA name: the day that the sets count for. */
  timeZone: string;
  /** Performed before sets that are in the record already: records are then decided in the order performed. */
  isLate: boolean;
}

/** A set as it went into the record, with the best that it beat, if it is a personal record. */
export type AppendedSet = RecordedSet;

export interface WorkoutWithSets {
  id: string;
  /** The phone's name for it. */
  clientId: string | null;
  startTime: Date;
  endTime: Date | null;
  revision: number;
  sets: StoredSet[];
}

/** The record of training. Writes happen inside the caller's transaction, on a workout that it has claimed. */
@Injectable()
export class WorkoutRecord {
  /** Changes to what is there already. */
  readonly changes: SetChanges;

  constructor(
    private readonly workouts: WorkoutsRepository,
    private readonly sets: SetsRepository,
    private readonly records: PersonalRecordsRepository,
    private readonly events: Events,
  ) {
    this.changes = new SetChanges(workouts, sets, records, events);
  }

  /**
   * Adds sets to a claimed workout, numbered in order, and notes the personal records among them.
   *
   * @param workout claimed for exactly as many sets
   */
  async append(
    trx: Transaction,
    userId: string,
    workout: LockedWorkout,
    sets: readonly NewSet[],
    options: AppendOptions,
  ): Promise<AppendedSet[]> {
    if (options.isLate) {
      const timed = sets.map((set) => ({ ...set, performedAt: options.at }));
      return this.changes.appendLate(trx, userId, workout, timed, options);
    }
    const exerciseIds = [...new Set(sets.map((set) => set.exerciseId))];
    const bests = await this.records.bests(userId, { exerciseIds }, trx);
    const estimates = sets.map((set) => ({ ...set, e1rmKg: estimatedMaxKg(set) }));
    const beaten = beatenBests(estimates, bests);
    const first = workout.lastSetNumber - sets.length + 1;
    // Two sentences at once may reach the record in the other order: it is the order of their numbers.
    const performedAt = workout.lastSetAt > options.at ? workout.lastSetAt : options.at;
    const appended = estimates.map((set, index) => ({
      ...set,
      id: newId(),
      workoutId: workout.id,
      setNumber: first + index,
      voiceCommandId: options.voiceCommandId,
      isPr: beaten[index] !== null,
      performedAt,
      beatenBestKg: beaten[index] ?? null,
    }));
    const day = localDay(performedAt, options.timeZone);
    await this.sets.insert(
      trx,
      appended.map((set) => toRow(userId, set, day)),
    );
    await this.records.insert(
      trx,
      appended.flatMap((set) => recordOf(userId, set, set.exerciseName)),
    );
    await this.events.publish(trx, userId, setsLogged(workout, appended));
    return appended;
  }

  /** Ends the open workout. @returns it with its sets, or undefined when none is open */
  async end(trx: Transaction, userId: string, now: Date): Promise<WorkoutWithSets | undefined> {
    const idle = await this.workouts.closeIdle(trx, userId, idleSince(now));
    const row = await this.workouts.end(trx, userId, now);
    const ended = [idle, row].filter((each) => each !== undefined);
    await this.events.publish(trx, userId, ended.map(sessionEnded));
    return row && this.withSets(userId, row, trx);
  }

  /** The workout under way with its sets, or undefined. */
  async findOpen(userId: string, now: Date, db?: Queryable): Promise<WorkoutWithSets | undefined> {
    const row = await this.workouts.findOpen(userId, db);
    return row && row.last_set_at > idleSince(now) ? this.withSets(userId, row, db) : undefined;
  }

  /** The workout that a set would join, by the rules of `WorkoutClaim`; undefined when it would open one. */
  async findPlaced(
    userId: string,
    placement: Placement,
    db?: Queryable,
  ): Promise<WorkoutWithSets | undefined> {
    const row = await this.findPlacedRow(userId, placement, db);
    return row && this.withSets(userId, row, db);
  }

  /** Only how far the open workout has come: cheap, to see whether it moved. */
  async findOpenRevision(userId: string, now: Date): Promise<{ id: string; revision: number } | undefined> {
    const row = await this.workouts.findOpen(userId);
    return row && row.last_set_at > idleSince(now) ? row : undefined;
  }

  /** The set that the phone calls so, undone since or not. */
  async findSetByClientId(
    userId: string,
    clientId: string,
    db?: Queryable,
  ): Promise<AppendedSet | undefined> {
    const set = await this.sets.findByClientId(userId, clientId, db);
    if (!set) return undefined;
    const beaten = await this.records.beatenBests(userId, set.isPr ? [set.id] : [], db);
    return { ...set, beatenBestKg: beaten.get(set.id) ?? null };
  }

  /** A workout that is there, under way or over. */
  async findWorkout(userId: string, id: string, db?: Queryable): Promise<WorkoutWithSets | undefined> {
    const row = await this.workouts.findByIdOrClientId(userId, id, db);
    return row && !row.deleted_at ? this.withSets(userId, row, db) : undefined;
  }

  /** A claimed workout with its sets, as the transaction sees them. */
  async readClaimed(trx: Transaction, userId: string, workout: LockedWorkout): Promise<WorkoutWithSets> {
    return { ...workout, sets: await this.sets.listByWorkout(userId, workout.id, trx) };
  }

  /** The best estimated 1RM in kilograms by exercise, from every workout but one. */
  async earlierBests(
    userId: string,
    exceptWorkoutId: string | null,
    db?: Queryable,
  ): Promise<Map<string, number>> {
    return this.records.bests(userId, { exceptWorkoutId }, db);
  }

  private async findPlacedRow(userId: string, placement: Placement, db?: Queryable) {
    const { at, workoutId } = placement;
    const named =
      workoutId === null ? undefined : await this.workouts.findByIdOrClientId(userId, workoutId, db);
    if (named?.deleted_at) return undefined;
    if (named && !isTooFarFrom(named, at)) return named;
    return this.findUnnamedRow(userId, { ...placement, workoutId: named ? null : workoutId }, db);
  }

  private async findUnnamedRow(userId: string, placement: Placement, db?: Queryable) {
    const { at, now, workoutId } = placement;
    if (!isLive(placement)) {
      return workoutId === null ? this.workouts.findAround(userId, at, IDLE_AFTER_MS, db) : undefined;
    }
    const open = await this.workouts.findOpen(userId, db);
    const joins =
      open && open.last_set_at > idleSince(now) && (workoutId === null || open.client_id === null);
    return joins ? open : undefined;
  }

  private async withSets(userId: string, row: WorkoutRow, db?: Queryable): Promise<WorkoutWithSets> {
    return {
      id: row.id,
      clientId: row.client_id,
      startTime: row.start_time,
      endTime: row.end_time,
      revision: row.revision,
      sets: await this.sets.listByWorkout(userId, row.id, db),
    };
  }
}
