import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type IdempotencyClaim, problemOf } from '../../platform/http/index.js';
import { Quota } from '../../platform/throttle/index.js';
import { AtomicBatch, batchAnswer } from './atomic-batch.js';
import { type Utterance, utteranceOf } from './utterance.js';
import type { BatchRequest } from './voice.dto.js';
import type { BatchAnswer, BatchResult, LogAnswer } from './voice-answers.dto.js';
import { VoiceService } from './voice.service.js';

/** Sentences said while offline. */
@Injectable()
export class VoiceBatch {
  constructor(
    private readonly atomic: AtomicBatch,
    private readonly voice: VoiceService,
    private readonly quota: Quota,
  ) {}

  async log(
    userId: string,
    body: BatchRequest,
    timeZone: string | undefined,
    { claim, request }: { claim: IdempotencyClaim | undefined; request: FastifyRequest },
  ): Promise<BatchAnswer> {
    const utterances = body.items.map((item) => utteranceOf('log', userId, item, timeZone));
    if (body.mode === 'atomic') return this.atomic.log(userId, utterances, claim);
    return this.each(utterances, request);
  }

  /** Each for itself, in order. What the quota does not cover is refused alone; the rest is stored. */
  private async each(utterances: Utterance[], request: FastifyRequest): Promise<BatchAnswer> {
    const granted = this.quota.granted(request);
    const results: BatchResult[] = [];
    for (const [index, utterance] of utterances.entries()) {
      const log = () =>
        index < granted ? this.voice.log(utterance, undefined) : Promise.reject(this.quota.exceeded(request));
      results.push(await settled(index, log));
    }
    return batchAnswer('independent', results);
  }
}

async function settled(index: number, log: () => Promise<LogAnswer>): Promise<BatchResult> {
  try {
    return { index, status: 200, result: await log(), problem: null };
  } catch (error) {
    // The others must not be lost with it: the failure is this sentence's answer.
    const problem = problemOf(error);
    return { index, status: problem.status, result: null, problem };
  }
}
