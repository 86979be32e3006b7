import { Get, HttpCode, Param, Post } from '@nestjs/common';
import { CurrentUser, type Principal } from '../../platform/auth/index.js';
import {
  ApiProblems,
  Idempotency,
  type IdempotencyClaim,
  VersionedController,
} from '../../platform/http/index.js';
import { EndedSession, SessionSummary } from './session.dto.js';
import { WorkoutSession } from './workout-session.service.js';

@VersionedController('session')
export class SessionController {
  constructor(private readonly session: WorkoutSession) {}

  /** The workout under way. */
  @Get(':user_id/summary')
  @ApiProblems(401, 403, 429, 503)
  summary(@CurrentUser() user: Principal, @Param('user_id') _userId: string): Promise<SessionSummary> {
    return this.session.summarize(user.userId, new Date());
  }

  /** Ends the workout under way. */
  @Post(':user_id/end')
  @HttpCode(200)
  @ApiProblems(401, 403, 404, 409, 422, 429, 503)
  end(
    @CurrentUser() user: Principal,
    @Param('user_id') _userId: string,
    @Idempotency() claim: IdempotencyClaim | undefined,
  ): Promise<EndedSession> {
    return this.session.end(user.userId, new Date(), claim);
  }
}
