import { Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CurrentUser, type Principal } from '../../platform/auth/index.js';
import { ApiProblems, VersionedController } from '../../platform/http/index.js';
import { utteranceOf } from './utterance.js';
import { VoiceAssist } from './voice-assist.service.js';
import { HistoryQuery, SuggestionsRequest, ValidateRequest } from './voice.dto.js';
import { HistoryAnswer, SuggestionsAnswer, ValidationAnswer } from './voice-answers.dto.js';
import { VoiceHistory } from './voice-history.service.js';

@VersionedController('voice')
export class VoiceAssistController {
  constructor(
    private readonly assist: VoiceAssist,
    private readonly history: VoiceHistory,
  ) {}

  /** Whether a text is complete enough to be logged. */
  @Post('validate')
  @HttpCode(200)
  @ApiProblems(401, 422, 429, 503)
  validate(@CurrentUser() user: Principal, @Body() body: ValidateRequest): Promise<ValidationAnswer> {
    return this.assist.validate(utteranceOf('parse', user.userId, { transcript: body.text }, undefined));
  }

  /** What could be said next. */
  @Post('suggestions')
  @HttpCode(200)
  @ApiProblems(401, 403, 422, 429, 503)
  suggestions(@CurrentUser() user: Principal, @Body() body: SuggestionsRequest): Promise<SuggestionsAnswer> {
    return this.assist.suggest(user.userId, new Date(), body.context ?? {});
  }

  /** What was said, newest first. */
  @Get('history/:user_id')
  @ApiProblems(401, 403, 422, 429, 503)
  list(
    @CurrentUser() user: Principal,
    @Param('user_id') _userId: string,
    @Query() query: HistoryQuery,
  ): Promise<HistoryAnswer> {
    return this.history.list(user.userId, query);
  }
}
