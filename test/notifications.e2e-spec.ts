import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { type Athlete, Backend } from './support/backend.js';
import { notificationRow } from './support/news.js';
import { type Rows, rowsOf } from './support/rows.js';

let backend: Backend;
let rows: Rows;
let athlete: Athlete;
let stranger: Athlete;
const ids = Array.from({ length: 5 }, () => uuidv7());
beforeAll(async () => {
  backend = await Backend.start();
  [athlete, stranger] = [await backend.athlete(), await backend.athlete()];
  rows = await rowsOf(backend, async (db) => {
    await db
      .insertInto('notifications')
      .values(
        ids.map((id, n) =>
          notificationRow(athlete.id, { id, message: `Message ${n}`, data: JSON.stringify({ n }) }),
        ),
      )
      .execute();
  });
});
afterAll(async () => {
  await rows.close();
  await backend.stop();
});

const numbers = (body: { notifications: { data: { n: number } }[] }) =>
  body.notifications.map(({ data }) => data.n);

describe('notifications', () => {
  it('200 newest first, page by page, with the number of unread', async () => {
    const first = await athlete.get('/api/v1/notifications?limit=2');
    expect(first.status).toBe(200);
    expect([numbers(first.body), first.body.unread_count]).toEqual([[4, 3], 5]);
    const second = await athlete.get(`/api/v1/notifications?limit=2&cursor=${first.body.next_cursor}`);
    const last = await athlete.get(`/api/v1/notifications?limit=2&cursor=${second.body.next_cursor}`);
    expect([numbers(second.body), numbers(last.body), last.body.next_cursor]).toEqual([[2, 1], [0], null]);
  });

  it('200 marks one as read, twice without a difference', async () => {
    const path = `/api/v1/notifications/${ids[0]}/read`;
    const [once, twice] = [await athlete.post(path), await athlete.post(path)];
    expect(once.body).toMatchObject({ id: ids[0], read: true, read_at: expect.any(String) });
    expect(twice.body).toEqual(once.body);
    const { body } = await athlete.get('/api/v1/notifications?unread=true');
    expect([numbers(body), body.unread_count]).toEqual([[4, 3, 2, 1], 4]);
  });

  it('200 marks all as read', async () => {
    expect((await athlete.post('/api/v1/notifications/read-all')).body).toEqual({ marked: 4 });
    expect((await athlete.get('/api/v1/notifications')).body.unread_count).toBe(0);
  });

  it("404 for another's, which stays as it was; nothing of it in the list", async () => {
    expect((await stranger.post(`/api/v1/notifications/${ids[1]}/read`)).status).toBe(404);
    expect((await stranger.get('/api/v1/notifications')).body.notifications).toEqual([]);
  });

  const news = async (of: Athlete) =>
    (await of.get('/api/v1/notifications')).body.notifications as {
      type: string;
      message: string;
      data: object;
    }[];

  it('200 a record with what was lifted, for as long as it is one; one of long ago is no news', async () => {
    const lifter = await backend.athlete();
    await lifter.log('bench press 100 kg for 5');
    const { body } = await lifter.log('bench press 102.5 kg for 5');
    const told = await news(lifter);
    expect(told).toMatchObject([
      {
        type: 'personal_record',
        data: { set_id: body.set_ids[0], weight: 102.5, weight_unit: 'kg', reps: 5 },
      },
    ]);
    expect(told[0]!.message).toContain('102.5 kg');
    const path = `/api/v1/sets/${body.set_ids[0]}`;
    await lifter.send('PATCH', path, { weight: 105 }, {});
    const corrected = await news(lifter);
    expect(corrected).toMatchObject([{ data: { set_id: body.set_ids[0], weight: 105 } }]);
    expect(corrected[0]!.message).toContain('105 kg');
    await lifter.send('PATCH', path, { weight: 90 }, {});
    expect(await news(lifter)).toEqual([]);
    const set = { exercise_slug: 'barbell-back-squat', weight_unit: 'kg', reps: 5 };
    const sets = [100, 110].map((weight) => ({ ...set, weight, client_id: uuidv7() }));
    const start = '2026-01-05T10:00:00Z';
    const past = await lifter.post('/api/v1/workouts', { start_time: start, end_time: start, sets });
    expect(past.body.sets[1].is_pr).toBe(true);
    expect(await news(lifter)).toEqual([]);
  });

  it('200 the third day in a row, not the second', async () => {
    const regular = await backend.athlete();
    for (const daysAgo of [2, 1, 0]) {
      expect(await news(regular)).toEqual([]);
      const start = new Date(Date.now() - daysAgo * 86_400_000).toISOString();
      const set = { client_id: uuidv7(), exercise_slug: 'plank', duration_seconds: 60 };
      await regular.post('/api/v1/workouts', { start_time: start, end_time: start, sets: [set] });
    }
    expect(await news(regular)).toMatchObject([{ type: 'streak_milestone', data: { days: 3 } }]);
  });

  it.each(['not-an-id', '%00', uuidv7()])('404 for %s', async (id) => {
    expect((await athlete.post(`/api/v1/notifications/${id}/read`)).status).toBe(404);
  });

  it.each(['limit=0', 'limit=1000', 'limit=x', 'cursor=x', 'unread=maybe'])('422 for ?%s', async (query) => {
    const { status, body } = await athlete.get(`/api/v1/notifications?${query}`);
    expect([status, body.errors.length]).toEqual([422, 1]);
  });
});
