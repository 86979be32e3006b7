import { Body, Get, HttpCode, Param, Post } from '@nestjs/common';
import { AdminMayActFor, CurrentUser, type Principal } from '../../platform/auth/index.js';
import {
  ApiProblems,
  Idempotency,
  type IdempotencyClaim,
  VersionedController,
} from '../../platform/http/index.js';
import { ReadsRecord, SeesRecord, Viewer, type Viewpoint } from '../../platform/record/index.js';
import { BadgeGrants } from './badge-grants.service.js';
import { BadgeShelf } from './badge-shelf.service.js';
import {
  BadgesAnswer,
  CheckAnswer,
  ProgressAnswer,
  StreaksAnswer,
  UnlockAnswer,
  UnlockRequest,
} from './badges.dto.js';
import { BadgesService } from './badges.service.js';
import { RECORD_FAMILIES, RUN_FAMILIES, WORKOUT_FAMILIES } from './check-families.js';

@VersionedController('badges')
export class BadgesController {
  constructor(
    private readonly badges: BadgesService,
    private readonly grants: BadgeGrants,
    private readonly shelf: BadgeShelf,
  ) {}

  /** Gives a badge that the record has earned; an administrator gives any, to anyone. */
  @Post('unlock')
  @AdminMayActFor()
  @SeesRecord()
  @HttpCode(200)
  @ApiProblems(401, 403, 404, 409, 422, 429, 503)
  unlock(
    @CurrentUser() user: Principal,
    @Viewer() viewer: Viewpoint,
    @Body() body: UnlockRequest,
    @Idempotency() claim: IdempotencyClaim | undefined,
  ): Promise<UnlockAnswer> {
    return this.grants.unlock(user, viewer, body, claim);
  }

  /** The badges that the athlete has. */
  @Get(':user_id')
  @ReadsRecord()
  @ApiProblems(401, 403, 429, 503)
  list(@Viewer() viewer: Viewpoint, @Param('user_id') _userId: string): Promise<BadgesAnswer> {
    return this.shelf.list(viewer);
  }

  /** How far all the others are. */
  @Get(':user_id/progress')
  @ReadsRecord()
  @ApiProblems(401, 403, 429, 503)
  progress(@Viewer() viewer: Viewpoint, @Param('user_id') _userId: string): Promise<ProgressAnswer> {
    return this.shelf.progress(viewer);
  }

  /** Days and weeks in a row. */
  @Get(':user_id/streaks')
  @ReadsRecord()
  @ApiProblems(401, 403, 429, 503)
  streaks(@Viewer() viewer: Viewpoint, @Param('user_id') _userId: string): Promise<StreaksAnswer> {
    return this.shelf.streaksOf(viewer);
  }

  /** Gives what workouts have earned: their number, volume, streaks, programs, and those of runs and workouts. */
  @Post(':user_id/check-workout')
  @SeesRecord()
  @HttpCode(200)
  @ApiProblems(401, 403, 409, 422, 429, 503)
  checkWorkout(
    @Viewer() viewer: Viewpoint,
    @Param('user_id') _userId: string,
    @Idempotency() claim: IdempotencyClaim | undefined,
  ): Promise<CheckAnswer> {
    return this.badges.check(viewer, WORKOUT_FAMILIES, claim);
  }

  /** Gives what personal records have earned: their number, plates and clubs. */
  @Post(':user_id/check-pr')
  @SeesRecord()
  @HttpCode(200)
  @ApiProblems(401, 403, 409, 422, 429, 503)
  checkPr(
    @Viewer() viewer: Viewpoint,
    @Param('user_id') _userId: string,
    @Idempotency() claim: IdempotencyClaim | undefined,
  ): Promise<CheckAnswer> {
    return this.badges.check(viewer, RECORD_FAMILIES, claim);
  }

  /** Gives what runs have earned, and those of runs and workouts. */
  @Post(':user_id/check-run')
  @SeesRecord()
  @HttpCode(200)
  @ApiProblems(401, 403, 409, 422, 429, 503)
  checkRun(
    @Viewer() viewer: Viewpoint,
    @Param('user_id') _userId: string,
    @Idempotency() claim: IdempotencyClaim | undefined,
  ): Promise<CheckAnswer> {
    return this.badges.check(viewer, RUN_FAMILIES, claim);
  }
}
