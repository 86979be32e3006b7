import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import {
  type IdempotencyClaim,
  IdempotentSteps,
  problemOf,
  StillRunning,
} from '../../platform/http/index.js';
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
    private readonly steps: IdempotentSteps,
  ) {}

  async log(
    userId: string,
    body: BatchRequest,
    timeZone: string | undefined,
    { claim, request }: { claim: IdempotencyClaim | undefined; request: FastifyRequest },
  ): Promise<BatchAnswer> {
    const utterances = body.items.map((item) => utteranceOf('log', userId, item, timeZone));
    if (body.mode === 'atomic') return this.atomic.log(userId, utterances, claim);
    return this.each(utterances, request, claim);
  }

  /** Each for itself, in order. What the quota does not cover is refused alone; the rest is stored. */
  private async each(
    utterances: Utterance[],
    request: FastifyRequest,
    claim: IdempotencyClaim | undefined,
  ): Promise<BatchAnswer> {
    let granted = this.quota.granted(request);
    const answer = await this.steps.run(claim, async (steps) => {
      const results: BatchResult[] = [];
      for (const [index, utterance] of utterances.entries()) {
        const before = await steps.replay<LogAnswer>(index);
        // What was done before costs nothing, also when all of it was: else a long batch would never come to its end.
        const isCovered = before !== undefined || granted-- > 0;
        const log = () => before ?? this.voice.log(utterance, steps.claimOf(index));
        results.push(await settled(index, isCovered ? log : () => this.refuse(request)));
      }
      return {
        answer: batchAnswer('independent', results),
        isFinal: results.every(({ status }) => status === 200),
      };
    });
    if (granted > 0) await this.quota.giveBack(request, granted);
    return answer;
  }

  private refuse(request: FastifyRequest): never {
    throw this.quota.exceeded(request);
  }
}

async function settled(index: number, log: () => LogAnswer | Promise<LogAnswer>): Promise<BatchResult> {
  try {
    return { index, status: 200, result: await log(), problem: null };
  } catch (error) {
    // The same batch is under way elsewhere: its answer will be the answer to this one.
    if (error instanceof StillRunning) throw error;
    // The others must not be lost with it: the failure is this sentence's answer.
    const problem = problemOf(error);
    return { index, status: problem.status, result: null, problem };
  }
}
