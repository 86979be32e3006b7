import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/index.js';
import { type IdempotencyClaim, IdempotentWrites } from '../../../platform/http/index.js';
import type { Viewpoint } from '../../../platform/record/index.js';
import { isLive } from '../placement.js';
import type { WorkoutRow } from '../workouts.repository.js';
import type { NewWorkoutRequest } from './logbook.dto.js';
import type { StoredWorkoutAnswer } from './logbook-answers.dto.js';
import { Logbook } from './logbook.service.js';
import { UploadedSets } from './uploaded-sets.js';
import type { WorkoutDetails } from './workout-edits.repository.js';
import { WorkoutOpening } from './workout-opening.js';
import { notAhead, type SaidTimes, startOf, timesOf } from './workout-times.js';

/** Workouts that come whole: entered by hand, or made by the phone while it was offline. */
@Injectable()
export class WorkoutEntry {
  constructor(
    private readonly writes: IdempotentWrites,
    private readonly opening: WorkoutOpening,
    private readonly uploads: UploadedSets,
    private readonly logbook: Logbook,
  ) {}

  /** Stores a workout and its sets. Sent again under its name, it adds what is not there yet. */
  async enter(
    viewer: Viewpoint,
    request: NewWorkoutRequest,
    claim: IdempotencyClaim | undefined,
  ): Promise<StoredWorkoutAnswer> {
    return this.writes.run(claim, async (trx) => {
      const id = await this.store(trx, viewer, request);
      return this.logbook.getWorkoutWithSets(viewer, id, trx);
    });
  }

  private async store(trx: Transaction, viewer: Viewpoint, request: NewWorkoutRequest): Promise<string> {
    const { userId, now } = viewer;
    const said = timesSaid(request, now);
    const times = timesOf(said, now);
    await this.opening.queue(trx, userId);
    const sets = await this.uploads.read(trx, viewer, request.sets ?? [], usualMoment(said, now));
    const opened = await this.opening.open(trx, userId, request.client_id ?? null, times, now);
    const details = detailsOf(request, said.end);
    if (!opened.isNew && sets.length === 0 && !adds(opened.row, details)) return opened.row.id;
    const workout = await this.opening.complete(trx, userId, opened, details, sets.length);
    if (sets.length > 0) await this.uploads.append(trx, viewer, workout, sets);
    await this.opening.settle(trx, userId, opened);
    return workout.id;
  }
}

function timesSaid({ start_time, end_time, sets }: NewWorkoutRequest, now: Date): SaidTimes {
  return {
    start: start_time == null ? null : notAhead(start_time, now),
    end: end_time == null ? null : notAhead(end_time, now),
    performed: (sets ?? []).flatMap(({ performed_at }) =>
      performed_at === undefined ? [] : [notAhead(performed_at, now)],
    ),
  };
}

/** When a set of the workout was performed that does not say it: now, if the workout is under way. */
function usualMoment(said: SaidTimes, now: Date): Date {
  const start = startOf(said, now);
  return said.end === null && isLive({ at: start, now }) ? now : start;
}

function detailsOf(request: NewWorkoutRequest, endTime: Date | null): WorkoutDetails {
  return {
    name: request.name ?? null,
    notes: request.notes ?? null,
    endTime,
    sessionRpe: request.session_rpe ?? null,
    isDeload: request.is_deload === true,
  };
}

/** Whether any of it is new to the workout. */
function adds(row: WorkoutRow, details: WorkoutDetails): boolean {
  return (
    (row.name === null && details.name !== null) ||
    (row.notes === null && details.notes !== null) ||
    (row.end_time === null && details.endTime !== null) ||
    (row.session_rpe === null && details.sessionRpe !== null) ||
    (!row.is_deload && details.isDeload)
  );
}
