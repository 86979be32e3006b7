import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import '../src/modules/analytics/index.js';
import type { Database } from '../src/platform/database/index.js';
import { RecordHeads } from '../src/platform/record/index.js';
import { flagRow, notificationRow } from './support/news.js';
import { type OpenDatabase, openDatabase } from './support/open-database.js';

let open: OpenDatabase;
let heads: RecordHeads;
let athleteId: string;
beforeAll(async () => {
  open = await openDatabase();
  heads = new RecordHeads(open.db);
});
afterAll(() => open.close());

const insertOwn = (db: Database, ownerId: string) =>
  sql`insert into exercises (id, owner_id, name, normalized_name, category, search_vector)
    values (${uuidv7()}, ${ownerId}, 'Heave', 'heave', 'other', '')`.execute(db);

beforeEach(async () => {
  athleteId = uuidv7();
  await open.db.insertInto('program_adherence_flags').values(flagRow(athleteId)).execute();
  await open.db
    .insertInto('notifications')
    .values([notificationRow(athleteId), notificationRow(athleteId)])
    .execute();
  await insertOwn(open.db, athleteId);
});

type Change = (db: Database, userId: string) => Promise<unknown>;

const insertPlan: Change = (db, userId) =>
  db
    .insertInto('volume_adjustment_plans')
    .values({
      id: uuidv7(),
      user_id: userId,
      flag_id: null,
      muscle_group: 'chest',
      current_weekly_sets: 10,
      target_weekly_sets: 16,
      weekly_increment: 2,
      weekly_targets: [12, 14, 16, 16],
      start_date: '2026-11-23',
      end_date: '2026-12-21',
    })
    .execute();

const ownChanges: [string, Change][] = [
  [
    'a flag',
    (db, id) =>
      db
        .insertInto('program_adherence_flags')
        .values(flagRow(id, { muscle_group: 'back' }))
        .execute(),
  ],
  [
    'a flag that is answered',
    (db, id) =>
      db
        .updateTable('program_adherence_flags')
        .set({ status: 'dismissed' })
        .where('user_id', '=', id)
        .execute(),
  ],
  [
    'a flag that is gone',
    (db, id) => db.deleteFrom('program_adherence_flags').where('user_id', '=', id).execute(),
  ],
  ['a plan', insertPlan],
  ['a notification', (db, id) => db.insertInto('notifications').values(notificationRow(id)).execute()],
  [
    'notifications that are read',
    (db, id) => db.updateTable('notifications').set({ read: true }).where('user_id', '=', id).execute(),
  ],
  [
    'notifications that are gone',
    (db, id) => db.deleteFrom('notifications').where('user_id', '=', id).execute(),
  ],
  [
    'an own exercise under another name',
    (db, id) => db.updateTable('exercises').set({ name: 'Pull' }).where('owner_id', '=', id).execute(),
  ],
];

const sharedChanges: [string, Change][] = [
  [
    'landmarks that are edited',
    (db) => db.updateTable('volume_landmarks').set({ maintenance_sets: 3 }).execute(),
  ],
  [
    'landmarks that are gone',
    (db) => db.deleteFrom('volume_landmarks').where('muscle_group', '=', 'abs').execute(),
  ],
  [
    'an exercise under another name',
    (db) =>
      db.updateTable('exercises').set({ name: 'Bench' }).where('slug', '=', 'barbell-bench-press').execute(),
  ],
];

const noChanges: [string, Change][] = [
  [
    'an update of nothing',
    (db) => db.updateTable('notifications').set({ read: true }).where('id', '=', uuidv7()).execute(),
  ],
  [
    'a catalogue that is written as it was',
    (db) =>
      db
        .updateTable('exercises')
        .set((eb) => ({ name: eb.ref('name') }))
        .execute(),
  ],
  ['a new exercise, which nobody has trained', (db) => insertOwn(db, uuidv7())],
];

describe('the head of a record', () => {
  it.each(ownChanges)('moves by one with %s, nobody else’s does', async (_name, change) => {
    const strangerId = uuidv7();
    await insertPlan(open.db, strangerId);
    const [before, stranger] = [await heads.of(athleteId), await heads.of(strangerId)];
    await change(open.db, athleteId);
    expect(await heads.of(athleteId)).toEqual({ ...before, revision: before.revision + 1 });
    expect(await heads.of(strangerId)).toEqual(stranger);
  });

  it.each(sharedChanges)('moves for everybody with %s', async (_name, change) => {
    const [before, newcomer] = [await heads.of(athleteId), await heads.of(uuidv7())];
    await change(open.db, athleteId);
    const sharedRevision = before.sharedRevision + 1;
    expect(await heads.of(athleteId)).toEqual({ ...before, sharedRevision });
    expect(await heads.of(uuidv7())).toEqual({ ...newcomer, sharedRevision });
  });

  it.each(noChanges)('stays with %s', async (_name, change) => {
    const before = await heads.of(athleteId);
    await change(open.db, athleteId);
    expect(await heads.of(athleteId)).toEqual(before);
  });
});
