import { Injectable } from '@nestjs/common';
import { localDay } from '../../platform/calendar/index.js';
import { newId, type Queryable, type Transaction } from '../../platform/database/index.js';
import { Events } from '../../platform/events/index.js';
import { epley } from './one-rep-max.js';
import type { LockedWorkout, NewSet, PerformedSet, StoredSet } from './performed-set.js';
import { beatenBests, estimatedMaxKg } from './personal-record.js';
import { type NewRecord, PersonalRecordsRepository } from './personal-records.repository.js';
import { type NewSetRow, SetsRepository } from './sets.repository.js';
import { IDLE_AFTER_MS, idleSince, isLive, type Placement } from './workout-claim.js';
import { type RecordedSet, sessionEnded, setCorrected, setsLogged, setsUndone } from './workout.events.js';
import { WorkoutsRepository, type WorkoutRow } from './workouts.repository.js';

export interface AppendOptions {
  voiceCommandId: string;
  at: Date;
  /** IANA name: the day that the sets count for. */
  timeZone: string;
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
  constructor(
    private readonly workouts: WorkoutsRepository,
    private readonly sets: SetsRepository,
    private readonly records: PersonalRecordsRepository,
    private readonly events: Events,
  ) {}

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
    const exerciseIds = [...new Set(sets.map((set) => set.exerciseId))];
    const bests = await this.records.bests(userId, { exerciseIds }, trx);
    const estimates = sets.map((set) => ({ ...set, e1rmKg: estimatedMaxKg(set) }));
    const beaten = beatenBests(estimates, bests);
    const first = workout.lastSetNumber - sets.length + 1;
    const appended = estimates.map((set, index) => ({
      ...set,
      id: newId(),
      workoutId: workout.id,
      setNumber: first + index,
      voiceCommandId: options.voiceCommandId,
      isPr: beaten[index] !== null,
      performedAt: options.at,
      beatenBestKg: beaten[index] ?? null,
    }));
    const day = localDay(options.at, options.timeZone);
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

  /** Replaces what a set says. A record that it held or now earns is decided anew. */
  async amend(
    trx: Transaction,
    userId: string,
    setId: string,
    set: NewSet,
  ): Promise<{ set: AppendedSet; workout: WorkoutRow } | undefined> {
    const e1rmKg = estimatedMaxKg(set);
    const filter = { exerciseIds: [set.exerciseId], exceptSetIds: [setId] };
    const bests = await this.records.bests(userId, filter, trx);
    const [beatenBestKg = null] = beatenBests([{ ...set, e1rmKg }], bests);
    await this.records.deleteBySets(trx, userId, [setId]);
    const changes = { ...performedColumns(set), e1rm_kg: e1rmKg, is_pr: beatenBestKg !== null };
    const stored = await this.sets.update(trx, userId, setId, changes);
    if (!stored) return undefined;
    const amended = { ...stored, exerciseName: set.exerciseName, beatenBestKg };
    await this.records.insert(trx, recordOf(userId, amended, set.exerciseName));
    const workout = await this.workouts.touch(trx, userId, stored.workoutId);
    await this.events.publish(trx, userId, setCorrected(amended));
    return workout && { set: amended, workout };
  }

  /** Undoes sets; the numbers of the others stay. @returns the ids undone, and the workout as it is now */
  async undo(trx: Transaction, userId: string, workoutId: string, setIds: readonly string[], now: Date) {
    const undone = await this.sets.softDelete(trx, userId, setIds, now);
    if (undone.length > 0) await this.records.deleteBySets(trx, userId, undone);
    const workout = await this.workouts.touch(trx, userId, workoutId);
    await this.events.publish(trx, userId, setsUndone(workoutId, undone));
    return { undone, workout };
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
    const { at, now, workoutId } = placement;
    if (workoutId !== null) {
      const named = await this.workouts.findByIdOrClientId(userId, workoutId, db);
      if (named) return named;
    }
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

function performedColumns(set: PerformedSet) {
  return {
    exercise_id: set.exerciseId,
    weight: set.weight,
    weight_unit: set.weightUnit,
    reps: set.reps,
    duration_seconds: set.durationSeconds,
    distance_meters: set.distanceMeters,
    rpe: set.rpe,
    rir: set.rir,
    tempo: set.tempo,
    rest_seconds: set.restSeconds,
    set_type: set.setType,
    side: set.side,
    load_mode: set.loadMode,
    notes: set.notes,
  };
}

function toRow(userId: string, set: StoredSet & NewSet, day: string): NewSetRow {
  return {
    ...performedColumns(set),
    id: set.id,
    user_id: userId,
    workout_id: set.workoutId,
    voice_command_id: set.voiceCommandId,
    client_id: set.clientId,
    set_number: set.setNumber,
    e1rm_kg: set.e1rmKg,
    is_pr: set.isPr,
    performed_at: set.performedAt,
    workout_date: day,
    deleted_at: null,
  };
}

function recordOf(userId: string, set: AppendedSet, exerciseName: string): NewRecord[] {
  const { beatenBestKg, e1rmKg, weight, weightUnit, reps } = set;
  if (beatenBestKg === null || e1rmKg === null || weight === null || weightUnit === null || reps === null)
    return [];
  return [
    {
      id: newId(),
      user_id: userId,
      exercise_id: set.exerciseId,
      exercise_name: exerciseName,
      workout_log_id: set.id,
      // In the unit of the weight beside it, as the phone shows it.
      one_rm: epley(weight, reps),
      value_kg: e1rmKg,
      previous_value_kg: beatenBestKg,
      weight,
      weight_unit: weightUnit,
      reps,
      achieved_at: set.performedAt,
    },
  ];
}
