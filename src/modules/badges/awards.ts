import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import { Events } from '../../platform/events/index.js';
import type { BadgeDefinition } from './badge.js';
import { badgesEarned } from './badges.events.js';
import { type UserBadge, UserBadgesRepository } from './user-badges.repository.js';

export interface AwardOptions {
  at: Date;
  /** Given by hand, whatever the record says. */
  granted?: boolean;
}

/** Gives badges, each once for ever, and tells of those that were really new. Nothing takes one back. */
@Injectable()
export class Awards {
  constructor(
    private readonly badges: UserBadgesRepository,
    private readonly events: Events,
  ) {}

  /** @returns those that the athlete did not have, in the order given */
  async give(
    trx: Transaction,
    userId: string,
    badges: readonly BadgeDefinition[],
    { at, granted = false }: AwardOptions,
  ): Promise<UserBadge[]> {
    if (badges.length === 0) return [];
    await this.badges.lockAthlete(trx, userId);
    const given = await this.badges.insert(trx, userId, badges, { at, metadata: granted ? { granted } : {} });
    await this.events.publish(trx, userId, badgesEarned(given));
    return given;
  }
}
