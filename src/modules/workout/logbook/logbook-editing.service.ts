import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { Precondition } from '../../../platform/http/index.js';
import type { Viewpoint } from '../../../platform/record/index.js';
import type { SetPatch, WorkoutPatch } from './logbook.dto.js';
import type { DeletedAnswer, SetAnswer, WorkoutAnswer } from './logbook-answers.dto.js';
import { Logbook } from './logbook.service.js';
import { SetCorrection } from './set-correction.js';
import { WorkoutCorrection } from './workout-correction.js';

/** Changes by hand: each in a transaction of its own, answered with what there is then. */
@Injectable()
export class LogbookEditing {
  constructor(
    private readonly db: Database,
    private readonly workouts: WorkoutCorrection,
    private readonly sets: SetCorrection,
    private readonly logbook: Logbook,
  ) {}

  async correctWorkout(
    viewer: Viewpoint,
    id: string,
    patch: WorkoutPatch,
    ifMatch: Precondition,
  ): Promise<WorkoutAnswer> {
    return this.db.write(async (trx) => {
      await this.workouts.correct(trx, viewer, id, patch, ifMatch);
      return this.logbook.getWorkout(viewer, id, trx);
    });
  }

  async deleteWorkout(viewer: Viewpoint, id: string, ifMatch: Precondition): Promise<DeletedAnswer> {
    await this.db.write((trx) => this.workouts.delete(trx, viewer, id, ifMatch));
    return { id, deleted: true };
  }

  async correctSet(
    viewer: Viewpoint,
    id: string,
    patch: SetPatch,
    ifMatch: Precondition,
  ): Promise<SetAnswer> {
    return this.db.write(async (trx) => {
      await this.sets.correct(trx, viewer, id, patch, ifMatch);
      return this.logbook.getSet(viewer, id, trx);
    });
  }

  async deleteSet(viewer: Viewpoint, id: string, ifMatch: Precondition): Promise<DeletedAnswer> {
    await this.db.write((trx) => this.sets.delete(trx, viewer, id, ifMatch));
    return { id, deleted: true };
  }
}
