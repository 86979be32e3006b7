import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { DeloadAnnouncer } from '../src/modules/analytics/deload-announcer.js';
import { DeloadEvidenceRepository } from '../src/modules/analytics/deload-evidence.repository.js';
import { DeloadReviews } from '../src/modules/analytics/deload-review.js';
import { deloadId } from '../src/modules/analytics/load/deload-id.js';
import { Programs } from '../src/modules/program/index.js';
import { addDays, Preferences } from '../src/platform/calendar/index.js';
import { EventRelay } from '../src/platform/events/event-relay.js';
import { Events, EventSubscriptions, OutboxRepository } from '../src/platform/events/index.js';
import { insertWorkouts, weeksBefore } from './support/load-rows.js';
import { type OpenDatabase, openDatabase } from './support/open-database.js';

const monday = '2026-11-23';
const now = new Date('2026-11-23T10:00:00Z');

let open: OpenDatabase;
let outbox: OutboxRepository;
let announcer: DeloadAnnouncer;
let userId: string;
beforeAll(async () => {
  open = await openDatabase();
  outbox = new OutboxRepository(open.db);
  const subscriptions = new EventSubscriptions();
  const events = new Events(outbox, subscriptions, new EventRelay(outbox, subscriptions));
  const reviews = new DeloadReviews(new Programs(open.db), new DeloadEvidenceRepository(open.db));
  announcer = new DeloadAnnouncer(open.db, new Preferences(open.db), reviews, events);
});
afterAll(() => open.close());
beforeEach(() => {
  userId = uuidv7();
});

const told = async () =>
  (await outbox.listAfter(userId, 0, 100)).filter(({ type }) => type === 'deload.recommended');
const tiring = weeksBefore(monday, 8, (weeksAgo) => ({ rpe: weeksAgo > 2 ? 7 : 9 }));

describe('the weekly word about deloads', () => {
  it('is told once for each athlete and week, however often it runs, and at once', async () => {
    await insertWorkouts(open.db, userId, tiring);
    await Promise.all([announcer.announce(now), announcer.announce(now)]);
    await announcer.announce(new Date('2026-11-25T10:00:00Z'));
    expect((await told()).map(({ payload }) => payload)).toEqual([
      {
        deload_id: deloadId(userId, monday),
        recommended_week: monday,
        suggested_reduction: 0.4,
        confidence: 'medium',
        signals: ['effort', 'time'],
      },
    ]);
  });

  it('is told again in the next week, while it is still so', async () => {
    await insertWorkouts(open.db, userId, tiring);
    await insertWorkouts(
      open.db,
      userId,
      [0, 2, 4].map((offset) => ({ day: addDays(monday, offset), rpe: 9.5 })),
    );
    await announcer.announce(now);
    await announcer.announce(new Date('2026-11-30T10:00:00Z'));
    expect(
      (await told()).map(({ payload }) => (payload as { recommended_week: string }).recommended_week),
    ).toEqual([monday, addDays(monday, 7)]);
  });

  it.each([
    ['who is fresh', weeksBefore(monday, 8, () => ({ rpe: 7 }))],
    ['who is new', weeksBefore(monday, 1, () => ({ rpe: 10 }))],
    ['who has stopped', weeksBefore(addDays(monday, -35), 8, (ago) => ({ rpe: ago > 2 ? 7 : 9 }))],
  ])('is not told to an athlete %s', async (_, workouts) => {
    await insertWorkouts(open.db, userId, workouts);
    await announcer.announce(now);
    expect(await told()).toEqual([]);
  });

  it('is not told of a deload that was agreed to', async () => {
    await insertWorkouts(open.db, userId, tiring);
    await open.db
      .insertInto('deloads')
      .values({
        id: deloadId(userId, monday),
        user_id: userId,
        recommended_week: monday,
        scheduled_date: addDays(monday, 7),
        suggested_reduction: 0.5,
        reason: 'agreed',
        approved_at: now,
      })
      .execute();
    expect(await announcer.announceTo(userId, now)).toBe(false);
  });
});
