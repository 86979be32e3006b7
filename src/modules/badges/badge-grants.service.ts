import { Injectable } from '@nestjs/common';
import { Accounts, type Principal, userMeant } from '../../platform/auth/index.js';
import { type IdempotencyClaim, refusedField } from '../../platform/http/index.js';
import { RecordHeads, type Viewpoint, viewpointOf } from '../../platform/record/index.js';
import type { UnlockAnswer, UnlockRequest } from './badges.dto.js';
import { AthleteNotFound } from './badges.errors.js';
import { BadgesService } from './badges.service.js';

/** Gives one badge by its name: an athlete gets what the record has earned, an administrator gives any to anyone. */
@Injectable()
export class BadgeGrants {
  constructor(
    private readonly badges: BadgesService,
    private readonly heads: RecordHeads,
    private readonly accounts: Accounts,
  ) {}

  /** @throws ValidationFailed for a user id that is none, AthleteNotFound, BadgeNotFound, BadgeNotEarned */
  async unlock(
    caller: Principal,
    viewer: Viewpoint,
    { badge_type: type, user_id }: UnlockRequest,
    claim: IdempotencyClaim | undefined,
  ): Promise<UnlockAnswer> {
    const userId = userMeant(user_id, caller);
    if (userId === undefined) throw refusedField('/user_id', 'must be the id of a user');
    const athlete = userId === viewer.userId ? viewer : await this.viewpointOf(userId, viewer.now);
    return this.badges.unlock(athlete, { type, granted: caller.role === 'admin' }, claim);
  }

  /**
   * From where another athlete looks: their days count for what they have earned.
   *
   * @throws AthleteNotFound for an id that has left nothing here and cannot sign in
   */
  private async viewpointOf(userId: string, now: Date): Promise<Viewpoint> {
    const head = await this.heads.of(userId);
    if (!head.isKnown && !(await this.accounts.has(userId))) throw new AthleteNotFound();
    return viewpointOf(userId, head, undefined, now);
  }
}
