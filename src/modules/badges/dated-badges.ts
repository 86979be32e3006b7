import { Injectable } from '@nestjs/common';
import {
  addDays,
  canonicalTimeZone,
  DEFAULT_TIME_ZONE,
  localDay,
  type LocalDay,
  Preferences,
} from '../../platform/calendar/index.js';
import type { Transaction } from '../../platform/database/index.js';
import { Events } from '../../platform/events/index.js';
import { missingBadges } from './badge-progress.js';
import type { BadgeDefinition, BadgeFamily } from './badge.js';
import { LONGEST_STREAK_TOLD_DAYS, streaksReached } from './badges.events.js';
import { badgesOf, measuresOf } from './catalogue.js';
import type { Whereabouts } from './consecutive-days.js';
import { MeasuresRepository } from './measures.repository.js';
import { StreaksRepository } from './streaks.repository.js';

/** What goes by the day that it is where the athlete is: badges of streaks, and streaks that are worth a word. */
@Injectable()
export class DatedBadges {
  constructor(
    private readonly preferences: Preferences,
    private readonly measures: MeasuresRepository,
    private readonly streaks: StreaksRepository,
    private readonly events: Events,
  ) {}

  async athlete(trx: Transaction, userId: string, now: Date): Promise<Whereabouts> {
    const preferences = await this.preferences.of(userId, trx);
    const timeZone = canonicalTimeZone(preferences.timeZone) ?? DEFAULT_TIME_ZONE;
    return { userId, timeZone, today: localDay(now, timeZone) };
  }

  /** Badges of some families that the athlete has earned and does not have. */
  async earned(
    trx: Transaction,
    athlete: Whereabouts,
    families: readonly BadgeFamily[],
  ): Promise<BadgeDefinition[]> {
    const badges = badgesOf(families);
    return missingBadges(badges, await this.measures.read(athlete, measuresOf(badges), [], trx));
  }

  /** @param days that got their first set: a streak that another day ends was told of with that day */
  async tellStreaks(trx: Transaction, athlete: Whereabouts, days: readonly LocalDay[]): Promise<void> {
    if (days.length === 0) return;
    // Back from yesterday by a day more than the longest: a longer one is not taken for it.
    const from = addDays(athlete.today, -LONGEST_STREAK_TOLD_DAYS - 1);
    const streaks = await this.streaks.listLiving(athlete, from, trx);
    const ended = streaks.filter(({ last }) => days.includes(last));
    await this.events.publish(trx, athlete.userId, streaksReached(ended));
  }
}
