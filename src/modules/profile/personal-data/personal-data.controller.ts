import { Delete, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { CurrentUser, EvenErased, type Principal } from '../../../platform/auth/index.js';
import { ApiProblems, VersionedController } from '../../../platform/http/index.js';
import { ErasureAnswer } from '../profile.dto.js';
import { AccountErasure } from './account-erasure.service.js';
import { ExportQuery } from './personal-data.dto.js';
import { ExportFiles } from './export-files.js';

@VersionedController('me')
export class PersonalDataController {
  constructor(
    private readonly files: ExportFiles,
    private readonly erasure: AccountErasure,
  ) {}

  /** Everything that there is of the athlete: one JSON document, an archive of CSV files, or CSV table by table. */
  @Get('export')
  @ApiOkResponse({
    content: {
      'application/json': { schema: { type: 'object' } },
      'application/zip': { schema: { type: 'string', format: 'binary' } },
      'text/csv': { schema: { type: 'string' } },
    },
  })
  @ApiProblems(401, 422, 429, 503)
  export(@CurrentUser() user: Principal, @Query() query: ExportQuery): Promise<StreamableFile> {
    return this.files.open(user.userId, query, new Date());
  }

  /** Erases the athlete: all data, and the account to sign in with. There is no way back. */
  @Delete()
  @EvenErased()
  @ApiProblems(401, 429, 503)
  erase(@CurrentUser() user: Principal): Promise<ErasureAnswer> {
    return this.erasure.erase(user.userId, new Date());
  }
}
