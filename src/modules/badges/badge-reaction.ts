import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DEFAULT_TIME_ZONE, localDay } from '../../platform/calendar/index.js';
import type { Transaction } from '../../platform/database/index.js';
import { EventSubscriptions, type NewEvent } from '../../platform/events/index.js';
import { Awards } from './awards.js';
import { missingBadges } from './badge-progress.js';
import type { BadgeFamily } from './badge.js';
import { badgesOf, measuresOf } from './catalogue.js';
import type { Whereabouts } from './consecutive-days.js';
import { DatedBadges } from './dated-badges.js';
import type { Standing } from './measures.js';
import { MeasuresRepository } from './measures.repository.js';
import { DATED_FAMILIES, DAY_FAMILIES, movedBy, WORKOUT_COUNT_FAMILIES } from './moved-families.js';

/**
 * Gives badges in the transaction of the write that earns them. It costs an ordinary set one small query; the
 * days and the workouts are looked at when a day or a workout begins.
 */
@Injectable()
export class BadgeReaction implements OnModuleInit {
  constructor(
    private readonly subscriptions: EventSubscriptions,
    private readonly measures: MeasuresRepository,
    private readonly dated: DatedBadges,
    private readonly awards: Awards,
  ) {}

  onModuleInit(): void {
    this.subscriptions.react({
      name: 'badges',
      types: [
        'set.logged',
        'set.corrected',
        'session.started',
        'session.ended',
        'pr.achieved',
        'run.logged',
        'program.completed',
      ],
      react: (trx, userId, events) => this.react(trx, userId, events, new Date()),
    });
  }

  /** @param now the day that streaks are looked at from */
  async react(trx: Transaction, userId: string, events: readonly NewEvent[], now: Date): Promise<void> {
    const { families, setIds } = movedBy(events);
    if (families.size === 0 && setIds.length === 0) return;
    const utc: Whereabouts = { userId, timeZone: DEFAULT_TIME_ZONE, today: localDay(now, DEFAULT_TIME_ZONE) };
    const timeless = badgesOf([...families].filter((family) => !DATED_FAMILIES.has(family)));
    const standing = await this.measures.read(utc, measuresOf(timeless), setIds, trx);
    const earned = missingBadges(timeless, standing);
    const further = furtherFamilies(families, standing);
    if (further.length > 0) {
      const athlete = await this.dated.athlete(trx, userId, now);
      // A correction is no training: it tells of no streak.
      if (events.some(({ type }) => type === 'set.logged'))
        await this.dated.tellStreaks(trx, athlete, standing.openedDays);
      earned.push(...(await this.dated.earned(trx, athlete, further)));
    }
    await this.awards.give(trx, userId, earned, { at: now });
  }
}

/** Families that were not looked at yet: those that go by days, and those that a first set moves. */
function furtherFamilies(
  families: ReadonlySet<BadgeFamily>,
  { openedDays, opensWorkout }: Standing,
): BadgeFamily[] {
  const dated = [...families].filter((family) => DATED_FAMILIES.has(family));
  const ofDay = openedDays.length > 0 ? DAY_FAMILIES : [];
  const ofWorkout = opensWorkout ? WORKOUT_COUNT_FAMILIES.filter((family) => !families.has(family)) : [];
  return [...new Set([...dated, ...ofDay, ...ofWorkout])];
}
