import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { AccountErasure } from '../src/modules/profile/personal-data/account-erasure.service.js';
import { AthleteTablesRepository } from '../src/modules/profile/personal-data/athlete-tables.repository.js';
import { ErasureJob } from '../src/modules/profile/personal-data/erasure.job.js';
import { PersonalDataErasure } from '../src/modules/profile/personal-data/personal-data-erasure.js';
import { Accounts, ErasedAccounts, Plans } from '../src/platform/auth/index.js';
import { loadSettings } from '../src/platform/config/index.js';
import type { CronJob, Jobs } from '../src/platform/jobs/index.js';
import { InProcessSessionRepository } from '../src/platform/session/index.js';
import { type OpenDatabase, openDatabase } from './support/open-database.js';
import { SERVICE_KEY, SupabaseServer } from './support/supabase-server.js';

let open: OpenDatabase;
let supabase: SupabaseServer;
let tables: AthleteTablesRepository;
let erased: ErasedAccounts;
beforeAll(async () => {
  open = await openDatabase();
  supabase = await SupabaseServer.start();
  tables = new AthleteTablesRepository(open.db);
  erased = new ErasedAccounts(open.db);
});
afterAll(async () => {
  await supabase.stop();
  await open.close();
});
beforeEach(() => {
  supabase.adminMisbehaviour = undefined;
});

function erasure(): AccountErasure {
  const settings = loadSettings({ SUPABASE_URL: supabase.url, SUPABASE_SERVICE_KEY: SERVICE_KEY });
  const data = new PersonalDataErasure(open.db, tables, erased);
  return new AccountErasure(
    data,
    new Accounts(settings),
    new Plans(open.db),
    new InProcessSessionRepository(60),
  );
}

/** The job as the scheduler would run it. */
function job(service: AccountErasure): CronJob {
  const declared: CronJob[] = [];
  const jobs = { cron: (each: CronJob) => void declared.push(each) } as unknown as Jobs;
  const made = new ErasureJob(jobs, erased, service);
  expect(declared[0]).toMatchObject({ name: 'profile.finish-erasures', cron: '*/5 * * * *' });
  return { ...declared[0]!, run: (now) => made.run(now) };
}

/** Tables with a `user_id`, as the standard's own catalogue has them. */
async function tablesWithUser(): Promise<string[]> {
  const { rows } = await sql<{ table_name: string }>`
    select table_name from information_schema.columns
    where table_schema = 'public' and column_name = 'user_id' order by table_name`.execute(open.db);
  return rows.map(({ table_name }) => table_name);
}

/** How many rows of an athlete there are, by table; those without are absent. */
async function rowsOf(userId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of await tablesWithUser()) {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from ${sql.table(table)} where user_id = ${userId}`.execute(open.db);
    if (rows[0]!.count > 0) counts[table] = rows[0]!.count;
  }
  return counts;
}

/** An athlete of whom every table that there is today knows something. */
async function athleteEverywhere(): Promise<string> {
  const userId = randomUUID();
  const id = Object.fromEntries(
    ['exercise', 'workout', 'command', 'set', 'program', 'template', 'flag'].map((name) => [
      name,
      randomUUID(),
    ]),
  ) as Record<string, string>;
  const rows: [table: string, row: Record<string, unknown>][] = [
    [
      'exercises',
      {
        id: id.exercise,
        owner_id: userId,
        name: 'Own',
        normalized_name: 'own',
        category: 'other',
        search_vector: '',
      },
    ],
    [
      'exercise_aliases',
      { id: randomUUID(), user_id: userId, exercise_id: id.exercise, phrase: 'o', normalized_phrase: 'o' },
    ],
    ['user_profiles', { user_id: userId, weight_unit: 'kg' }],
    [
      'workouts',
      { id: id.workout, user_id: userId, start_time: '2026-03-05T10:00Z', last_set_at: '2026-03-05T10:00Z' },
    ],
    [
      'voice_commands',
      {
        id: id.command,
        user_id: userId,
        workout_id: id.workout,
        kind: 'log',
        raw_transcript: 'x',
        intent: 'x',
        action: 'x',
        confidence: 1,
        parsed_output: '{}',
        model_id: 'x',
        latency_ms: 1,
      },
    ],
    [
      'workout_logs',
      {
        id: id.set,
        user_id: userId,
        workout_id: id.workout,
        exercise_id: id.exercise,
        voice_command_id: id.command,
        set_number: 1,
        weight: 100,
        weight_unit: 'kg',
        reps: 5,
        performed_at: '2026-03-05T10:00Z',
        workout_date: '2026-03-05',
      },
    ],
    [
      'pr_history',
      {
        id: randomUUID(),
        user_id: userId,
        exercise_id: id.exercise,
        exercise_name: 'Own',
        workout_log_id: id.set,
        one_rm: 1,
        value_kg: 1,
        previous_value_kg: 1,
        weight: 1,
        weight_unit: 'kg',
        reps: 1,
        achieved_at: '2026-03-05T10:00Z',
      },
    ],
    ['idempotency_keys', { user_id: userId, key: 'k', fingerprint: 'f', status: 200 }],
    ['event_heads', { user_id: userId, last_seq: 1, relayed_seq: 1 }],
    ['events', { id: randomUUID(), user_id: userId, seq: 1, type: 'set.undone', payload: '{}' }],
    [
      'readiness_scores',
      { id: randomUUID(), user_id: userId, date: '2026-03-05', type: 'simple', score: 60 },
    ],
    [
      'runs',
      {
        id: randomUUID(),
        user_id: userId,
        start_time: '2026-03-05T10:00Z',
        end_time: '2026-03-05T11:00Z',
        distance_meters: 1,
        duration_seconds: 1,
        pace_seconds_per_km: 1,
      },
    ],
    [
      'user_badges',
      {
        id: randomUUID(),
        user_id: userId,
        badge_type: 'b',
        badge_name: 'b',
        badge_description: 'b',
        category: 'streak',
        earned_at: '2026-03-05T10:00Z',
      },
    ],
    [
      'generated_programs',
      { id: id.program, user_id: userId, name: 'p', start_date: '2026-03-05', total_weeks: 1 },
    ],
    ['workout_templates', { id: id.template, user_id: userId, program_id: id.program, name: 't' }],
    [
      'scheduled_workouts',
      {
        id: randomUUID(),
        user_id: userId,
        program_id: id.program,
        template_id: id.template,
        scheduled_date: '2026-03-05',
        completed_workout_id: id.workout,
      },
    ],
    [
      'deloads',
      {
        id: randomUUID(),
        user_id: userId,
        recommended_week: '2026-03-02',
        scheduled_date: '2026-03-09',
        suggested_reduction: 0.5,
        reason: 'r',
        approved_at: '2026-03-05T10:00Z',
      },
    ],
    [
      'injury_logs',
      {
        id: randomUUID(),
        user_id: userId,
        body_part: 'knee',
        severity: 'mild',
        pain_level: 3,
        reported_at: '2026-03-05T10:00Z',
      },
    ],
    [
      'program_adherence_flags',
      {
        id: id.flag,
        user_id: userId,
        program_id: id.program,
        muscle_group: 'm',
        priority: 'low',
        target_weekly_sets: 1,
        actual_weekly_sets: 1,
        variance_percentage: 1,
        flagged_date: '2026-03-05T10:00Z',
      },
    ],
    [
      'volume_adjustment_plans',
      {
        id: randomUUID(),
        user_id: userId,
        flag_id: id.flag,
        muscle_group: 'm',
        current_weekly_sets: 1,
        target_weekly_sets: 2,
        weekly_increment: 1,
        weekly_targets: '{2}',
        start_date: '2026-03-05',
        end_date: '2026-03-12',
      },
    ],
    [
      'adherence_check_in_responses',
      { id: randomUUID(), user_id: userId, flag_id: id.flag, response_type: 'fine' },
    ],
    [
      'notifications',
      { id: randomUUID(), user_id: userId, type: 'n', title: 'n', message: 'n', dedupe_key: 'n' },
    ],
  ];
  for (const [table, row] of rows) {
    const columns = Object.keys(row).map((column) => sql.ref(column));
    const values = Object.values(row).map((value) => sql`${value}`);
    await sql`insert into ${sql.table(table)} (${sql.join(columns)}) values (${sql.join(values)})`.execute(
      open.db,
    );
  }
  return userId;
}

describe('what belongs to athletes', () => {
  it('is every table with a user_id, whoever adds it, and the exercises of their own', async () => {
    const known = (await tables.list()).map(({ name }) => name);
    expect(known).toEqual(expect.arrayContaining([...(await tablesWithUser()), 'exercises']));
  });

  it('is deleted before what it refers to', async () => {
    const order = (await tables.list()).map(({ name }) => name);
    const before = (one: string, other: string) => order.indexOf(one) < order.indexOf(other);
    expect(before('pr_history', 'workout_logs')).toBe(true);
    expect(before('workout_logs', 'workouts')).toBe(true);
    expect(before('workout_logs', 'exercises')).toBe(true);
  });
});

describe('erasing an athlete', () => {
  it('leaves no row in any table with a user_id, and all rows of everybody else', async () => {
    const [userId, other] = [await athleteEverywhere(), await athleteEverywhere()];
    const [mine, theirs] = [await rowsOf(userId), await rowsOf(other)];
    expect(Object.keys(mine).length).toBeGreaterThanOrEqual(22);
    expect(await erasure().erase(userId, new Date())).toEqual({ erased: true, sign_in: 'deleted' });
    expect(await rowsOf(userId)).toEqual({});
    expect(await rowsOf(other)).toEqual(theirs);
    const own = await open.db.selectFrom('exercises').select('id').where('owner_id', '=', userId).execute();
    expect(own).toEqual([]);
    expect(supabase.deleted).toContain(userId);
  });

  it.each([
    ['answers 500', { status: 500, body: '{"code":500,"msg":"no"}' }],
    ['answers nonsense', { status: 502, body: '<html>' }],
    ['refuses the key', { status: 401, body: '{"code":401,"msg":"Invalid API key"}' }],
  ])(
    'is done for the data when the project %s, and for the account by trying again',
    async (_name, answer) => {
      const userId = await athleteEverywhere();
      const service = erasure();
      supabase.adminMisbehaviour = answer;
      expect(await service.erase(userId, new Date())).toEqual({ erased: true, sign_in: 'pending' });
      expect(await rowsOf(userId)).toEqual({});
      supabase.adminMisbehaviour = undefined;
      expect((await service.erase(userId, new Date())).sign_in).toBe('deleted');
      expect((await service.erase(userId, new Date())).sign_in).toBe('deleted');
    },
  );

  it('is finished by the job: the account, and what was written meanwhile', async () => {
    const userId = await athleteEverywhere();
    const service = erasure();
    supabase.adminMisbehaviour = { status: 503, body: '{}' };
    const now = new Date();
    await service.erase(userId, now);
    await open.db.insertInto('user_profiles').values({ user_id: userId, weight_unit: 'kg' }).execute();
    const later = new Date(now.getTime() + 3 * 60_000);
    await job(service).run(later);
    expect(await erased.listUnfinished(later, 1_000)).toContain(userId);
    supabase.adminMisbehaviour = undefined;
    await job(service).run(later);
    expect(await rowsOf(userId)).toEqual({});
    expect(supabase.deleted).toContain(userId);
    expect(await erased.listUnfinished(later, 1_000)).not.toContain(userId);
  });

  it('refuses the tokens from before, in every process, within a minute', async () => {
    const userId = await athleteEverywhere();
    const now = new Date();
    await erasure().erase(userId, now);
    const elsewhere = new Plans(open.db);
    const token = (issuedAt: number) => ({
      userId,
      plan: undefined,
      role: 'user' as const,
      email: undefined,
      issuedAt,
      expiresAt: issuedAt + 3_600,
    });
    const seconds = Math.floor(now.getTime() / 1_000);
    await elsewhere.read(token(seconds));
    expect(elsewhere.isErased(token(seconds - 60))).toBe(true);
    expect(elsewhere.isErased(token(seconds))).toBe(true);
    expect(elsewhere.isErased(token(seconds + 1))).toBe(false);
  });
});
