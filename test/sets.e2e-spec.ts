import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { type Athlete, Backend } from './support/backend.js';
import { until } from './support/process.js';

let backend: Backend;
beforeAll(async () => {
  backend = await Backend.start();
});
afterAll(() => backend.stop());

const patch = (athlete: Athlete, id: string, body: object, headers = {}) =>
  athlete.send('PATCH', `/api/v1/sets/${id}`, body, { headers });
const remove = (athlete: Athlete, id: string, headers = {}) =>
  athlete.send('DELETE', `/api/v1/sets/${id}`, undefined, { headers });

/** Says that many kilograms of bench press for five. @returns the id of the set */
async function bench(athlete: Athlete, kilograms: number): Promise<string> {
  const { body } = await athlete.log(`bench press ${kilograms} kg for 5`);
  if (body.saved !== true) throw new Error(`Not stored: ${body.message}`);
  return body.set_ids[0];
}

async function marks(athlete: Athlete, ids: readonly string[]): Promise<boolean[]> {
  const answers = await Promise.all(ids.map((id) => athlete.get(`/api/v1/sets/${id}`)));
  return answers.map(({ body }) => body.is_pr);
}

describe('PATCH /api/v1/sets/{id}', () => {
  it('200 decides all records of the exercise anew', async () => {
    const athlete = await backend.athlete();
    const ids = [await bench(athlete, 100), await bench(athlete, 105), await bench(athlete, 110)];
    expect(await marks(athlete, ids)).toEqual([false, true, true]);
    const { body, headers } = await patch(athlete, ids[0]!, { weight: 107.5 });
    expect(body).toMatchObject({ weight: 107.5, weight_unit: 'kg', reps: 5 });
    expect(headers.get('etag')).toBe(`"${ids[0]}.${body.version}"`);
    expect(await marks(athlete, ids)).toEqual([false, false, true]);
    await patch(athlete, ids[0]!, { set_type: 'warmup' });
    expect(await marks(athlete, ids)).toEqual([false, false, true]);
    await patch(athlete, ids[2]!, { weight: 90 });
    expect(await marks(athlete, ids)).toEqual([false, false, false]);
  });

  it('200 of another exercise: the records of both are decided', async () => {
    const athlete = await backend.athlete();
    const ids = [await bench(athlete, 100), await bench(athlete, 110)];
    const squat = (await athlete.log('squat 90 kg for 5')).body;
    const { body } = await patch(athlete, ids[1]!, { exercise_id: squat.sets[0].exercise_id });
    expect(body.exercise_name).toBe('Barbell Back Squat');
    // Performed before the other squat, it is the baseline now.
    expect(await marks(athlete, [...ids, squat.set_ids[0]])).toEqual([false, false, false]);
    await patch(athlete, squat.set_ids[0], { weight: 120 });
    expect(await marks(athlete, [...ids, squat.set_ids[0]])).toEqual([false, false, true]);
  });

  it('200 the next sentence builds on what was changed', async () => {
    const athlete = await backend.athlete();
    const id = await bench(athlete, 100);
    await patch(athlete, id, { weight: 80 });
    const knows = async () => (await athlete.parse('same weight for 6')).body.data?.weight === 80;
    await until(knows, 'voice to know of the change');
    expect((await athlete.log('same weight for 6')).body.data).toMatchObject({ weight: 80, reps: 6 });
  });

  it('200 without a new version when nothing differs: the ETag of another device still holds', async () => {
    const athlete = await backend.athlete();
    const id = await bench(athlete, 100);
    const before = await athlete.get(`/api/v1/sets/${id}`);
    const { body } = before;
    for (const same of [{}, { weight: 100, reps: 5, rpe: null }, { performed_at: body.performed_at }])
      expect((await patch(athlete, id, same)).body).toEqual(body);
    const ifMatch = { 'if-match': before.headers.get('etag')! };
    expect((await patch(athlete, id, { reps: 6 }, ifMatch)).body.version).toBe(body.version + 1);
  });

  it('200 takes a workout along whose only set is moved away, 422 when others would be a day apart', async () => {
    const athlete = await backend.athlete();
    const only = await bench(athlete, 100);
    const performed_at = '2020-01-01T10:00:00.000Z';
    const moved = await patch(athlete, only, { performed_at });
    expect(moved.body).toMatchObject({ performed_at });
    const workout = await athlete.get(`/api/v1/workouts/${moved.body.workout_id}`);
    expect(workout.body).toMatchObject({ start_time: performed_at, in_progress: false });
    const [id, other] = [await bench(athlete, 100), await bench(athlete, 105)];
    const before = await athlete.get(`/api/v1/sets/${id}`);
    expect(before.body.workout_id).not.toBe(moved.body.workout_id);
    const refused = await patch(athlete, id, { performed_at });
    expect([refused.status, refused.body.errors]).toEqual([
      422,
      [{ pointer: '/performed_at', message: 'must not make the workout longer than a day' }],
    ]);
    expect((await athlete.get(`/api/v1/sets/${id}`)).body).toEqual(before.body);
    expect(await marks(athlete, [id, other])).toEqual([false, true]);
  });

  it('200 to one of twenty who change the same version, 412 to the others', async () => {
    const athlete = await backend.athlete();
    const id = await bench(athlete, 100);
    const ifMatch = { 'if-match': (await athlete.get(`/api/v1/sets/${id}`)).headers.get('etag')! };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => patch(athlete, id, { reps: n + 1 }, ifMatch)),
    );
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 412)]);
    expect((await remove(athlete, id, ifMatch)).status).toBe(412);
  });

  it('200 changes from all sides leave records as one by one would', async () => {
    const athlete = await backend.athlete();
    const ids: string[] = [];
    for (const kilograms of [100, 102, 104, 106, 108]) ids.push(await bench(athlete, kilograms));
    const answers = await Promise.all([
      ...ids.map((id, n) => patch(athlete, id, { weight: 120 - n })),
      ...[60, 61, 62].map((kilograms) => athlete.log(`bench press ${kilograms} kg for 5`)),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(await marks(athlete, ids)).toEqual([false, false, false, false, false]);
  });

  it.each<[string, object, string]>([
    ['a weight out of range', { weight: 99_999 }, '/weight'],
    ['half a repetition', { reps: 7.5 }, '/reps'],
    ['an effort out of range', { rpe: 11 }, '/rpe'],
    ['nothing left to say', { reps: null }, '/reps'],
    ['an exercise that is none', { exercise_id: uuidv7() }, '/exercise_id'],
    ['a time that is none', { performed_at: 'soon' }, '/performed_at'],
    ['no kind', { set_type: null }, '/set_type'],
  ])('422 for %s, and nothing changes', async (_name, change, pointer) => {
    const athlete = await backend.athlete();
    const id = await bench(athlete, 100);
    const before = await athlete.get(`/api/v1/sets/${id}`);
    const { status, body } = await patch(athlete, id, change);
    expect(status).toBe(422);
    expect(body.errors[0].pointer).toBe(pointer);
    expect((await athlete.get(`/api/v1/sets/${id}`)).body).toEqual(before.body);
  });
});

describe('DELETE /api/v1/sets/{id}', () => {
  it('200 gives the records back to whom they belong, and the number of the last to the next', async () => {
    const athlete = await backend.athlete();
    const ids = [await bench(athlete, 100), await bench(athlete, 120), await bench(athlete, 110)];
    expect(await marks(athlete, ids)).toEqual([false, true, false]);
    expect((await remove(athlete, ids[1]!)).body).toEqual({ id: ids[1], deleted: true });
    expect(await marks(athlete, [ids[0]!, ids[2]!])).toEqual([false, true]);
    expect((await remove(athlete, ids[1]!)).status).toBe(404);
    await remove(athlete, ids[2]!);
    const next = await athlete.log('bench press 110 kg for 5');
    expect(next.body.session_context.set_number).toBe(2);
    expect(next.body.personal_records).toHaveLength(1);
  });
});

describe('GET /api/v1/exercises/{id}/history', () => {
  it("200 sets in pages, and the best by the athlete's months", async () => {
    const athlete = await backend.athlete();
    const at = (time: string, weight: number, more: object = {}) => ({
      client_id: uuidv7(),
      exercise_slug: 'barbell-bench-press',
      weight,
      weight_unit: 'kg',
      reps: 1,
      performed_at: time,
      ...more,
    });
    const enter = async (time: string, ...sets: object[]) =>
      (await athlete.post('/api/v1/workouts', { start_time: time, end_time: time, sets })).body.sets;
    // The evening of 31 March in New York is April in UTC.
    const [late] = await enter('2026-04-01T02:00:00Z', at('2026-04-01T02:00:00Z', 100));
    await enter(
      '2026-03-10T12:00:00Z',
      at('2026-03-10T12:00:00Z', 90),
      at('2026-03-10T12:01:00Z', 200, { set_type: 'warmup' }),
    );
    await enter('2026-05-10T12:00:00Z', at('2026-05-10T12:00:00Z', 110));
    const path = `/api/v1/exercises/${late.exercise_id}/history`;
    await athlete.send('PATCH', '/api/v1/me', { weight_unit: 'kg' }, {});
    const inUtc = await athlete.get(path);
    expect(inUtc.body.method).toContain('Epley');
    expect(inUtc.body.sets[1]).toEqual((await athlete.get(`/api/v1/sets/${late.id}`)).body);
    expect(inUtc.body.months).toEqual([
      { month: '2026-05', best_e1rm: 110, sets: 1, tonnage: 110 },
      { month: '2026-04', best_e1rm: 100, sets: 1, tonnage: 100 },
      { month: '2026-03', best_e1rm: 90, sets: 2, tonnage: 290 },
    ]);
    const inNewYork = await athlete.get(`${path}?limit=2`, {
      headers: { 'x-time-zone': 'America/New_York' },
    });
    expect(inNewYork.body.months.map(({ month }: { month: string }) => month)).toEqual([
      '2026-05',
      '2026-03',
    ]);
    expect(inNewYork.body.months[1].best_e1rm).toBe(100);
    expect(inNewYork.body.sets).toHaveLength(2);
    const rest = await athlete.get(`${path}?limit=2&cursor=${inNewYork.body.next_cursor}`);
    const weights = [...inNewYork.body.sets, ...rest.body.sets].map(
      ({ weight }: { weight: number }) => weight,
    );
    expect(weights).toEqual([110, 100, 200, 90]);
    expect(rest.body.next_cursor).toBeNull();
  });

  it("200 for one's own exercise, 404 for another's and for none", async () => {
    const [owner, stranger] = [await backend.athlete(), await backend.athlete()];
    const { body } = await owner.post('/api/v1/exercises/create-or-match', {
      exercise_name: 'Grandmas Doorway Heave',
    });
    const path = `/api/v1/exercises/${body.exercise_id}/history`;
    expect((await owner.get(path)).body).toMatchObject({ sets: [], months: [], next_cursor: null });
    for (const other of [path, `/api/v1/exercises/${uuidv7()}/history`, '/api/v1/exercises/bench/history']) {
      const answer = await stranger.get(other);
      expect([answer.status, answer.body.code]).toEqual([404, 'workout.exercise_not_found']);
    }
    const foreign = { client_id: uuidv7(), exercise_id: body.exercise_id, reps: 5 };
    expect((await stranger.post('/api/v1/workouts', { sets: [foreign] })).status).toBe(422);
  });
});

describe('a set that was said while offline', () => {
  const yesterday = () => ({ timestamp: new Date(Date.now() - 24 * 60 * 60 * 1_000).toISOString() });

  it('counts for records from when it was performed', async () => {
    const athlete = await backend.athlete();
    const today = await bench(athlete, 100);
    const lighter = await athlete.log('bench press 90 kg for 5', yesterday());
    expect(lighter.body).toMatchObject({ saved: true, personal_records: [] });
    expect(await marks(athlete, [today, lighter.body.set_ids[0]])).toEqual([true, false]);
    const heavier = await athlete.log('bench press 105 kg for 5', yesterday());
    expect(heavier.body.personal_records).toHaveLength(1);
    expect(await marks(athlete, [today, heavier.body.set_ids[0]])).toEqual([false, true]);
  });
});

describe("another athlete's", () => {
  it('404 workout or set, exactly as for none, and nothing changes', async () => {
    const [owner, stranger] = [await backend.athlete(), await backend.athlete()];
    const { body } = await owner.log('bench press 100 kg for 5');
    const calls = (workout: string, set: string) => [
      stranger.get(`/api/v1/workouts/${workout}`),
      stranger.get(`/api/v1/workouts/${workout}/sets`),
      stranger.send('PATCH', `/api/v1/workouts/${workout}`, { name: 'x' }, {}),
      stranger.send('DELETE', `/api/v1/workouts/${workout}`, undefined, {}),
      stranger.get(`/api/v1/sets/${set}`),
      patch(stranger, set, { reps: 1 }),
      remove(stranger, set),
    ];
    const theirs = await Promise.all(calls(body.workout_id, body.set_ids[0]));
    const none = await Promise.all(calls(uuidv7(), uuidv7()));
    const shown = (answers: typeof theirs) =>
      answers.map(({ status, body }) => [status, body.code, body.detail]);
    expect(shown(theirs)).toEqual(shown(none));
    expect(theirs.every(({ status }) => status === 404)).toBe(true);
    expect((await owner.summary()).total_sets).toBe(1);
    expect((await stranger.get('/api/v1/workouts')).body.workouts).toEqual([]);
  });

  it('client_ids are nobody’s: the same ones are other rows', async () => {
    const [owner, stranger] = [await backend.athlete(), await backend.athlete()];
    const workout = {
      client_id: 'mine',
      sets: [{ client_id: uuidv7(), exercise_slug: 'barbell-bench-press', reps: 5 }],
    };
    const [one, other] = [
      await owner.post('/api/v1/workouts', workout),
      await stranger.post('/api/v1/workouts', workout),
    ];
    expect(other.body.id).not.toBe(one.body.id);
    expect(other.body.sets[0].id).not.toBe(one.body.sets[0].id);
  });
});

describe('whatever is sent', () => {
  it('is never a 5xx', async () => {
    let athlete = await backend.athlete();
    let calls = 0;
    const { body } = await athlete.log('bench press 100 kg for 5');
    const routes: [method: string, path: string][] = [
      ['POST', '/api/v1/workouts'],
      ['PATCH', `/api/v1/workouts/${body.workout_id}`],
      ['PATCH', `/api/v1/sets/${body.set_ids[0]}`],
      ['POST', '/api/v1/readiness'],
      ['PATCH', '/api/v1/me'],
    ];
    const fields = [
      'name',
      'notes',
      'start_time',
      'end_time',
      'sets',
      'weight',
      'reps',
      'client_id',
      'date',
      'goals',
      'time_zone',
      'emoji',
      'performed_at',
      'exercise_id',
      'exercise_slug',
      'session_rpe',
    ];
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(
        '\u0000',
        '\ud800',
        '0001-01-01T00:00:00Z',
        '9999-12-31T23:59:59Z',
        1e308,
        -0,
        uuidv7(),
      ),
      fc.array(fc.dictionary(fc.constantFrom(...fields), fc.jsonValue({ maxDepth: 1 })), { maxLength: 2 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...routes),
        fc.dictionary(fc.constantFrom(...fields), value, { maxKeys: 5 }),
        async ([method, path], sent) => {
          calls += 1;
          if (calls % 300 === 0) athlete = await backend.athlete();
          const answer = await athlete.send(method, path, sent, {});
          expect(answer.status).toBeLessThan(500);
        },
      ),
      { numRuns: 250 },
    );
  });

  it.each(['%00', "'%20or%201=1", '%E0%A4%A', 'a'.repeat(300), '00000000-0000-0000-0000-000000000000'])(
    '4xx for the id %s',
    async (id) => {
      const athlete = await backend.athlete();
      for (const path of [`workouts/${id}`, `workouts/${id}/sets`, `sets/${id}`, `exercises/${id}/history`]) {
        const { status } = await athlete.get(`/api/v1/${path}`);
        expect([400, 404]).toContain(status);
      }
    },
  );
});
