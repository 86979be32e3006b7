import { Body, Headers, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CurrentUser, type Principal } from '../../platform/auth/index.js';
import {
  ApiProblems,
  Idempotency,
  type IdempotencyClaim,
  LargeBody,
  VersionedController,
} from '../../platform/http/index.js';
import { CallersSession, type HoldsSession, ReadsSession } from '../../platform/session/index.js';
import { Limit } from '../../platform/throttle/index.js';
import { utteranceOf } from './utterance.js';
import { VoiceBatch } from './voice-batch.service.js';
import { BatchRequest, LogRequest, ParseRequest, RetryRequest } from './voice.dto.js';
import { BatchAnswer, LogAnswer, ParseAnswer } from './voice-answers.dto.js';
import { VoiceService } from './voice.service.js';

const ZONE = 'x-time-zone';

@VersionedController('voice')
export class VoiceController {
  constructor(
    private readonly voice: VoiceService,
    private readonly batches: VoiceBatch,
  ) {}

  /** What a sentence means. Writes nothing but the history, unless `auto_save` is set. */
  @Post('parse')
  @HttpCode(200)
  @Limit('voice')
  @ReadsSession()
  @ApiProblems(401, 403, 409, 422, 429, 503)
  parse(
    @CurrentUser() user: Principal,
    @Body() body: ParseRequest,
    @Headers(ZONE) timeZone: string | undefined,
    @Idempotency() claim: IdempotencyClaim | undefined,
    @CallersSession() holder: HoldsSession,
  ): Promise<ParseAnswer> {
    return this.voice.parse(
      utteranceOf('parse', user.userId, body, timeZone, holder),
      body.auto_save === true,
      claim,
    );
  }

  /** Says a sentence again with what was missing. */
  @Post('retry')
  @HttpCode(200)
  @Limit('voice')
  @ReadsSession()
  @ApiProblems(401, 403, 409, 422, 429, 503)
  retry(
    @CurrentUser() user: Principal,
    @Body() body: RetryRequest,
    @Headers(ZONE) timeZone: string | undefined,
    @Idempotency() claim: IdempotencyClaim | undefined,
    @CallersSession() holder: HoldsSession,
  ): Promise<ParseAnswer> {
    const utterance = utteranceOf('retry', user.userId, body, timeZone, holder);
    return this.voice.retry(utterance, body.additional_context ?? '', body.auto_save === true, claim);
  }

  /** Acts on a sentence: stores its sets, applies a correction, undoes, ends the workout. */
  @Post('log')
  @HttpCode(200)
  @Limit('voice')
  @ReadsSession()
  @ApiProblems(401, 403, 404, 409, 422, 429, 503)
  log(
    @CurrentUser() user: Principal,
    @Body() body: LogRequest,
    @Headers(ZONE) timeZone: string | undefined,
    @Idempotency() claim: IdempotencyClaim | undefined,
    @CallersSession() holder: HoldsSession,
  ): Promise<LogAnswer> {
    return this.voice.log(utteranceOf('log', user.userId, body, timeZone, holder), claim);
  }

  /** Acts on sentences said while offline, oldest first. */
  @Post('log/batch')
  @HttpCode(200)
  @LargeBody()
  @Limit('voice', { units: batchUnits, partial: isIndependent })
  @ApiProblems(401, 403, 404, 409, 422, 429, 503)
  logBatch(
    @CurrentUser() user: Principal,
    @Body() body: BatchRequest,
    @Headers(ZONE) timeZone: string | undefined,
    @Idempotency() claim: IdempotencyClaim | undefined,
    @Req() request: FastifyRequest,
  ): Promise<BatchAnswer> {
    return this.batches.log(user.userId, body, timeZone, { claim, request });
  }
}

/** One unit of the quota a sentence. Called before the body is validated. */
function batchUnits(body: unknown): number {
  const items = (body as { items?: unknown } | null | undefined)?.items;
  return Array.isArray(items) ? Math.max(1, items.length) : 1;
}

function isIndependent(body: unknown): boolean {
  return (body as { mode?: unknown } | null | undefined)?.mode !== 'atomic';
}
