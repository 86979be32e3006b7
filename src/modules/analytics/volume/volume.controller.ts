import { Get, Param, Query } from '@nestjs/common';
import { ApiProblems, VersionedController } from '../../../platform/http/index.js';
import { ReadsRecord, Viewer, type Viewpoint } from '../../../platform/record/index.js';
import { LandmarksReport } from './landmarks.dto.js';
import { VolumeQuery, WeeksQuery } from './volume-query.dto.js';
import { MuscleBreakdown, VolumeReport, VolumeTrendReport } from './volume.dto.js';
import { VolumeService } from './volume.service.js';

@VersionedController('analytics')
@ReadsRecord()
export class VolumeController {
  constructor(private readonly volume: VolumeService) {}

  /** Volume of the week, of the month and of the last weeks. */
  @Get('volume/:user_id')
  @ApiProblems(401, 403, 422, 429, 503)
  report(
    @Viewer() viewer: Viewpoint,
    @Param('user_id') _userId: string,
    @Query() query: VolumeQuery,
  ): Promise<VolumeReport> {
    return this.volume.report(viewer, query);
  }

  /** Volume week by week. `weeks` is 12 by default. */
  @Get('volume/:user_id/trend')
  @ApiProblems(401, 403, 422, 429, 503)
  trend(
    @Viewer() viewer: Viewpoint,
    @Param('user_id') _userId: string,
    @Query() { weeks }: WeeksQuery,
  ): Promise<VolumeTrendReport> {
    return this.volume.trend(viewer, weeks);
  }

  /** The muscles' shares of the volume. `weeks` is 4 by default. */
  @Get('volume/:user_id/by-muscle')
  @ApiProblems(401, 403, 422, 429, 503)
  byMuscle(
    @Viewer() viewer: Viewpoint,
    @Param('user_id') _userId: string,
    @Query() { weeks }: WeeksQuery,
  ): Promise<MuscleBreakdown> {
    return this.volume.byMuscle(viewer, weeks);
  }

  /** This week's hard sets of each group of muscles beside what trainers reckon with: expert opinion. */
  @Get('volume/:user_id/landmarks')
  @ApiProblems(401, 403, 429, 503)
  landmarks(@Viewer() viewer: Viewpoint, @Param('user_id') _userId: string): Promise<LandmarksReport> {
    return this.volume.landmarks(viewer);
  }
}
