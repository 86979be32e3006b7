import { Injectable } from '@nestjs/common';
import { newId, type Transaction } from '../../platform/database/index.js';
import type { CheckInAnswer, CheckInRequest } from './adherence.dto.js';

/** What athletes answered, with what came of it. */
@Injectable()
export class CheckInsRepository {
  async insert(
    trx: Transaction,
    userId: string,
    request: CheckInRequest,
    answer: CheckInAnswer,
  ): Promise<void> {
    await trx
      .insertInto('adherence_check_in_responses')
      .values({
        id: newId(),
        user_id: userId,
        flag_id: request.flag_id,
        response_type: request.response_type,
        injury_details: request.injury_details ? JSON.stringify(request.injury_details) : null,
        details: request.details || null,
        adjustment_plan: answer.adjustment_plan ? JSON.stringify(answer.adjustment_plan) : null,
      })
      .execute();
  }
}
