import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { ScheduleNewsRepository } from '../src/modules/adherence/schedule-news.repository.js';
import { ScheduleNews } from '../src/modules/adherence/schedule-news.js';
import { Notifications } from '../src/modules/notifications/index.js';
import { NotificationsRepository } from '../src/modules/notifications/notifications.repository.js';
import { type OpenDatabase, openDatabase } from './support/open-database.js';
import { startProgram, train } from './support/training.js';

let open: OpenDatabase;
let notifications: Notifications;
let news: ScheduleNews;
let due: ScheduleNewsRepository;
let userId: string;
beforeAll(async () => {
  open = await openDatabase();
  notifications = new Notifications(new NotificationsRepository(open.db));
  due = new ScheduleNewsRepository(open.db);
  news = new ScheduleNews(open.db, due, notifications);
});
afterAll(() => open.close());
beforeEach(() => {
  userId = uuidv7();
});

const DAY = '2026-11-25';

/** @param name of a template; without one the workout has none */
async function schedule(
  day: string,
  name?: string,
  { recovery = false, ...more }: { recovery?: boolean; status?: 'skipped'; position?: number } = {},
) {
  const template = name === undefined ? null : { id: uuidv7(), user_id: userId, name };
  if (template) {
    const workout_type = recovery ? ('recovery' as const) : ('strength' as const);
    const rest = { program_id: null, color: null, estimated_duration_minutes: null, difficulty: null };
    await open.db
      .insertInto('workout_templates')
      .values({ ...template, ...rest, workout_type })
      .execute();
  }
  const row = {
    id: uuidv7(),
    user_id: userId,
    template_id: template?.id ?? null,
    scheduled_date: day,
    ...more,
  };
  const rest = {
    program_id: null,
    week_number: null,
    day_of_week: null,
    completed_workout_id: null,
    notes: null,
  };
  await open.db
    .insertInto('scheduled_workouts')
    .values({ ...row, ...rest })
    .execute();
}

const inZone = (time_zone: string) =>
  open.db
    .insertInto('user_profiles')
    .values({
      user_id: userId,
      time_zone,
      plan: null,
      plan_updated_at: null,
      weight_unit: null,
      experience_level: null,
    })
    .execute();

async function toldAt(...times: string[]) {
  for (const time of times) await news.run(new Date(time));
  const { notifications: told } = await notifications.list(userId, {});
  return told.toReversed().map(({ type, message, data }) => ({ type, message, data }));
}
const types = (told: { type: string }[]) => told.map(({ type }) => type);

describe('what the schedule lets us know', () => {
  it('is told once: the workout of the day from eight on, the missed one on the next morning', async () => {
    await schedule(DAY, 'Push', { position: 1 });
    await schedule(DAY, 'Abs', { position: 2 });
    expect(await toldAt('2026-11-24T12:00:00Z', `${DAY}T07:35:00Z`)).toEqual([]);
    const [reminder, ...others] = await toldAt(`${DAY}T08:35:00Z`, `${DAY}T12:35:00Z`);
    expect([reminder?.type, others]).toEqual(['workout_reminder', []]);
    expect(reminder?.message).toContain('Push');
    expect(reminder?.data).toMatchObject({ scheduled_date: DAY, workout_name: 'Push' });
    const told = await toldAt('2026-11-26T09:35:00Z', '2026-11-26T10:35:00Z', '2026-11-27T10:35:00Z');
    expect(types(told)).toEqual(['workout_reminder', 'missed_workout']);
  });

  it('is nothing for a day on which the athlete has trained, nor for what was skipped', async () => {
    await schedule(DAY, 'Push');
    await schedule('2026-11-24', 'Pull', { status: 'skipped' });
    await train(open.db, userId, [{ slug: 'barbell-bench-press', sets: 1, at: `${DAY}T06:00:00Z` }]);
    expect(await toldAt(`${DAY}T12:35:00Z`, '2026-11-26T12:35:00Z')).toEqual([]);
  });

  it('is a rest day for a workout that is for recovery, which nobody misses', async () => {
    await schedule(DAY, 'A walk', { recovery: true });
    expect(types(await toldAt(`${DAY}T12:35:00Z`, '2026-11-26T12:35:00Z'))).toEqual(['rest_day']);
  });

  it('goes by the day and the hour where the athlete is', async () => {
    await inZone('Pacific/Auckland');
    await schedule(DAY);
    // 08:00 there is 19:00 of the day before in UTC.
    expect(await toldAt('2026-11-24T18:35:00Z')).toEqual([]);
    const [reminder] = await toldAt('2026-11-24T19:35:00Z');
    expect(reminder?.message).toContain('your workout');
  });
});

describe('news that cannot be told', () => {
  const athletes = Array.from({ length: 3 }, () => uuidv7()).toSorted();
  const [broken, ...others] = athletes as [string, ...string[]];
  const NOON = new Date('2026-12-01T12:35:00Z');
  const told = async () =>
    Promise.all(athletes.map(async (id) => types((await notifications.list(id, {})).notifications)));

  it('keep nobody else from theirs, and are tried again', async () => {
    for (userId of athletes) await schedule('2026-12-01', 'Legs');
    const notify = notifications.notify.bind(notifications);
    notifications.notify = (trx, id, what) =>
      id === broken ? Promise.reject(new Error('no')) : notify(trx, id, what);
    await expect(news.run(NOON)).rejects.toThrow('1 news of schedules could not be told.');
    notifications.notify = notify;
    expect(await told()).toEqual([[], ...others.map(() => ['workout_reminder'])]);
    await news.run(NOON);
    expect(await told()).toEqual(athletes.map(() => ['workout_reminder']));
  });

  it('are passed over page by page, and nothing beside them is', async () => {
    const whose = Array.from({ length: 2 }, () => uuidv7()).toSorted();
    for (userId of whose) {
      await schedule('2026-12-03', 'Legs');
      await schedule('2026-12-04', 'Arms');
    }
    const found: string[] = [];
    let page = await due.listScheduled(new Date('2026-12-04T12:35:00Z'), undefined, 1);
    for (; page.length > 0; page = await due.listScheduled(new Date('2026-12-04T12:35:00Z'), page[0], 1))
      found.push(`${page[0]!.userId} ${page[0]!.kind}`);
    expect(found).toEqual(whose.flatMap((id) => [`${id} missed_workout`, `${id} workout_reminder`]));
  });

  it('are none because of a name that ends in the middle of a character', async () => {
    await schedule(DAY, `${'x'.repeat(79)}🏋️ and more`);
    const [reminder] = await toldAt(`${DAY}T12:35:00Z`);
    expect(reminder?.message).toContain(`${'x'.repeat(79)}🏋`);
  });
});

describe('a program that the phone has completed', () => {
  const DAY_MS = 86_400_000;
  const daysOn = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();
  const become = (id: string, status: 'active' | 'completed') =>
    open.db.updateTable('generated_programs').set({ status }).where('id', '=', id).execute();

  it('is told of once', async () => {
    const id = await startProgram(open.db, userId, { startDate: '2026-09-07', totalWeeks: 8 });
    // Long after it was written, by a phone that says no more than this.
    await open.db
      .updateTable('generated_programs')
      .set({ updated_at: new Date('2026-09-07T00:00:00Z') })
      .where('id', '=', id)
      .execute();
    expect(await toldAt(daysOn(0))).toEqual([]);
    await become(id, 'completed');
    const [told, ...others] = await toldAt(daysOn(0), daysOn(1));
    expect([told?.type, told?.data, others]).toEqual([
      'program_completed',
      { program_id: id, program_name: 'Base', weeks: 8 },
      [],
    ]);
    expect(told?.message).toContain('Base');
  });

  it('is no news a week later, whatever was changed in it since', async () => {
    const id = await startProgram(open.db, userId, { startDate: '2026-09-07' });
    await become(id, 'completed');
    await open.db
      .updateTable('generated_programs')
      .set({ name: 'Renamed', updated_at: new Date(daysOn(7.5)) })
      .where('id', '=', id)
      .execute();
    expect(await toldAt(daysOn(8))).toEqual([]);
  });

  it('is none any more when it goes on', async () => {
    const id = await startProgram(open.db, userId, { startDate: '2026-09-07' });
    const completedAt = async () =>
      (
        await open.db.selectFrom('generated_programs').select('completed_at').where('id', '=', id).execute()
      )[0]?.completed_at;
    await become(id, 'completed');
    expect(await completedAt()).toBeInstanceOf(Date);
    await become(id, 'active');
    expect(await completedAt()).toBeNull();
  });
});
