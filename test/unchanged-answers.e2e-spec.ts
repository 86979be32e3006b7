import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../src/platform/database/index.js';
import { type Athlete, Backend } from './support/backend.js';
import { flagRow, notificationRow } from './support/news.js';
import { type Rows, rowsOf } from './support/rows.js';

let backend: Backend;
let rows: Rows;
let athlete: Athlete;
const flagId = uuidv7();
const notificationIds = [uuidv7(), uuidv7()] as const;
beforeAll(async () => {
  backend = await Backend.start();
  athlete = await backend.athlete();
  rows = await rowsOf(backend, async (db) => {
    await db
      .insertInto('program_adherence_flags')
      .values(flagRow(athlete.id, { id: flagId, status: 'alerted' }))
      .execute();
    await db
      .insertInto('notifications')
      .values(notificationIds.map((id) => notificationRow(athlete.id, { id })))
      .execute();
  });
});
afterAll(async () => {
  await rows.close();
  await backend.stop();
});

/** Asks twice, changes something, and asks once more: each time for what has changed since the first. */
async function askedAgain(path: string, change: () => Promise<unknown>) {
  const { status, headers } = await athlete.get(path);
  const known = { headers: { 'if-none-match': headers.get('etag')! } };
  const unchanged = await athlete.get(path, known);
  await change();
  const changed = await athlete.get(path, known);
  return { statuses: [status, unchanged.status, changed.status], body: changed.body };
}

describe('GET adherence/report', () => {
  const path = () => `/api/v1/adherence/report/${athlete.id}`;

  it('304 while nothing changed, 200 after the answer to a flag', async () => {
    const { statuses, body } = await askedAgain(path(), () =>
      athlete.post('/api/v1/adherence/check-in', { flag_id: flagId, response_type: 'motivation' }),
    );
    expect(statuses).toEqual([200, 304, 200]);
    expect(body.flags).toMatchObject({ alerts_to_send: [], resolved: [{ id: flagId }] });
  });

  it('200 in another zone, whose week may be another', async () => {
    const { headers } = await athlete.get(path());
    const known = { 'if-none-match': headers.get('etag')!, 'x-time-zone': 'Pacific/Auckland' };
    expect((await athlete.get(path(), { headers: known })).status).toBe(200);
  });
});

describe('GET notifications', () => {
  it.each([
    ['one was read', `${notificationIds[0]}/read`, 1],
    ['all were read', 'read-all', 0],
  ])('304 while nothing changed, 200 after %s', async (_name, path, unread) => {
    const { statuses, body } = await askedAgain('/api/v1/notifications', () =>
      athlete.post(`/api/v1/notifications/${path}`),
    );
    expect(statuses).toEqual([200, 304, 200]);
    expect(body.unread_count).toBe(unread);
  });
});

describe('what all athletes share', () => {
  const edit = async (db: Database) => {
    await db
      .updateTable('volume_landmarks')
      .set({ maximum_recoverable_sets: 77 })
      .where('muscle_group', '=', 'chest')
      .execute();
    await db
      .updateTable('exercises')
      .set({ name: 'Bench, Renamed' })
      .where('slug', '=', 'barbell-bench-press')
      .execute();
  };

  it('200 at once after an edit of the landmarks and the catalogue', async () => {
    await athlete.log('bench press 225 for 8 at RPE 8');
    const path = (route: string) => `/api/v1/analytics/${route.replace('{id}', athlete.id)}`;
    const landmarks = await athlete.get(path('volume/{id}/landmarks'));
    const known = { headers: { 'if-none-match': landmarks.headers.get('etag')! } };
    const { statuses, body } = await askedAgain(path('strength/{id}'), () => rows.with(edit));
    expect(statuses).toEqual([200, 304, 200]);
    expect(body.exercises).toMatchObject([{ exercise_name: 'Bench, Renamed' }]);
    const edited = await athlete.get(path('volume/{id}/landmarks'), known);
    expect([edited.status, JSON.stringify(edited.body).includes(':77')]).toEqual([200, true]);
  });
});
