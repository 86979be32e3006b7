import { Get, Param, Query } from '@nestjs/common';
import { ApiProblems, VersionedController } from '../../platform/http/index.js';
import { ReadsRecord, Viewer, type Viewpoint } from '../../platform/record/index.js';
import { InsightsAnswer } from './insights.dto.js';
import { InsightsService } from './insights.service.js';
import { StrengthAnswer, StrengthQuery } from './strength.dto.js';
import { StrengthService } from './strength.service.js';
import { SummaryQuery, WeeklySummary } from './summary.dto.js';
import { SummaryService } from './summary.service.js';

@VersionedController('analytics')
@ReadsRecord()
export class SummaryController {
  constructor(
    private readonly summary: SummaryService,
    private readonly insightful: InsightsService,
    private readonly strengths: StrengthService,
  ) {}

  /** What a week came to. */
  @Get('summary/:userId/weekly')
  @ApiProblems(401, 403, 422, 429, 503)
  week(
    @Param('userId') _userId: string,
    @Query() { week_offset }: SummaryQuery,
    @Viewer() viewer: Viewpoint,
  ): Promise<WeeklySummary> {
    return this.summary.week(viewer, week_offset ?? 0);
  }

  /** What stands out, each with the figure that it rests on. */
  @Get('insights/:userId')
  @ApiProblems(401, 403, 429, 503)
  insights(@Param('userId') _userId: string, @Viewer() viewer: Viewpoint): Promise<InsightsAnswer> {
    return this.insightful.list(viewer);
  }

  /** Estimated 1RM by week, and its trend. */
  @Get('strength/:user_id')
  @ApiProblems(401, 403, 404, 422, 429, 503)
  strength(
    @Param('user_id') _userId: string,
    @Query() query: StrengthQuery,
    @Viewer() viewer: Viewpoint,
  ): Promise<StrengthAnswer> {
    return this.strengths.trend(viewer, query);
  }
}
