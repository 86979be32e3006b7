import { Body, HttpCode, Post } from '@nestjs/common';
import { CurrentUser, type Principal } from '../../platform/auth/index.js';
import {
  ApiProblems,
  Idempotency,
  type IdempotencyClaim,
  LargeBody,
  VersionedController,
} from '../../platform/http/index.js';
import { Limit } from '../../platform/throttle/index.js';
import { RunAnalysis } from './run-analysis.service.js';
import { AnalyzedRun, ParsedRun } from './run-answers.dto.js';
import { RunLog } from './run-log.service.js';
import { AnalyzeRunRequest, ParseRunRequest } from './running.dto.js';

/** Room for 20,000 points of 200 characters. */
const ROUTE_BODY_BYTES = 4 * 1024 * 1024;

@VersionedController('running')
export class RunningController {
  constructor(
    private readonly log: RunLog,
    private readonly analysis: RunAnalysis,
  ) {}

  /** Keeps a run, with its grade-adjusted pace and, where they are known, the conditions. */
  @Post('parse')
  @HttpCode(200)
  @LargeBody(ROUTE_BODY_BYTES)
  @ApiProblems(401, 403, 409, 422, 429, 503)
  parse(
    @CurrentUser() user: Principal,
    @Body() body: ParseRunRequest,
    @Idempotency() claim: IdempotencyClaim | undefined,
  ): Promise<ParsedRun> {
    return this.log.log(user.userId, body, new Date(), claim);
  }

  /** What a run says beside the athlete's others. */
  @Post('analyze')
  @HttpCode(200)
  @Limit('ai_coach')
  @ApiProblems(401, 403, 404, 422, 429, 503)
  analyze(@CurrentUser() user: Principal, @Body() body: AnalyzeRunRequest): Promise<AnalyzedRun> {
    return this.analysis.analyze(user.userId, body.run_id);
  }
}
