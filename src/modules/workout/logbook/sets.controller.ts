import { Body, Delete, Get, Param, Patch } from '@nestjs/common';
import {
  ApiProblems,
  IfMatch,
  type Precondition,
  SendsEntityTag,
  VersionedController,
} from '../../../platform/http/index.js';
import { SeesRecord, Viewer, type Viewpoint } from '../../../platform/record/index.js';
import { LogbookEditing } from './logbook-editing.service.js';
import { SetPatch } from './logbook.dto.js';
import { DeletedAnswer, SetAnswer } from './logbook-answers.dto.js';
import { Logbook } from './logbook.service.js';

@VersionedController('sets')
@SeesRecord()
export class SetsController {
  constructor(
    private readonly logbook: Logbook,
    private readonly editing: LogbookEditing,
  ) {}

  /** A set. */
  @Get(':id')
  @SendsEntityTag()
  @ApiProblems(401, 404, 429, 503)
  get(@Viewer() viewer: Viewpoint, @Param('id') id: string): Promise<SetAnswer> {
    return this.logbook.getSet(viewer, id);
  }

  /** Changes what a set says. Personal records are decided anew. */
  @Patch(':id')
  @SendsEntityTag()
  @ApiProblems(401, 403, 404, 412, 422, 429, 503)
  correct(
    @Viewer() viewer: Viewpoint,
    @Param('id') id: string,
    @Body() body: SetPatch,
    @IfMatch() ifMatch: Precondition,
  ): Promise<SetAnswer> {
    return this.editing.correctSet(viewer, id, body, ifMatch);
  }

  /** Deletes a set. Personal records are decided anew. */
  @Delete(':id')
  @ApiProblems(401, 404, 412, 429, 503)
  delete(
    @Viewer() viewer: Viewpoint,
    @Param('id') id: string,
    @IfMatch() ifMatch: Precondition,
  ): Promise<DeletedAnswer> {
    return this.editing.deleteSet(viewer, id, ifMatch);
  }
}
