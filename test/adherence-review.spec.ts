import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { adjustmentPlan } from '../src/modules/adherence/adjustment-plan.js';
import { AdherenceJob } from '../src/modules/adherence/adherence-job.js';
import { FlagsRepository } from '../src/modules/adherence/flags.repository.js';
import { PlansRepository } from '../src/modules/adherence/plans.repository.js';
import { ProgramComparison } from '../src/modules/adherence/program-comparison.js';
import { ReviewNews } from '../src/modules/adherence/review-news.js';
import { ReviewsRepository } from '../src/modules/adherence/reviews.repository.js';
import { WeeklyReview } from '../src/modules/adherence/weekly-review.js';
import { WeeklySetsRepository } from '../src/modules/adherence/weekly-sets.repository.js';
import { Notifications } from '../src/modules/notifications/index.js';
import { NotificationsRepository } from '../src/modules/notifications/notifications.repository.js';
import { Programs } from '../src/modules/program/index.js';
import { type OpenDatabase, openDatabase } from './support/open-database.js';
import { startProgram, train } from './support/training.js';

let open: OpenDatabase;
let plans: PlansRepository;
let job: AdherenceJob;
let news: ReviewNews;
beforeAll(async () => {
  open = await openDatabase();
  const { db } = open;
  const flags = new FlagsRepository(db);
  plans = new PlansRepository(db);
  const comparison = new ProgramComparison(new Programs(db), plans, new WeeklySetsRepository(db));
  news = new ReviewNews(new Notifications(new NotificationsRepository(db)));
  const review = new WeeklyReview(comparison, flags, plans);
  job = new AdherenceJob(db, new ReviewsRepository(db), review, news);
});
afterAll(() => open.close());

const flagsOf = (userId: string) =>
  open.db
    .selectFrom('program_adherence_flags')
    .select(['muscle_group', 'status', 'actual_weekly_sets', 'target_weekly_sets'])
    .where('user_id', '=', userId)
    .orderBy('id')
    .execute();

const newsOf = (userId: string) =>
  open.db
    .selectFrom('notifications')
    .select(['type', 'data'])
    .where('user_id', '=', userId)
    .orderBy('id')
    .execute();

const profile = (userId: string, timeZone: string) =>
  open.db
    .insertInto('user_profiles')
    .values({
      user_id: userId,
      time_zone: timeZone,
      plan: null,
      plan_updated_at: null,
      weight_unit: null,
      experience_level: null,
    })
    .execute();

const MONDAY = '2026-11-02';
const at = (day: string, time = '06:00:00Z') => new Date(`${day}T${time}`);

describe('the weekly review', () => {
  it('watches a muscle silently for a week, then asks once, and resolves it when it is back', async () => {
    const userId = randomUUID();
    await startProgram(open.db, userId, { startDate: MONDAY, targets: { chest: 10 } });
    await train(open.db, userId, [
      { slug: 'barbell-bench-press', sets: 4, at: '2026-11-03T18:00:00Z' },
      { slug: 'barbell-bench-press', sets: 5, at: '2026-11-10T18:00:00Z' },
      { slug: 'barbell-bench-press', sets: 10, at: '2026-11-17T18:00:00Z' },
    ]);
    await job.run(at('2026-11-09'));
    expect(await flagsOf(userId)).toMatchObject([
      { muscle_group: 'chest', status: 'monitoring', actual_weekly_sets: 4 },
    ]);
    expect((await newsOf(userId)).map(({ type }) => type)).toEqual(['imbalance_alert']);
    await job.run(at('2026-11-16'));
    expect(await flagsOf(userId)).toMatchObject([{ status: 'alerted', actual_weekly_sets: 5 }]);
    expect((await newsOf(userId)).map(({ type }) => type)).toEqual(['imbalance_alert', 'adherence_alert']);
    await job.run(at('2026-11-23'));
    expect(await flagsOf(userId)).toMatchObject([{ status: 'resolved' }]);
  });

  it('is done once for each week, however often and by however many processes', async () => {
    const userId = randomUUID();
    await startProgram(open.db, userId, { startDate: MONDAY, targets: { chest: 10, back: 10 } });
    await Promise.all([job.run(at('2026-11-09')), job.run(at('2026-11-09', '07:05:00Z'))]);
    await job.run(at('2026-11-12'));
    await Promise.all([job.run(at('2026-11-16')), job.run(at('2026-11-16', '07:05:00Z'))]);
    expect((await flagsOf(userId)).map(({ status }) => status)).toEqual(['alerted', 'alerted']);
    expect(await newsOf(userId)).toHaveLength(2);
  });

  it.each([
    // A Sunday evening in Los Angeles is a Monday in UTC: the week is not over there yet.
    ['America/Los_Angeles', '2026-11-09T07:30:00Z', 0],
    ['America/Los_Angeles', '2026-11-09T08:30:00Z', 1],
    // A Monday morning in Auckland is a Sunday in UTC.
    ['Pacific/Auckland', '2026-11-08T11:30:00Z', 1],
    ['Pacific/Auckland', '2026-11-08T10:30:00Z', 0],
  ])('in %s at %s has judged %d muscles of the week', async (zone, moment, flags) => {
    const userId = randomUUID();
    await profile(userId, zone);
    await startProgram(open.db, userId, { startDate: MONDAY, targets: { chest: 10 } });
    await job.run(new Date(moment));
    expect(await flagsOf(userId)).toHaveLength(flags);
  });

  it('asks after a week of seven days in which the clocks changed', async () => {
    const userId = randomUUID();
    await profile(userId, 'America/New_York');
    await startProgram(open.db, userId, { startDate: '2026-03-02', targets: { chest: 10 } });
    // Monday 00:05 before the change of clocks, and after it: an hour less than 7 × 24.
    await job.run(new Date('2026-03-09T04:05:00Z'));
    const [flagged] = await flagsOf(userId);
    expect(flagged?.status).toBe('monitoring');
    await job.run(new Date('2026-03-16T04:05:00Z'));
    expect((await flagsOf(userId)).map(({ status }) => status)).toEqual(['alerted']);
  });

  it('holds neither a deload week nor the week in which the program began against anybody', async () => {
    const userId = randomUUID();
    await startProgram(open.db, userId, {
      startDate: '2026-11-04',
      targets: { chest: 10 },
      deloadWeeks: [2],
    });
    await job.run(at('2026-11-09'));
    await job.run(at('2026-11-16'));
    expect(await flagsOf(userId)).toEqual([]);
    await job.run(at('2026-11-23'));
    expect(await flagsOf(userId)).toHaveLength(1);
  });

  it('counts a warm-up for nothing, an indirect set for half, and a set once for a group', async () => {
    const userId = randomUUID();
    await startProgram(open.db, userId, { startDate: MONDAY, targets: { chest: 10, triceps: 10 } });
    await train(open.db, userId, [
      { slug: 'incline-barbell-bench-press', sets: 3, at: '2026-11-03T18:00:00Z' },
      { slug: 'barbell-bench-press', sets: 2, at: '2026-11-04T18:00:00Z', setType: 'warmup' },
    ]);
    await job.run(at('2026-11-09'));
    const found = (await flagsOf(userId)).map((flag) => [flag.muscle_group, flag.actual_weekly_sets]);
    expect(Object.fromEntries(found)).toEqual({ chest: 3, triceps: 1.5 });
  });

  it('does not ask again about a muscle whose plan is still to start, and holds it to the plan after that', async () => {
    const userId = randomUUID();
    await startProgram(open.db, userId, { startDate: MONDAY, targets: { chest: 12 } });
    await train(open.db, userId, [{ slug: 'barbell-bench-press', sets: 3, at: '2026-11-17T18:00:00Z' }]);
    await job.run(at('2026-11-09'));
    const { id } = await open.db
      .selectFrom('program_adherence_flags')
      .select('id')
      .where('user_id', '=', userId)
      .executeTakeFirstOrThrow();
    // Answered on Tuesday the 10th: the plan starts on the Monday after.
    await open.db.transaction().execute(async (trx) => {
      await new FlagsRepository(open.db).close(trx, userId, [id], 'resolved', at('2026-11-10'));
      const plan = adjustmentPlan(0, 12)!;
      await plans.replace(trx, userId, { flagId: id, muscle: 'chest' }, plan, '2026-11-16');
    });
    await job.run(at('2026-11-16'));
    await job.run(at('2026-11-23'));
    expect((await flagsOf(userId)).map(({ status }) => status)).toEqual(['resolved']);
    await job.run(at('2026-11-30'));
    expect(await flagsOf(userId)).toMatchObject([
      { status: 'resolved' },
      { status: 'monitoring', target_weekly_sets: 6 },
    ]);
  });

  it('resolves flags when there is no program to be below of', async () => {
    const userId = randomUUID();
    const program = await startProgram(open.db, userId, { startDate: MONDAY, targets: { chest: 10 } });
    await job.run(at('2026-11-09'));
    await open.db
      .updateTable('generated_programs')
      .set({ status: 'archived' })
      .where('id', '=', program)
      .execute();
    await job.run(at('2026-11-16'));
    expect((await flagsOf(userId)).map(({ status }) => status)).toEqual(['resolved']);
  });

  it('judges the others when the week of one cannot be judged, and says that it failed', async () => {
    const [broken, fine] = [randomUUID(), randomUUID()].toSorted() as [string, string];
    for (const userId of [broken, fine])
      await startProgram(open.db, userId, { startDate: MONDAY, targets: { chest: 10 } });
    const original = news.tell.bind(news);
    news.tell = (trx, userId, week) =>
      userId === broken ? Promise.reject(new Error('no')) : original(trx, userId, week);
    await expect(job.run(at('2026-11-09'))).rejects.toThrow('The weeks of 1 athletes could not be judged.');
    news.tell = original;
    expect([await flagsOf(broken), (await flagsOf(fine)).length]).toEqual([[], 1]);
    await job.run(at('2026-11-09', '07:05:00Z'));
    expect(await flagsOf(broken)).toHaveLength(1);
  });
});
