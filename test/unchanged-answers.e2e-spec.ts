import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../src/platform/database/index.js';
import { type Athlete, Backend } from './support/backend.js';
import { type Rows, rowsOf } from './support/rows.js';

let backend: Backend;
let rows: Rows;
let athlete: Athlete;
const flagId = uuidv7();
const notificationId = uuidv7();
beforeAll(async () => {
  backend = await Backend.start();
  athlete = await backend.athlete();
  rows = await rowsOf(backend, async () => undefined);
});
afterAll(async () => {
  await rows.close();
  await backend.stop();
});

/** Asks, changes something, and asks again for what has changed since. */
async function askedAgain(path: string, change: () => Promise<unknown>) {
  const { status, headers } = await athlete.get(path);
  const known = { headers: { 'if-none-match': headers.get('etag')! } };
  const unchanged = await athlete.get(path, known);
  await change();
  const changed = await athlete.get(path, known);
  return { statuses: [status, unchanged.status, changed.status], body: changed.body };
}

const insertFlag = (db: Database) =>
  db
    .insertInto('program_adherence_flags')
    .values({
      id: flagId,
      user_id: athlete.id,
      program_id: null,
      muscle_group: 'chest',
      priority: 'high',
      target_weekly_sets: 16,
      actual_weekly_sets: 10,
      variance_percentage: -37.5,
      status: 'alerted',
      flagged_date: new Date(),
      alerted_at: new Date(),
      resolved_at: null,
      dismissed_at: null,
    })
    .execute();

const insertNotification = (db: Database) =>
  db
    .insertInto('notifications')
    .values({
      id: notificationId,
      user_id: athlete.id,
      type: 'adherence_alert',
      title: 'Is everything all right?',
      message: 'You did less for your chest than planned.',
      data: '{}',
      dedupe_key: 'one',
      read_at: null,
    })
    .execute();

describe('GET adherence/report', () => {
  it('304 while nothing changed, 200 after a flag', async () => {
    const { statuses, body } = await askedAgain(`/api/v1/adherence/report/${athlete.id}`, () =>
      rows.with(insertFlag),
    );
    expect(statuses).toEqual([200, 304, 200]);
    expect(body.flags.alerts_to_send).toMatchObject([{ id: flagId }]);
  });

  it('200 after the answer to it', async () => {
    const { statuses, body } = await askedAgain(`/api/v1/adherence/report/${athlete.id}`, () =>
      athlete.post('/api/v1/adherence/check-in', { flag_id: flagId, response_type: 'motivation' }),
    );
    expect(statuses).toEqual([200, 304, 200]);
    expect(body.flags.alerts_to_send).toEqual([]);
  });

  it('200 in another zone, whose week may be another', async () => {
    const path = `/api/v1/adherence/report/${athlete.id}`;
    const { headers } = await athlete.get(path);
    const known = { 'if-none-match': headers.get('etag')!, 'x-time-zone': 'Pacific/Auckland' };
    expect((await athlete.get(path, { headers: known })).status).toBe(200);
  });
});

describe('GET notifications', () => {
  it('304 while nothing changed, 200 after news', async () => {
    const { statuses, body } = await askedAgain('/api/v1/notifications', () => rows.with(insertNotification));
    expect(statuses).toEqual([200, 304, 200]);
    expect(body).toMatchObject({ unread_count: 1, notifications: [{ id: notificationId }] });
  });

  it.each([
    ['one was read', `${notificationId}/read`],
    ['all were read', 'read-all'],
  ])('200 after %s', async (_name, path) => {
    await rows.with((db) => db.updateTable('notifications').set({ read: false, read_at: null }).execute());
    const { statuses, body } = await askedAgain('/api/v1/notifications', () =>
      athlete.post(`/api/v1/notifications/${path}`),
    );
    expect(statuses).toEqual([200, 304, 200]);
    expect(body.unread_count).toBe(0);
  });
});
