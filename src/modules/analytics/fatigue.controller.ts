import { Get, Param, Query } from '@nestjs/common';
import { ApiProblems, VersionedController } from '../../platform/http/index.js';
import { ReadsRecord, Viewer, type Viewpoint } from '../../platform/record/index.js';
import { CurrentFatigue, FatigueAnswer, FatigueHistory, FatigueQuery } from './fatigue.dto.js';
import { FatigueService } from './fatigue.service.js';
import { LoadAnswer, LoadQuery } from './load.dto.js';

@VersionedController('analytics')
@ReadsRecord()
export class FatigueController {
  constructor(private readonly fatigue: FatigueService) {}

  /** Fatigue now, by week and by day, from load, effort at equal load, readiness, sleep and soreness. */
  @Get('fatigue/:user_id')
  @ApiProblems(401, 403, 422, 429, 503)
  assess(
    @Param('user_id') _userId: string,
    @Query() { days }: FatigueQuery,
    @Viewer() viewer: Viewpoint,
  ): Promise<FatigueAnswer> {
    return this.fatigue.assess(viewer, days ?? undefined);
  }

  /** Fatigue and load now. */
  @Get('fatigue/:userId/current')
  @ApiProblems(401, 403, 429, 503)
  current(@Param('userId') _userId: string, @Viewer() viewer: Viewpoint): Promise<CurrentFatigue> {
    return this.fatigue.current(viewer);
  }

  /** Fatigue and load at the end of each of the last days. */
  @Get('fatigue/:userId/history')
  @ApiProblems(401, 403, 422, 429, 503)
  history(
    @Param('userId') _userId: string,
    @Query() { days }: FatigueQuery,
    @Viewer() viewer: Viewpoint,
  ): Promise<FatigueHistory> {
    return this.fatigue.history(viewer, days ?? undefined);
  }

  /** What was done each day, how alike the days of the week were, and how the week compares. */
  @Get('load/:user_id')
  @ApiProblems(401, 403, 422, 429, 503)
  load(
    @Param('user_id') _userId: string,
    @Query() { days }: LoadQuery,
    @Viewer() viewer: Viewpoint,
  ): Promise<LoadAnswer> {
    return this.fatigue.load(viewer, days ?? undefined);
  }
}
