import { Body, Get, HttpCode, Post, Query } from '@nestjs/common';
import { CurrentUser, type Principal } from '../../platform/auth/index.js';
import {
  ApiProblems,
  Idempotency,
  type IdempotencyClaim,
  VersionedController,
} from '../../platform/http/index.js';
import { foundExercise } from './exercise-answers.js';
import { ExerciseCreation } from './exercise-creation.js';
import {
  CreateOrMatchRequest,
  CreateOrMatchResponse,
  SearchQuery,
  SearchResult,
} from './exercise-match.dto.js';
import { ExerciseMatchService } from './exercise-match.service.js';

const DEFAULT_LIMIT = 10;

@VersionedController('exercises')
export class ExerciseMatchController {
  constructor(
    private readonly matching: ExerciseMatchService,
    private readonly creation: ExerciseCreation,
  ) {}

  /** Exercises that a phrase may name, the athlete's own included. */
  @Get('search')
  @ApiProblems(401, 422, 429, 503)
  async search(@CurrentUser() user: Principal, @Query() { q, limit }: SearchQuery): Promise<SearchResult> {
    const exercises = (await this.matching.search(q, limit ?? DEFAULT_LIMIT, user.userId)).map(foundExercise);
    return { query: q, exercises, total_found: exercises.length };
  }

  /** Finds the exercise of a name, or makes it the athlete's own. */
  @Post('create-or-match')
  @HttpCode(200)
  @ApiProblems(401, 409, 422, 429, 503)
  createOrMatch(
    @CurrentUser() user: Principal,
    @Body() request: CreateOrMatchRequest,
    @Idempotency() claim: IdempotencyClaim | undefined,
  ): Promise<CreateOrMatchResponse> {
    return this.creation.createOrMatch(user.userId, request, claim);
  }
}
