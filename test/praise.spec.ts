import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { Notifications } from '../src/modules/notifications/index.js';
import { NotificationsRepository } from '../src/modules/notifications/notifications.repository.js';
import { PraiseReaction } from '../src/modules/notifications/praise-reaction.js';
import { EventSubscriptions, type NewEvent } from '../src/platform/events/index.js';
import { recordSet } from './support/badge-deeds.js';
import { type OpenDatabase, openDatabase } from './support/open-database.js';

let open: OpenDatabase;
let notifications: Notifications;
let praise: PraiseReaction;
beforeAll(async () => {
  open = await openDatabase();
  notifications = new Notifications(new NotificationsRepository(open.db));
  praise = new PraiseReaction(new EventSubscriptions(), notifications);
});
afterAll(() => open.close());

const MONDAY = '2026-11-23';
const at = (time: string) => new Date(time);
const recommended: NewEvent = {
  type: 'deload.recommended',
  payload: {
    deload_id: 'deload',
    recommended_week: MONDAY,
    suggested_reduction: 0.5,
    confidence: 'high',
    signals: ['effort'],
  },
};
const reached = (day: string): NewEvent => ({ type: 'streak.reached', payload: { days: 7, day } });

/** What an athlete is told when the same happens twice. */
async function told(events: NewEvent[], now: Date) {
  const userId = uuidv7();
  for (let time = 0; time < 2; time += 1)
    await open.db.transaction().execute((trx) => praise.react(trx, userId, events, now));
  return (await notifications.list(userId, {})).notifications;
}

describe('a word of praise', () => {
  it('of a lighter week is told once, with the share of the sets', async () => {
    const news = await told([recommended], at('2026-11-23T10:00:00Z'));
    expect(news).toMatchObject([
      {
        type: 'deload_week',
        data: { deload_id: 'deload', recommended_week: MONDAY, suggested_reduction: 0.5 },
      },
    ]);
    expect(news[0]!.message).toContain('50 %');
  });

  it('of a streak is told once for each that was reached', async () => {
    const news = await told([reached('2026-11-01'), reached('2026-11-20')], at('2026-11-23T10:00:00Z'));
    expect(news.map(({ type, data }) => [type, data.day])).toEqual([
      ['streak_milestone', '2026-11-20'],
      ['streak_milestone', '2026-11-01'],
    ]);
  });

  it.each([
    ['2026-11-26T11:59:00Z', 1],
    ['2026-11-26T12:01:00Z', 0],
  ])('of a record of the 25th at noon is told at %s %d times', async (now, times) => {
    expect(await told([recordSet('set')], at(now))).toHaveLength(times);
  });
});
