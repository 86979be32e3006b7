import { randomUUID } from 'node:crypto';
import { localDay, Preferences } from '../../src/platform/calendar/index.js';
import { EventRelay } from '../../src/platform/events/event-relay.js';
import { Events, EventSubscriptions, OutboxRepository } from '../../src/platform/events/index.js';
import { IdempotentWrites } from '../../src/platform/http/index.js';
import type { Viewpoint } from '../../src/platform/record/index.js';
import { Awards } from '../../src/modules/badges/awards.js';
import { BadgeReaction } from '../../src/modules/badges/badge-reaction.js';
import { BadgeShelf } from '../../src/modules/badges/badge-shelf.service.js';
import { BadgesService } from '../../src/modules/badges/badges.service.js';
import { DatedBadges } from '../../src/modules/badges/dated-badges.js';
import { MeasuresRepository } from '../../src/modules/badges/measures.repository.js';
import { StreaksRepository } from '../../src/modules/badges/streaks.repository.js';
import { UserBadgesRepository } from '../../src/modules/badges/user-badges.repository.js';
import { History } from './history.js';
import { type OpenDatabase, openDatabase } from './open-database.js';

/** The badges' services on a database of their own, for what needs a past or a clock. */
export class BadgeMachinery {
  readonly outbox: OutboxRepository;
  readonly events: Events;
  readonly reaction: BadgeReaction;
  readonly service: BadgesService;
  readonly shelf: BadgeShelf;

  private constructor(private readonly open: OpenDatabase) {
    const { db } = open;
    const subscriptions = new EventSubscriptions();
    this.outbox = new OutboxRepository(db);
    this.events = new Events(this.outbox, subscriptions, new EventRelay(this.outbox, subscriptions));
    const [measures, badges] = [new MeasuresRepository(db), new UserBadgesRepository(db)];
    const awards = new Awards(badges, this.events);
    const streaks = new StreaksRepository(db);
    const dated = new DatedBadges(new Preferences(db), measures, streaks, this.events);
    this.reaction = new BadgeReaction(subscriptions, measures, dated, awards);
    this.reaction.onModuleInit();
    this.service = new BadgesService(measures, badges, awards, new IdempotentWrites(db));
    this.shelf = new BadgeShelf(badges, measures, streaks);
  }

  static async start(): Promise<BadgeMachinery> {
    return new BadgeMachinery(await openDatabase());
  }

  get db() {
    return this.open.db;
  }

  stop(): Promise<void> {
    return this.open.close();
  }

  /** Somebody with nothing behind. */
  history(timeZone?: string): History {
    return new History(this.db, randomUUID(), timeZone);
  }

  /** The badge types that an athlete has, sorted. */
  async owned(userId: string): Promise<string[]> {
    const rows = await this.db
      .selectFrom('user_badges')
      .select('badge_type')
      .where('user_id', '=', userId)
      .execute();
    return rows.map((row) => row.badge_type).sort();
  }

  /** The streaks that events told of: how many days, until when. */
  async streaksTold(userId: string): Promise<[number, string][]> {
    const events = await this.outbox.listAfter(userId, 0, 1_000);
    return events.flatMap((event) =>
      event.type === 'streak.reached' ? [[event.payload.days, event.payload.day] as [number, string]] : [],
    );
  }

  /** The badge types that events told of, sorted. */
  async toldOf(userId: string): Promise<string[]> {
    const events = await this.outbox.listAfter(userId, 0, 1_000);
    return events
      .flatMap((event) => (event.type === 'badge.earned' ? [event.payload.badge_type] : []))
      .sort();
  }
}

/** An athlete who looks at the record at a moment. */
export function viewpoint({ userId, timeZone }: History, now: Date): Viewpoint {
  return { userId, now, timeZone, today: localDay(now, timeZone), weightUnit: 'lbs' };
}
