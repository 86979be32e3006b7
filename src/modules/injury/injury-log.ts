import { Injectable } from '@nestjs/common';
import { newId, type Transaction } from '../../platform/database/index.js';
import { Events } from '../../platform/events/index.js';
import './injury-logs.table.js';
import './injury.events.js';

export type InjurySeverity = 'mild' | 'moderate' | 'severe';

export interface ReportedInjury {
  bodyPart: string;
  severity: InjurySeverity;
  /** 0 … 10; null when it was not said. */
  painLevel: number | null;
  description: string | null;
  reportedAt: Date;
}

/** What hurts an athlete, as the athlete reports it. */
@Injectable()
export class InjuryLog {
  constructor(private readonly events: Events) {}

  /** Writes an active injury as part of the caller's transaction. @returns its id */
  async report(trx: Transaction, userId: string, injury: ReportedInjury): Promise<string> {
    const id = newId();
    await trx
      .insertInto('injury_logs')
      .values({
        id,
        user_id: userId,
        client_id: null,
        body_part: injury.bodyPart,
        side: null,
        severity: injury.severity,
        pain_level: injury.painLevel,
        description: injury.description,
        reported_at: injury.reportedAt,
        last_check_in_at: null,
        resolved_at: null,
      })
      .execute();
    const payload = { injury_id: id, body_part: injury.bodyPart, severity: injury.severity };
    await this.events.publish(trx, userId, [{ type: 'injury.logged', payload }]);
    return id;
  }
}
