import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { validate as isUuid } from 'uuid';
import type { Transaction } from '../../../platform/database/index.js';
import { Events } from '../../../platform/events/index.js';
import { entityTag, type Precondition } from '../../../platform/http/index.js';
import type { Viewpoint } from '../../../platform/record/index.js';
import { SetChanges } from '../set-changes.js';
import { WorkoutClaim } from '../workout-claim.js';
import { idleSince } from '../placement.js';
import { WorkoutLongOver, WorkoutNotFound } from '../workout.errors.js';
import { sessionCorrected, sessionEnded } from '../workout.events.js';
import type { WorkoutRow } from '../workouts.repository.js';
import type { WorkoutPatch } from './logbook.dto.js';
import { type WorkoutChanges, WorkoutEditsRepository } from './workout-edits.repository.js';
import { checkTimes, notAhead, type WorkoutTimes } from './workout-times.js';

/** Corrects what is recorded of a workout, or takes it back, within a transaction. */
@Injectable()
export class WorkoutCorrection {
  constructor(
    private readonly edits: WorkoutEditsRepository,
    private readonly changes: SetChanges,
    private readonly claims: WorkoutClaim,
    private readonly events: Events,
  ) {}

  /** @throws WorkoutNotFound, VersionMismatch, ValidationFailed, AnotherWorkoutOpen, WorkoutLongOver */
  async correct(
    trx: Transaction,
    viewer: Viewpoint,
    id: string,
    patch: WorkoutPatch,
    ifMatch: Precondition,
  ): Promise<void> {
    const { userId, now } = viewer;
    const row = await this.locked(trx, userId, id, ifMatch);
    if (patch.end_time === null && row.end_time !== null) await this.reopen(trx, userId, row, now);
    const times = timesAfter(row, patch, now);
    const { name, notes, session_rpe, is_deload } = patch;
    const changed = { name, notes, session_rpe, is_deload, start_time: times.start, end_time: times.end };
    if (!differs(row, changed)) return;
    await this.takeSetsAlong(trx, viewer, row, times);
    const after = await this.edits.update(trx, userId, row.id, changed);
    const ends = row.end_time === null && after.end_time !== null;
    await this.events.publish(trx, userId, [ends ? sessionEnded(after) : sessionCorrected(after)]);
  }

  /** The sets go with their workout. @throws WorkoutNotFound, VersionMismatch */
  async delete(
    trx: Transaction,
    { userId, now }: Viewpoint,
    id: string,
    ifMatch: Precondition,
  ): Promise<void> {
    const row = await this.locked(trx, userId, id, ifMatch);
    const setIds = await this.edits.listSetIds(userId, row.id, trx);
    if (setIds.length > 0) await this.changes.undo(trx, userId, row.id, setIds, now);
    await this.edits.markDeleted(trx, userId, row.id, now);
    await this.events.publish(trx, userId, [{ type: 'session.deleted', payload: { workout_id: row.id } }]);
  }

  private async locked(
    trx: Transaction,
    userId: string,
    id: string,
    ifMatch: Precondition,
  ): Promise<WorkoutRow> {
    const row = isUuid(id) ? await this.changes.lock(trx, userId, id.toLowerCase()) : undefined;
    if (!row) throw new WorkoutNotFound();
    ifMatch.check(entityTag(row.id, row.revision));
    return row;
  }

  private async reopen(trx: Transaction, userId: string, row: WorkoutRow, now: Date): Promise<void> {
    if (row.last_set_at <= idleSince(now)) throw new WorkoutLongOver();
    await this.claims.makeRoom(trx, userId, now);
  }

  /** A workout that was dated wrongly as a whole: its sets were too. */
  private async takeSetsAlong(trx: Transaction, viewer: Viewpoint, row: WorkoutRow, times: WorkoutTimes) {
    const byMs = times.start.getTime() - row.start_time.getTime();
    if (byMs === 0) return;
    const away = await this.edits.isAwayFromSets(trx, row.id, times);
    if (away) await this.changes.shift(trx, viewer.userId, row.id, byMs, viewer);
  }
}

/** Whether any of it is new to the workout; what is undefined stays. */
function differs(row: WorkoutRow, changes: WorkoutChanges): boolean {
  const names = Object.keys(changes) as (keyof WorkoutChanges)[];
  return names.some((name) => changes[name] !== undefined && !isDeepStrictEqual(changes[name], row[name]));
}

function timesAfter(row: WorkoutRow, { start_time, end_time }: WorkoutPatch, now: Date): WorkoutTimes {
  const start = start_time === undefined ? row.start_time : notAhead(start_time, now);
  const saidEnd = end_time == null ? null : notAhead(end_time, now);
  const end = end_time === undefined ? row.end_time : saidEnd;
  const times = { start, end };
  return start_time === undefined && end_time === undefined ? times : checkTimes(times);
}
