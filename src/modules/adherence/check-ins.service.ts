import { Injectable } from '@nestjs/common';
import { Preferences } from '../../platform/calendar/index.js';
import { type IdempotencyClaim, IdempotentWrites } from '../../platform/http/index.js';
import type { CheckInAnswer, CheckInRequest } from './adherence.dto.js';
import { CheckInsRepository } from './check-ins.repository.js';
import { FlagAnswers } from './flag-answers.js';

/** Athletes answering what they are asked. */
@Injectable()
export class CheckIns {
  constructor(
    private readonly answers: FlagAnswers,
    private readonly responses: CheckInsRepository,
    private readonly preferences: Preferences,
    private readonly writes: IdempotentWrites,
  ) {}

  /**
   * The answer, what it does and what is kept of it commit together.
   *
   * @param zone of the request; default that of the profile
   * @throws FlagNotFound
   * @throws FlagAnswered when the flag is not open any more
   */
  async answer(
    userId: string,
    zone: string | undefined,
    request: CheckInRequest,
    claim: IdempotencyClaim | undefined,
  ): Promise<CheckInAnswer> {
    const timeZone = zone ?? (await this.preferences.of(userId)).timeZone;
    return this.writes.run(claim, async (trx) => {
      const answer = await this.answers.carryOut(trx, { userId, timeZone, now: new Date() }, request);
      await this.responses.insert(trx, userId, request, answer);
      return answer;
    });
  }
}
