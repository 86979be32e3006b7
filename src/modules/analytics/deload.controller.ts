import { Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiProblems,
  Idempotency,
  type IdempotencyClaim,
  VersionedController,
} from '../../platform/http/index.js';
import { ReadsRecord, SeesRecord, Viewer, type Viewpoint } from '../../platform/record/index.js';
import { ApproveDeloadRequest, ApprovedDeloadAnswer, DeloadAnswer, DeloadQuery } from './deload.dto.js';
import { DeloadService } from './deload.service.js';

@VersionedController('analytics')
export class DeloadController {
  constructor(private readonly deloads: DeloadService) {}

  /** Whether a lighter week is due: by the athlete's program, else by two or more independent signals. */
  @Get('deload/:user_id')
  @ReadsRecord()
  @ApiProblems(401, 403, 404, 422, 429, 503)
  recommend(
    @Param('user_id') _userId: string,
    @Query() { program_id }: DeloadQuery,
    @Viewer() viewer: Viewpoint,
  ): Promise<DeloadAnswer> {
    return this.deloads.recommend(viewer, program_id ?? undefined);
  }

  /** Agrees to a recommended deload. */
  @Post('deload/:userId/approve')
  @SeesRecord()
  @HttpCode(200)
  @ApiProblems(401, 403, 404, 409, 422, 429, 503)
  approve(
    @Param('userId') _userId: string,
    @Body() request: ApproveDeloadRequest,
    @Viewer() viewer: Viewpoint,
    @Idempotency() claim: IdempotencyClaim | undefined,
  ): Promise<ApprovedDeloadAnswer> {
    return this.deloads.approve(viewer, request, claim);
  }
}
