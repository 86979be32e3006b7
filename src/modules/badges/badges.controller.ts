import { Body, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CurrentUser, type Principal } from '../../platform/auth/index.js';
import {
  ApiProblems,
  Idempotency,
  type IdempotencyClaim,
  VersionedController,
} from '../../platform/http/index.js';
import { ReadsRecord, Viewer, type Viewpoint } from '../../platform/record/index.js';
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

@ReadsRecord()
@VersionedController('badges')
export class BadgesController {
  constructor(
    private readonly badges: BadgesService,
    private readonly shelf: BadgeShelf,
  ) {}

  /** Gives a badge that the record has earned; an administrator takes any. */
  @Post('unlock')
  @HttpCode(200)
  @ApiProblems(401, 403, 404, 409, 422, 429, 503)
  unlock(
    @CurrentUser() user: Principal,
    @Viewer() viewer: Viewpoint,
    @Body() { badge_type: type }: UnlockRequest,
    @Idempotency() claim: IdempotencyClaim | undefined,
  ): Promise<UnlockAnswer> {
    return this.badges.unlock(viewer, { type, granted: user.role === 'admin' }, claim);
  }

  /** The badges that the athlete has. */
  @Get(':user_id')
  @ApiProblems(401, 403, 429, 503)
  list(@Viewer() viewer: Viewpoint, @Param('user_id') _userId: string): Promise<BadgesAnswer> {
    return this.shelf.list(viewer);
  }

  /** How far all the others are. */
  @Get(':user_id/progress')
  @ApiProblems(401, 403, 429, 503)
  progress(@Viewer() viewer: Viewpoint, @Param('user_id') _userId: string): Promise<ProgressAnswer> {
    return this.shelf.progress(viewer);
  }

  /** Days and weeks in a row. */
  @Get(':user_id/streaks')
  @ApiProblems(401, 403, 429, 503)
  streaks(@Viewer() viewer: Viewpoint, @Param('user_id') _userId: string): Promise<StreaksAnswer> {
    return this.shelf.streaksOf(viewer);
  }

  /** Gives what workouts have earned: their number, volume, streaks, programs, and those of runs and workouts. */
  @Post(':user_id/check-workout')
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
