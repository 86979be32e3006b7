import { Body, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CurrentUser, type Principal } from '../../platform/auth/index.js';
import { RequestedZone } from '../../platform/calendar/index.js';
import {
  ApiProblems,
  Idempotency,
  type IdempotencyClaim,
  VersionedController,
} from '../../platform/http/index.js';
import { ReadsRecord, Viewer, type Viewpoint } from '../../platform/record/index.js';
import { AdherenceReport, CheckInAnswer, CheckInRequest } from './adherence.dto.js';
import { Adherence } from './adherence.service.js';
import { CheckIns } from './check-ins.service.js';

@VersionedController('adherence')
export class AdherenceController {
  constructor(
    private readonly adherence: Adherence,
    private readonly checkIns: CheckIns,
  ) {}

  /** How the athlete keeps to the program. Reading it changes nothing. */
  @Get('report/:user_id')
  @ReadsRecord()
  @ApiProblems(401, 403, 429, 503)
  report(@Param('user_id') _userId: string, @Viewer() viewer: Viewpoint): Promise<AdherenceReport> {
    return this.adherence.report(viewer);
  }

  /** The athlete's answer to a flag. */
  @Post('check-in')
  @HttpCode(200)
  @ApiProblems(401, 403, 404, 409, 422, 429, 503)
  checkIn(
    @CurrentUser() user: Principal,
    @Body() body: CheckInRequest,
    @RequestedZone() zone: string | undefined,
    @Idempotency() claim: IdempotencyClaim | undefined,
  ): Promise<CheckInAnswer> {
    return this.checkIns.answer(user.userId, zone, body, claim);
  }
}
