import { Get, Param, Query } from '@nestjs/common';
import { ApiProblems, VersionedController } from '../../../platform/http/index.js';
import { ReadsRecord, Viewer, type Viewpoint } from '../../../platform/record/index.js';
import { LogbookQuery } from './logbook.dto.js';
import { ExerciseHistoryAnswer } from './logbook-answers.dto.js';
import { Logbook } from './logbook.service.js';

@VersionedController('exercises')
@ReadsRecord()
export class ExerciseHistoryController {
  constructor(private readonly logbook: Logbook) {}

  /** What the athlete did of an exercise: its sets, and the best estimated 1RM by month. */
  @Get(':id/history')
  @ApiProblems(401, 404, 422, 429, 503)
  history(
    @Viewer() viewer: Viewpoint,
    @Param('id') id: string,
    @Query() query: LogbookQuery,
  ): Promise<ExerciseHistoryAnswer> {
    return this.logbook.exerciseHistory(viewer, id, query);
  }
}
