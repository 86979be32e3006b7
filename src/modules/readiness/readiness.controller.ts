import { Body, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  ApiProblems,
  Idempotency,
  type IdempotencyClaim,
  VersionedController,
} from '../../platform/http/index.js';
import { ReadsRecord, SeesRecord, Viewer, type Viewpoint } from '../../platform/record/index.js';
import { ReadinessAnswer, ReadinessList, ReadinessQuery, ReadinessRequest } from './readiness.dto.js';
import { ReadinessService } from './readiness.service.js';

@VersionedController('readiness')
export class ReadinessController {
  constructor(private readonly readiness: ReadinessService) {}

  /** Says how the athlete feels on a day; said again, it replaces what was said. */
  @Post()
  @SeesRecord()
  @HttpCode(200)
  @ApiProblems(401, 403, 409, 422, 429, 503)
  say(
    @Viewer() viewer: Viewpoint,
    @Body() body: ReadinessRequest,
    @Idempotency() claim: IdempotencyClaim | undefined,
  ): Promise<ReadinessAnswer> {
    return this.readiness.say(viewer, body, claim);
  }

  /** How the athlete felt, newest first. */
  @Get()
  @ReadsRecord()
  @ApiProblems(401, 422, 429, 503)
  list(@Viewer() viewer: Viewpoint, @Query() query: ReadinessQuery): Promise<ReadinessList> {
    return this.readiness.list(viewer, query);
  }
}
