import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { addDays, localDay, weekStartOf } from '../src/platform/calendar/index.js';
import { type Athlete, Backend } from './support/backend.js';
import { flagRow } from './support/news.js';
import { type Rows, rowsOf } from './support/rows.js';
import { startProgram, train } from './support/training.js';

const thisWeek = weekStartOf(localDay(new Date(), 'UTC'));
const lastWeek = addDays(thisWeek, -7);

let backend: Backend;
let rows: Rows;
let athlete: Athlete;
let stranger: Athlete;
let newcomer: Athlete;
/** One for each test that answers. */
let answering: Athlete[];
const flagIds = Array.from({ length: 10 }, () => uuidv7());

beforeAll(async () => {
  backend = await Backend.start();
  [athlete, stranger, newcomer] = [await backend.athlete(), await backend.athlete(), await backend.athlete()];
  answering = await Promise.all(flagIds.map(() => backend.athlete()));
  rows = await rowsOf(backend, async (db) => {
    await startProgram(db, athlete.id, {
      startDate: addDays(lastWeek, -14),
      targets: { chest: 10, quads: 12, wings: 3 },
      emphasis: { chest: 'high' },
    });
    await train(db, athlete.id, [
      { slug: 'barbell-bench-press', sets: 7, at: `${addDays(lastWeek, 1)}T12:00:00Z` },
      { slug: 'barbell-bench-press', sets: 2, at: `${thisWeek}T00:00:00Z` },
    ]);
    for (const [n, id] of flagIds.entries()) {
      const flag = flagRow(answering[n]!.id, {
        id,
        status: 'alerted',
        flagged_date: new Date(`${lastWeek}T06:00:00Z`),
        alerted_at: new Date(`${thisWeek}T06:00:00Z`),
      });
      await db.insertInto('program_adherence_flags').values(flag).execute();
    }
  });
});
afterAll(async () => {
  await rows.close();
  await backend.stop();
});

const report = async (of: Athlete) => of.get(`/api/v1/adherence/report/${of.id}`);

describe('GET adherence/report', () => {
  it('200 compares the last full week with the program, and shows the running one beside it', async () => {
    const { status, body } = await report(athlete);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      user_id: athlete.id,
      program: { name: 'Base' },
      adherence: {
        week_start: lastWeek,
        actual_volume: { chest: 7, quads: 0 },
        target_volume: { chest: 10, quads: 12 },
        variance: { chest: -30, quads: -100 },
      },
      this_week: { week_start: thisWeek, actual_volume: { chest: 2, quads: 0 } },
      judged: true,
      message: null,
      unknown_muscles: ['wings'],
      needs_user_action: true,
    });
    expect(body.this_week.target_so_far.chest).toBeCloseTo((10 * body.this_week.day) / 7, 0);
    expect(body.imbalance_risks).toMatchObject([
      { type: 'push_pull_imbalance', severity: 'high', pull_sets: 0 },
    ]);
  });

  it('200 shows the flags that are open', async () => {
    const { body } = await report(answering[0]!);
    expect(body.flags.alerts_to_send).toMatchObject([
      { id: flagIds[0], muscle_group: 'chest', status: 'alerted' },
    ]);
    expect(body.flags.updated).toHaveLength(1);
    expect(body.flags.created).toEqual([]);
  });

  it('200 without a program: empty sections, and a message that says so', async () => {
    const { status, body } = await report(newcomer);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      program: null,
      adherence: { actual_volume: {}, target_volume: {}, variance: {} },
      flags: { created: [], updated: [], resolved: [], alerts_to_send: [] },
      imbalance_risks: [],
      needs_user_action: false,
      judged: false,
      message: expect.stringMatching(/no active program/),
    });
  });

  it('writes nothing', async () => {
    const count = () =>
      rows.with(async (db) => {
        const tables = [
          'program_adherence_flags',
          'volume_adjustment_plans',
          'notifications',
          'events',
        ] as const;
        const counts: number[] = [];
        for (const table of tables) {
          const { n } = await db
            .selectFrom(table)
            .select(({ fn }) => fn.countAll<number>().as('n'))
            .executeTakeFirstOrThrow();
          counts.push(n);
        }
        const heads = await db.selectFrom('record_heads').selectAll().orderBy('user_id').execute();
        return { counts, heads };
      });
    const before = await count();
    await report(athlete);
    await report(answering[1]!);
    expect(await count()).toEqual(before);
  });

  it('403 for another athlete', async () => {
    const { status, body } = await stranger.get(`/api/v1/adherence/report/${athlete.id}`);
    expect([status, JSON.stringify(body).includes('chest')]).toEqual([403, false]);
  });
});

describe('POST adherence/check-in', () => {
  let n = 1;
  let who: Athlete;
  let flagId: string;
  beforeEach(() => {
    n += 1;
    [who, flagId] = [answering[n]!, flagIds[n]!];
  });

  const answer = (response_type: string, more: object = {}, headers: Record<string, string> = {}) =>
    who.post('/api/v1/adherence/check-in', { flag_id: flagId, response_type, ...more }, { headers });

  it('200 no time: a plan that ends at the target, from next Monday on', async () => {
    const { status, body } = await answer('time_constraint', { details: 'new job' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      success: true,
      plan_created: true,
      flag_status: 'resolved',
      adjustment_plan: {
        muscle_group: 'chest',
        current_weekly_sets: 10,
        target_weekly_sets: 16,
        weekly_increment: 2,
        duration_weeks: 4,
        weekly_targets: [12, 14, 16, 16],
        start_date: addDays(thisWeek, 7),
      },
    });
    const kept = await rows.with((db) =>
      db
        .selectFrom('adherence_check_in_responses')
        .select(['response_type', 'details'])
        .where('user_id', '=', who.id)
        .execute(),
    );
    expect(kept).toEqual([{ response_type: 'time_constraint', details: 'new job' }]);
  });

  it('200 an injury: asks without details and logs nothing; logs it with them', async () => {
    const asked = await answer('injury');
    expect(asked.body).toMatchObject({ injury_id: null, flag_status: 'alerted' });
    const told = await answer('injury', { injury_details: { body_part: 'shoulder', pain_level: 7 } });
    expect(told.body).toMatchObject({ injury_id: expect.any(String), flag_status: 'dismissed' });
    const logged = await rows.with((db) =>
      db
        .selectFrom('injury_logs')
        .select(['id', 'body_part', 'severity', 'pain_level', 'status'])
        .where('user_id', '=', who.id)
        .execute(),
    );
    expect(logged).toEqual([
      { id: told.body.injury_id, body_part: 'shoulder', severity: 'severe', pain_level: 7, status: 'active' },
    ]);
  });

  it('200 no equipment: exercises for the muscle that need none', async () => {
    const { body } = await answer('equipment');
    expect(body).toMatchObject({ flag_status: 'dismissed', plan_created: false });
    expect(body.alternatives.length).toBeGreaterThan(0);
    for (const { equipment } of body.alternatives)
      expect(equipment.every((piece: string) => ['bodyweight', 'none'].includes(piece))).toBe(true);
  });

  it('200 the same under its key; 409 when it is answered anew', async () => {
    const key = { 'idempotency-key': uuidv7() };
    const [first, again] = [await answer('fine', {}, key), await answer('fine', {}, key)];
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.body).toEqual(first.body);
    const anew = await answer('motivation');
    expect([anew.status, anew.body.code]).toEqual([409, 'adherence.flag_answered']);
  });

  it('one plan of 20 parallel answers', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => answer('motivation')));
    const statuses = answers.map(({ status }) => status).toSorted((one, other) => one - other);
    expect(statuses).toEqual([200, ...Array<number>(19).fill(409)]);
    const plans = await rows.with((db) =>
      db.selectFrom('volume_adjustment_plans').select('id').where('user_id', '=', who.id).execute(),
    );
    expect(plans).toHaveLength(1);
  });

  it("404 for another's flag, which stays open", async () => {
    const { status } = await stranger.post('/api/v1/adherence/check-in', {
      flag_id: flagId,
      response_type: 'fine',
    });
    expect(status).toBe(404);
    expect((await report(who)).body.flags.alerts_to_send).toHaveLength(1);
  });

  it.each([
    ['an unknown answer', { response_type: 'bored' }, '/response_type'],
    ['no flag', { flag_id: undefined }, '/flag_id'],
    ['a flag that is no id', { flag_id: 'x' }, '/flag_id'],
    [
      'pain of 11',
      { response_type: 'injury', injury_details: { pain_level: 11 } },
      '/injury_details/pain_level',
    ],
    ['details that are no object', { response_type: 'injury', injury_details: 'ouch' }, '/injury_details'],
    ['endless details', { details: 'x'.repeat(2_001) }, '/details'],
  ])('422 for %s', async (_, more, pointer) => {
    const { status, body } = await athlete.post('/api/v1/adherence/check-in', {
      flag_id: flagIds[0],
      response_type: 'fine',
      ...more,
    });
    expect([status, body.errors[0].pointer]).toEqual([422, pointer]);
  });

  it('404 for a flag that nobody has', async () => {
    const missing = { flag_id: uuidv7(), response_type: 'fine' };
    expect((await athlete.post('/api/v1/adherence/check-in', missing)).status).toBe(404);
  });
});
