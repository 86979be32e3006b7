import { Delete, Get, Param, Query } from '@nestjs/common';
import { CurrentUser, type Principal } from '../../platform/auth/index.js';
import {
  ApiProblems,
  IfMatch,
  type Precondition,
  RevalidatesByEntityTag,
  VersionedController,
} from '../../platform/http/index.js';
import { ReadsRecord, Viewer, type Viewpoint } from '../../platform/record/index.js';
import { DeletedRun, RunsPage, WholeRun } from './run-answers.dto.js';
import { RunHistory } from './run-history.service.js';
import { RunsQuery } from './running.dto.js';

@VersionedController('runs')
export class RunsController {
  constructor(private readonly history: RunHistory) {}

  /** Runs without their routes, newest first. */
  @Get()
  @ReadsRecord()
  @ApiProblems(401, 422, 429, 503)
  list(@Viewer() viewer: Viewpoint, @Query() query: RunsQuery): Promise<RunsPage> {
    return this.history.list(viewer, query);
  }

  /** A run with its route. */
  @Get(':id')
  @RevalidatesByEntityTag()
  @ApiProblems(401, 404, 429, 503)
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<WholeRun> {
    return this.history.get(user.userId, id);
  }

  /** Takes a run out of the record. */
  @Delete(':id')
  @ApiProblems(401, 404, 412, 429, 503)
  delete(
    @CurrentUser() user: Principal,
    @Param('id') id: string,
    @IfMatch() precondition: Precondition,
  ): Promise<DeletedRun> {
    return this.history.delete(user.userId, id, precondition, new Date());
  }
}
