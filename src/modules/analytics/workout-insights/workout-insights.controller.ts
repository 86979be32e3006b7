import { Body, HttpCode, Post } from '@nestjs/common';
import { ApiProblems, VersionedController } from '../../../platform/http/index.js';
import { SeesRecord, Viewer, type Viewpoint } from '../../../platform/record/index.js';
import { Limit } from '../../../platform/throttle/index.js';
import { WorkoutInsights, WorkoutInsightsRequest } from './workout-insights.dto.js';
import { WorkoutInsightsService } from './workout-insights.service.js';

@VersionedController('workout')
export class WorkoutInsightsController {
  constructor(private readonly workouts: WorkoutInsightsService) {}

  /** What a workout was in figures and words. Writes nothing. */
  @Post('insights')
  @HttpCode(200)
  @Limit('ai_coach')
  @SeesRecord()
  @ApiProblems(401, 403, 404, 422, 429, 503)
  insights(@Viewer() viewer: Viewpoint, @Body() body: WorkoutInsightsRequest): Promise<WorkoutInsights> {
    return this.workouts.assess(viewer, body.workout_id);
  }
}
