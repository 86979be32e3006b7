import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import { type IdempotencyClaim, IdempotentWrites } from '../../platform/http/index.js';
import type { Viewpoint } from '../../platform/record/index.js';
import { Awards } from './awards.js';
import { badgeGoal, checkAnswer, earnedBadge } from './badge-answers.js';
import { isEarned, missingBadges, progressOf } from './badge-progress.js';
import type { BadgeDefinition, BadgeFamily } from './badge.js';
import type { CheckAnswer, UnlockAnswer } from './badges.dto.js';
import { BadgeNotEarned, BadgeNotFound } from './badges.errors.js';
import { badgesOf, findBadge, measuresOf } from './catalogue.js';
import type { Measures } from './measures.js';
import { MeasuresRepository } from './measures.repository.js';
import { catalogueTypeOf } from './phone-types.js';
import { type UserBadge, UserBadgesRepository } from './user-badges.repository.js';

/** Gives badges when asked: by what the record says, not by what the caller says. */
@Injectable()
export class BadgesService {
  constructor(
    private readonly measures: MeasuresRepository,
    private readonly badges: UserBadgesRepository,
    private readonly awards: Awards,
    private readonly writes: IdempotentWrites,
  ) {}

  /** Gives what the record has earned of some families. Asked again, it gives nothing. */
  async check(
    viewer: Viewpoint,
    families: readonly BadgeFamily[],
    claim: IdempotencyClaim | undefined,
  ): Promise<CheckAnswer> {
    return this.writes.run(claim, async (trx) => {
      const badges = badgesOf(families);
      const standing = await this.measures.read(viewer, measuresOf(badges), [], trx);
      const earned = missingBadges(badges, standing);
      return checkAnswer(
        viewer.userId,
        await this.awards.give(trx, viewer.userId, earned, { at: viewer.now }),
      );
    });
  }

  /**
   * @param granted give it whatever the record says
   * @throws BadgeNotFound when the catalogue has no badge of that name
   * @throws BadgeNotEarned when the record has not earned it
   */
  async unlock(
    viewer: Viewpoint,
    { type, granted }: { type: string; granted: boolean },
    claim: IdempotencyClaim | undefined,
  ): Promise<UnlockAnswer> {
    const badge = findBadge(catalogueTypeOf(type));
    if (!badge) throw new BadgeNotFound({ detail: `There is no badge "${type}".` });
    return this.writes.run(claim, async (trx) => {
      const owned = await this.badges.find(viewer.userId, badge.type, trx);
      if (owned) return unlocked(owned, true);
      const earned = await this.hasEarned(trx, viewer, badge);
      if (!earned.yes && !granted) throw notEarned(badge, earned.measures);
      const options = { at: viewer.now, granted: !earned.yes };
      const [given] = await this.awards.give(trx, viewer.userId, [badge], options);
      // Another request was faster by a moment.
      return given ? unlocked(given, false) : unlocked(await this.got(trx, viewer, badge), true);
    });
  }

  private async hasEarned(trx: Transaction, viewer: Viewpoint, badge: BadgeDefinition) {
    const { measures } = await this.measures.read(viewer, measuresOf([badge]), [], trx);
    return { yes: isEarned(badge, measures), measures };
  }

  private async got(trx: Transaction, viewer: Viewpoint, badge: BadgeDefinition): Promise<UserBadge> {
    const owned = await this.badges.find(viewer.userId, badge.type, trx);
    if (!owned) throw new Error('A badge was neither given nor there.');
    return owned;
  }
}

function unlocked(badge: UserBadge, already: boolean): UnlockAnswer {
  const message = already ? `${badge.badge_name} was already unlocked` : `${badge.badge_name} unlocked!`;
  return { success: true, message, badge: earnedBadge(badge), already_unlocked: already };
}

function notEarned(badge: BadgeDefinition, measures: Measures): Error {
  const goals = progressOf(badge, measures);
  const { current, required, unit } = badgeGoal(goals[0]!);
  return new BadgeNotEarned({
    detail: `${badge.name} is not earned yet: ${current ?? 0} of ${required} ${unit}.`,
    members: { badge_type: badge.type, goals: goals.map(badgeGoal) },
  });
}
