import { Body, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiProblems,
  Idempotency,
  type IdempotencyClaim,
  IfMatch,
  LargeBody,
  type Precondition,
  SendsEntityTag,
  VersionedController,
} from '../../../platform/http/index.js';
import { ReadsRecord, SeesRecord, Viewer, type Viewpoint } from '../../../platform/record/index.js';
import { LogbookEditing } from './logbook-editing.service.js';
import { LogbookQuery, NewWorkoutRequest, WorkoutPatch } from './logbook.dto.js';
import {
  DeletedAnswer,
  StoredWorkoutAnswer,
  WorkoutAnswer,
  WorkoutPage,
  WorkoutSetsAnswer,
} from './logbook-answers.dto.js';
import { Logbook } from './logbook.service.js';
import { WorkoutEntry } from './workout-entry.js';

@VersionedController('workouts')
export class WorkoutsController {
  constructor(
    private readonly logbook: Logbook,
    private readonly entry: WorkoutEntry,
    private readonly editing: LogbookEditing,
  ) {}

  /** Workouts with their totals, newest first. */
  @Get()
  @ReadsRecord()
  @ApiProblems(401, 422, 429, 503)
  list(@Viewer() viewer: Viewpoint, @Query() query: LogbookQuery): Promise<WorkoutPage> {
    return this.logbook.listWorkouts(viewer, query);
  }

  /** Stores a workout with its sets: entered by hand, or made while offline. */
  @Post()
  @SeesRecord()
  @LargeBody()
  @SendsEntityTag()
  @ApiProblems(401, 403, 409, 422, 429, 503)
  enter(
    @Viewer() viewer: Viewpoint,
    @Body() body: NewWorkoutRequest,
    @Idempotency() claim: IdempotencyClaim | undefined,
  ): Promise<StoredWorkoutAnswer> {
    return this.entry.enter(viewer, body, claim);
  }

  /** A workout with its totals. */
  @Get(':id')
  @SeesRecord()
  @SendsEntityTag()
  @ApiProblems(401, 404, 429, 503)
  get(@Viewer() viewer: Viewpoint, @Param('id') id: string): Promise<WorkoutAnswer> {
    return this.logbook.getWorkout(viewer, id);
  }

  /** Changes what is recorded of a workout: names it, ends it, opens it again, moves it. */
  @Patch(':id')
  @SeesRecord()
  @SendsEntityTag()
  @ApiProblems(401, 403, 404, 409, 412, 422, 429, 503)
  correct(
    @Viewer() viewer: Viewpoint,
    @Param('id') id: string,
    @Body() body: WorkoutPatch,
    @IfMatch() ifMatch: Precondition,
  ): Promise<WorkoutAnswer> {
    return this.editing.correctWorkout(viewer, id, body, ifMatch);
  }

  /** Deletes a workout and its sets. */
  @Delete(':id')
  @SeesRecord()
  @ApiProblems(401, 404, 412, 429, 503)
  delete(
    @Viewer() viewer: Viewpoint,
    @Param('id') id: string,
    @IfMatch() ifMatch: Precondition,
  ): Promise<DeletedAnswer> {
    return this.editing.deleteWorkout(viewer, id, ifMatch);
  }

  /** The sets of a workout. */
  @Get(':id/sets')
  @ReadsRecord()
  @ApiProblems(401, 404, 429, 503)
  listSets(@Viewer() viewer: Viewpoint, @Param('id') id: string): Promise<WorkoutSetsAnswer> {
    return this.logbook.listSets(viewer, id);
  }
}
