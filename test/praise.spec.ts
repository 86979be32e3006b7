import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { Notifications } from '../src/modules/notifications/index.js';
import { NotificationsRepository } from '../src/modules/notifications/notifications.repository.js';
import { PraiseReaction } from '../src/modules/notifications/praise-reaction.js';
import { EventSubscriptions, type NewEvent } from '../src/platform/events/index.js';
import { recordSet, setCorrected, setLogged } from './support/badge-deeds.js';
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

describe('a word of praise of a record', () => {
  const NOON = at('2026-11-25T12:00:00Z');
  const lifted = (weight: number): NewEvent => {
    const record = recordSet('set') as Extract<NewEvent, { type: 'pr.achieved' }>;
    return { ...record, payload: { ...record.payload, weight } };
  };
  const corrected = (isRecord: boolean): NewEvent => {
    const event = setCorrected('set', { at: NOON }) as Extract<NewEvent, { type: 'set.corrected' }>;
    return { ...event, payload: { ...event.payload, is_pr: isRecord } };
  };
  const undone: NewEvent = { type: 'set.undone', payload: { set_id: 'set', workout_id: 'workout' } };
  const react = (userId: string, events: NewEvent[], now = NOON) =>
    open.db.transaction().execute((trx) => praise.react(trx, userId, events, now));
  const newsOf = async (userId: string) => (await notifications.list(userId, {})).notifications;

  async function praised() {
    const userId = uuidv7();
    await react(userId, [lifted(120)]);
    await react(userId, [recordSet('other'), setLogged('third', { at: NOON })]);
    const [other, record] = await newsOf(userId);
    return { userId, other: other!, record: record! };
  }

  it.each(['2026-11-25T12:10:00Z', '2026-11-27T12:00:00Z'])(
    'is corrected with its set, however late: at %s',
    async (now) => {
      const { userId, other, record } = await praised();
      expect(record.message).toContain('120 lbs');
      await react(userId, [corrected(true), lifted(102.5)], at(now));
      const [same, news] = await newsOf(userId);
      expect(same).toEqual(other);
      expect(news).toMatchObject({ id: record.id, read: false, data: { set_id: 'set', weight: 102.5 } });
      expect([news!.message.includes('102.5 lbs'), news!.message.includes('120')]).toEqual([true, false]);
    },
  );

  it('is corrected when it was read, and stays read', async () => {
    const { userId, record } = await praised();
    await notifications.markRead(userId, record.id, NOON);
    await react(userId, [corrected(true), lifted(102.5)]);
    expect((await newsOf(userId))[1]).toMatchObject({ id: record.id, read: true, data: { weight: 102.5 } });
  });

  it.each([
    ['corrected to none', corrected(false)],
    ['undone', undone],
  ])('is taken back when its set is %s, unless it was read', async (_, event) => {
    const { userId, other } = await praised();
    await react(userId, [event]);
    expect(await newsOf(userId)).toEqual([other]);
    const reader = await praised();
    await notifications.markRead(reader.userId, reader.record.id, NOON);
    await react(reader.userId, [event]);
    expect((await newsOf(reader.userId)).map(({ id }) => id)).toEqual([reader.other.id, reader.record.id]);
  });

  it('is told again when the set wins the record back', async () => {
    const { userId, other } = await praised();
    await react(userId, [corrected(false)]);
    await react(userId, [corrected(true), lifted(120)]);
    expect((await newsOf(userId)).map(({ data }) => data.set_id)).toEqual(['set', other.data.set_id]);
  });

  it('leaves those of others alone', async () => {
    const [one, another] = [await praised(), await praised()];
    await react(one.userId, [undone, recordSet('other')]);
    expect(await newsOf(another.userId)).toEqual([another.other, another.record]);
  });
});
