import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { localUserId } from '../src/platform/auth/index.js';
import { type Athlete, Backend } from './support/backend.js';
import { History } from './support/history.js';
import { databaseWith } from './support/open-database.js';
import { liveAsSuperAthlete } from './support/super-athlete.js';

const DAY_MS = 86_400_000;
const now = new Date();
const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);

let backend: Backend;
beforeAll(async () => {
  const database = () =>
    databaseWith(async (db) => {
      const past = (name: string) => new History(db, localUserId(name));
      await liveAsSuperAthlete(past('super'), now);
      await past('bencher').workouts([
        { sets: [{ at: daysAgo(3), exercise: 'barbell-bench-press', weight: 225, reps: 1 }] },
      ]);
      await past('streaker').workouts(
        [0, 1, 2, 3, 4, 5, 8, 9].map((days) => ({ sets: [{ at: daysAgo(days) }] })),
      );
      await past('streaker').runs([1, 2].map((days) => ({ at: daysAgo(days), miles: 4 })));
    });
  backend = await Backend.start({ database });
  // Years are written first.
}, 120_000);
afterAll(() => backend.stop());

const check = (athlete: Athlete, what: string, headers = {}) =>
  athlete.post(`/api/v1/badges/${athlete.id}/check-${what}`, undefined, { headers });
const unlock = (athlete: Athlete, type: string, more: object = {}, headers = {}) =>
  athlete.post('/api/v1/badges/unlock', { badge_type: type, ...more }, { headers });
const shelf = async (athlete: Athlete) => (await athlete.get(`/api/v1/badges/${athlete.id}`)).body;
const progress = async (athlete: Athlete) =>
  (await athlete.get(`/api/v1/badges/${athlete.id}/progress`)).body;
const types = (badges: { badge_type: string }[]) => badges.map(({ badge_type }) => badge_type);

describe('GET badges/{user_id}', () => {
  it('200 with none for who has just come', async () => {
    const athlete = await backend.athlete();
    expect(await shelf(athlete)).toEqual({ user_id: athlete.id, total_badges: 0, badges: [] });
  });

  it('200 with all columns and the phone’s name, newest first, after the sets that earned them', async () => {
    const athlete = await backend.athlete();
    await athlete.log('bench press 225 for 5');
    await athlete.log('bench press 230 for 5');
    const { total_badges: total, badges } = await shelf(athlete);
    expect(types(badges).sort()).toEqual([
      'plate_milestone_bench_1',
      'plate_milestone_bench_2',
      'pr_count_1',
      'workout_count_1',
    ]);
    expect(total).toBe(4);
    expect(badges[0]).toEqual({
      id: expect.any(String),
      user_id: athlete.id,
      badge_type: 'pr_count_1',
      badge_name: '1 PR',
      badge_description: 'Set your first personal record',
      category: 'strength',
      phone_type: 'pr_first',
      earned_at: expect.stringMatching(/Z$/),
      metadata: {},
      created_at: expect.stringMatching(/Z$/),
    });
  });

  it('304 while nothing changed, 200 after a badge', async () => {
    const athlete = await backend.athlete();
    const path = `/api/v1/badges/${athlete.id}`;
    const etag = (await athlete.get(path)).headers.get('etag')!;
    expect((await athlete.get(path, { headers: { 'if-none-match': etag } })).status).toBe(304);
    await athlete.log('squat 100 for 5');
    const after = await athlete.get(path, { headers: { 'if-none-match': etag } });
    expect(after.body.total_badges).toBe(1);
  });
});

describe('a workout that was begun without a set', () => {
  const opened = async (body: object) => {
    const athlete = await backend.athlete();
    const answer = await athlete.post('/api/v1/workouts', body);
    expect([answer.status, types((await shelf(athlete)).badges)]).toEqual([201, []]);
    return athlete;
  };

  it('counts with the upload that brings its sets', async () => {
    const workout = {
      client_id: uuidv7(),
      start_time: daysAgo(2).toISOString(),
      end_time: daysAgo(2).toISOString(),
    };
    const athlete = await opened(workout);
    const set = { client_id: uuidv7(), exercise_slug: 'plank', duration_seconds: 60 };
    await athlete.post('/api/v1/workouts', { ...workout, sets: [set] });
    expect(types((await shelf(athlete)).badges)).toEqual(['workout_count_1']);
  });

  it('counts with the first sentence that is logged into it', async () => {
    const athlete = await opened({});
    await athlete.log('squat 100 for 5');
    expect(types((await shelf(athlete)).badges)).toEqual(['workout_count_1']);
  });
});

describe('POST badges/{user_id}/check-…', () => {
  it('200 with all 100, by three checks, and nothing the second time', async () => {
    const athlete = await backend.athlete('super');
    const counts: number[] = [];
    for (const what of ['workout', 'pr', 'run', 'workout', 'pr', 'run']) {
      const { status, body } = await check(athlete, what);
      expect(status).toBe(200);
      expect(body.newly_earned).toHaveLength(body.newly_earned_count);
      counts.push(body.newly_earned_count);
    }
    // Cross training and the iron athlete come with whichever check is first.
    expect(counts).toEqual([36, 19, 45, 0, 0, 0]);
    expect((await shelf(athlete)).total_badges).toBe(100);
    expect(await progress(athlete)).toEqual({ user_id: athlete.id, total_unearned: 0, progress: {} });
  });

  it('200 with one badge after 20 parallel checks', async () => {
    const athlete = await backend.athlete('bencher');
    const answers = await Promise.all(Array.from({ length: 20 }, () => check(athlete, 'pr')));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const given = answers.flatMap(({ body }) => types(body.newly_earned));
    expect(given.sort()).toEqual(['plate_milestone_bench_1', 'plate_milestone_bench_2']);
    expect((await shelf(athlete)).total_badges).toBe(2);
  });

  it('200 with the same answer for the same Idempotency-Key', async () => {
    const athlete = await backend.athlete('bencher');
    const headers = { 'idempotency-key': uuidv7() };
    const first = await check(athlete, 'workout', headers);
    const again = await check(athlete, 'workout', headers);
    expect(types(first.body.newly_earned)).toEqual(['workout_count_1']);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
  });
});

describe('POST badges/unlock', () => {
  it('409 for what is not earned, with how far it is', async () => {
    const athlete = await backend.athlete();
    const far = await unlock(athlete, 'workout_count_5', { user_id: athlete.id });
    expect([far.status, far.body.code]).toEqual([409, 'badges.not_earned']);
    expect(far.body.detail).toBe('5 Workouts is not earned yet: 0 of 5 workouts.');
    expect(far.body.goals).toEqual([
      { measure: 'workouts', current: 0, required: 5, unit: 'workouts', direction: 'at_least' },
    ]);
    expect((await shelf(athlete)).total_badges).toBe(0);
  });

  it('200 for what the record has earned, and already_unlocked after that', async () => {
    const athlete = await backend.athlete('streaker');
    const first = await unlock(athlete, 'run_distance_single_5k');
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ success: true, already_unlocked: false });
    expect(first.body.badge).toMatchObject({
      badge_name: '5K Finisher',
      category: 'running',
      phone_type: null,
    });
    const again = await unlock(athlete, 'run_distance_single_5k');
    expect(again.body).toMatchObject({ success: true, already_unlocked: true, badge: first.body.badge });
  });

  it('404 for what no catalogue has', async () => {
    const { status, body } = await unlock(await backend.athlete(), 'workout_count_2');
    expect([status, body.code]).toEqual([404, 'badges.badge_not_found']);
  });

  it.each([
    ['pr_first', 409],
    ['streak_7day', 409],
    ['volume_500k', 409],
    ['streak_3day', 404],
    ['consistency_80', 404],
    ['volume_10k', 404],
    ['constructor', 404],
  ])("takes the phone's %s: %d", async (type, status) => {
    expect((await unlock(await backend.athlete(), type)).status).toBe(status);
  });

  it.each([[''], [7], [null], [['workout_count_1']], ['x'.repeat(101)]])(
    '422 for the type %j',
    async (type) => {
      const { status, body } = await unlock(await backend.athlete(), type as string);
      expect(status).toBe(422);
      expect(body.errors).toEqual([{ pointer: '/badge_type', message: expect.any(String) }]);
    },
  );

  it.each([['\0'], ['\ud800'], ['💪'.repeat(20)]])('404 for the type %j', async (type) => {
    expect((await unlock(await backend.athlete(), `a${type}`)).status).toBe(404);
  });

  it('200 for an administrator, who takes any, and the badge says so', async () => {
    const admin = await backend.athlete('badge-admin', 'free', 'admin');
    expect((await unlock(admin, 'workout_count_1000')).body).toMatchObject({ already_unlocked: false });
    expect((await shelf(admin)).badges[0].metadata).toEqual({ granted: true });
  });

  it('200 for an administrator, who gives any to another athlete', async () => {
    const [admin, athlete] = [await backend.athlete(undefined, 'free', 'admin'), await backend.athlete()];
    const gift = () => unlock(admin, 'workout_count_1000', { user_id: athlete.id.toUpperCase() });
    await athlete.send('PATCH', '/api/v1/me', { weight_unit: 'kg' }, {});
    const given = await gift();
    expect([given.status, given.body.already_unlocked]).toEqual([200, false]);
    expect((await gift()).body.already_unlocked).toBe(true);
    expect((await shelf(athlete)).badges).toMatchObject([
      { badge_type: 'workout_count_1000', metadata: { granted: true } },
    ]);
    expect((await shelf(admin)).total_badges).toBe(0);
  });

  it('404 for an administrator who names somebody whom nobody has met, to whom nothing is given', async () => {
    const [admin, unknown] = [await backend.athlete(undefined, 'free', 'admin'), await backend.athlete()];
    const { status, body } = await unlock(admin, 'workout_count_1000', { user_id: unknown.id });
    expect([status, body.code]).toEqual([404, 'badges.athlete_not_found']);
    expect((await shelf(unknown)).total_badges).toBe(0);
  });

  it('422 for an administrator who names no user', async () => {
    const admin = await backend.athlete(undefined, 'free', 'admin');
    const { status, body } = await unlock(admin, 'workout_count_1', { user_id: 'somebody' });
    expect([status, body.errors[0].pointer]).toEqual([422, '/user_id']);
  });

  it('403 for another athlete, and for an administrator on the other routes', async () => {
    const [admin, athlete] = [await backend.athlete(undefined, 'free', 'admin'), await backend.athlete()];
    const gift = await unlock(await backend.athlete(), 'workout_count_1000', { user_id: athlete.id });
    expect(gift.status).toBe(403);
    expect((await admin.get(`/api/v1/badges/${athlete.id}`)).status).toBe(403);
    expect((await shelf(athlete)).total_badges).toBe(0);
  });
});

describe('GET badges/{user_id}/progress', () => {
  it('200 with all 100 for who has nothing, each 0 … 99 %, the nearest first', async () => {
    const athlete = await backend.athlete();
    const none = await progress(athlete);
    expect(none.total_unearned).toBe(100);
    expect(
      Object.values<{ percentage: number }>(none.progress).every(({ percentage }) => percentage === 0),
    ).toBe(true);
    await athlete.log('squat 400 for 5');
    const { progress: some, total_unearned: unearned } = await progress(athlete);
    const percentages = Object.values<{ percentage: number }>(some).map(({ percentage }) => percentage);
    expect(percentages).toEqual(percentages.toSorted((a, b) => b - a));
    expect(Math.max(...percentages)).toBeLessThan(100);
    expect(unearned).toBe(percentages.length);
    expect(some.volume_milestone_50k).toEqual({
      current: 2_000,
      required: 50_000,
      percentage: 4,
      badge_name: '50K Club',
      category: 'strength',
      phone_type: 'volume_50k',
      goals: [
        { measure: 'volume_lbs', current: 2_000, required: 50_000, unit: 'lbs', direction: 'at_least' },
      ],
    });
    expect(some.run_speed_5k_sub_30).toMatchObject({ current: null, required: 30, percentage: 0 });
    expect(some).not.toHaveProperty('workout_count_1');
  });
});

describe('GET badges/{user_id}/streaks', () => {
  it('200 with what is alive and what was longest', async () => {
    const athlete = await backend.athlete('streaker');
    const { body } = await athlete.get(`/api/v1/badges/${athlete.id}/streaks`);
    const utcToday = now.toISOString().slice(0, 10);
    expect(body).toMatchObject({ user_id: athlete.id, time_zone: 'UTC', today: utcToday });
    const midnight = (days: number) => `${daysAgo(-days).toISOString().slice(0, 10)}T00:00:00.000Z`;
    expect(body.streaks).toEqual([
      {
        streak_type: 'workout',
        current_count: 6,
        longest_count: 6,
        last_activity_date: utcToday,
        alive_until: midnight(2),
      },
      expect.objectContaining({ streak_type: 'weekly', current_count: expect.any(Number) }),
      {
        streak_type: 'run',
        current_count: 2,
        longest_count: 2,
        last_activity_date: daysAgo(1).toISOString().slice(0, 10),
        alive_until: midnight(1),
      },
    ]);
  });

  it('200 by the day of X-Time-Zone', async () => {
    const athlete = await backend.athlete('streaker');
    const headers = { 'x-time-zone': 'Pacific/Kiritimati' };
    const { body } = await athlete.get(`/api/v1/badges/${athlete.id}/streaks`, { headers });
    expect(body.time_zone).toBe('Pacific/Kiritimati');
    expect(body.today).toBe(
      new Intl.DateTimeFormat('sv-SE', { timeZone: 'Pacific/Kiritimati' }).format(new Date()),
    );
    expect(body.streaks[0].current_count).toBe(6);
  });
});

describe('logging', () => {
  it('200 for 100 sets in parallel while badges are checked, each badge once', async () => {
    const athlete = await backend.athlete();
    const logs = Array.from({ length: 100 }, (_, n) => athlete.log(`deadlift ${300 + n} for 8`));
    const checks = Array.from({ length: 20 }, (_, n) => check(athlete, n % 2 ? 'workout' : 'pr'));
    const answers = await Promise.all([...logs, ...checks]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const owned = types((await shelf(athlete)).badges);
    expect(new Set(owned).size).toBe(owned.length);
    expect(owned).toEqual(
      expect.arrayContaining([
        'workout_count_1',
        'volume_milestone_250k',
        'plate_milestone_deadlift_5',
        'pr_count_1',
      ]),
    );
  });

  it('earns no plate by a look-alike', async () => {
    const athlete = await backend.athlete();
    for (const words of [
      'romanian deadlift 500 for 1',
      'bulgarian split squat 300 for 1',
      'machine chest press 400 for 1',
    ]) {
      await athlete.log(words);
    }
    expect(types((await shelf(athlete)).badges)).toEqual(['workout_count_1']);
  });
});

describe('another athlete', () => {
  it.each(['', '/progress', '/streaks'])('403 at GET badges/{user_id}%s', async (path) => {
    const [owner, stranger] = [await backend.athlete('super'), await backend.athlete()];
    const { status, body } = await stranger.get(`/api/v1/badges/${owner.id}${path}`);
    expect([status, body.code]).toEqual([403, 'auth.not_your_user']);
    expect(JSON.stringify(body)).not.toMatch(/badge_type|percentage/);
  });

  it.each(['workout', 'pr', 'run'])('403 at POST check-%s, and nothing is given', async (what) => {
    const [owner, stranger] = [await backend.athlete(), await backend.athlete()];
    await owner.log('squat 100 for 5');
    expect((await stranger.post(`/api/v1/badges/${owner.id}/check-${what}`)).status).toBe(403);
    expect((await unlock(stranger, 'workout_count_1', { user_id: owner.id })).status).toBe(403);
    expect((await unlock(stranger, 'workout_count_1')).status).toBe(409);
  });
});
