import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { type Athlete, Backend } from './support/backend.js';
import { until } from './support/process.js';

let backend: Backend;
beforeAll(async () => {
  backend = await Backend.start();
});
afterAll(() => backend.stop());

const BENCH = 'barbell-bench-press';
const HOUR_MS = 60 * 60 * 1_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR_MS).toISOString();

const set = (weight: number, reps: number, more: object = {}) => ({
  client_id: uuidv7(),
  exercise_slug: BENCH,
  weight,
  weight_unit: 'kg',
  reps,
  ...more,
});

const enter = (athlete: Athlete, body: object, headers = {}) =>
  athlete.post('/api/v1/workouts', body, { headers });
const patch = (athlete: Athlete, path: string, body: object, headers = {}) =>
  athlete.send('PATCH', `/api/v1/${path}`, body, { headers });
const remove = (athlete: Athlete, path: string, headers = {}) =>
  athlete.send('DELETE', `/api/v1/${path}`, undefined, { headers });

/** A workout of yesterday. */
const yesterday = (sets: object[] = [], more: object = {}) => ({
  client_id: uuidv7(),
  start_time: ago(24),
  end_time: ago(23),
  sets,
  ...more,
});

const prs = (sets: { is_pr: boolean }[]) => sets.map(({ is_pr }) => is_pr);

describe('POST /api/v1/workouts', () => {
  it('201 a workout with its sets numbered, its totals, and its records', async () => {
    const athlete = await backend.athlete();
    const { status, body, headers } = await enter(
      athlete,
      yesterday([set(100, 5), set(100, 5), set(60, 5, { set_type: 'warmup' }), set(105, 5)], {
        name: 'Push',
        notes: 'fine',
        session_rpe: '7.5',
      }),
    );
    expect(status).toBe(201);
    expect(headers.get('etag')).toBe(`"${body.id}.${body.version}"`);
    expect(body).toMatchObject({
      name: 'Push',
      notes: 'fine',
      session_rpe: 7.5,
      is_deload: false,
      in_progress: false,
      duration_seconds: 3_600,
      total_sets: 4,
      exercises_count: 1,
      tonnage: Math.round((1_000 + 300 + 525) * 220.462262) / 100,
      weight_unit: 'lbs',
    });
    expect(body.sets.map((each: { set_number: number }) => each.set_number)).toEqual([1, 2, 3, 4]);
    expect(prs(body.sets)).toEqual([false, false, false, true]);
  });

  it('201 decides records in the order performed, whatever the order of arrival', async () => {
    const athlete = await backend.athlete();
    const today = await enter(athlete, yesterday([set(100, 5)]));
    expect(prs(today.body.sets)).toEqual([false]);
    const before = await enter(athlete, {
      client_id: uuidv7(),
      start_time: ago(72),
      end_time: ago(71),
      sets: [set(90, 5), set(110, 5, { performed_at: ago(71.5) })],
    });
    expect(prs(before.body.sets)).toEqual([false, true]);
    await remove(athlete, `sets/${before.body.sets[1].id}`);
    const { body } = await athlete.get(`/api/v1/workouts/${today.body.id}/sets`);
    expect(prs(body.sets)).toEqual([true]);
  });

  it('201 once for parallel requests with one client_id', async () => {
    const athlete = await backend.athlete();
    const body = yesterday([set(100, 5), set(100, 6)]);
    const answers = await Promise.all(Array.from({ length: 10 }, () => enter(athlete, body)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    const list = await athlete.get('/api/v1/workouts');
    expect(list.body.workouts).toHaveLength(1);
    expect(list.body.workouts[0].total_sets).toBe(2);
  });

  it('201 the same answer for the same Idempotency-Key', async () => {
    const athlete = await backend.athlete();
    const headers = { 'idempotency-key': uuidv7() };
    const body = { ...yesterday([set(100, 5)]), client_id: undefined };
    const first = await enter(athlete, body, headers);
    const second = await enter(athlete, body, headers);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect((await athlete.get('/api/v1/workouts')).body.workouts).toHaveLength(1);
  });

  it('201 adds the sets that are not there yet, and what was not said yet, when sent again', async () => {
    const athlete = await backend.athlete();
    const first = yesterday([set(100, 5)]);
    const { body } = await enter(athlete, first);
    const again = await enter(athlete, { ...first, name: 'Push', sets: [...first.sets, set(102.5, 5)] });
    expect(again.body).toMatchObject({ id: body.id, name: 'Push', total_sets: 2 });
    expect(prs(again.body.sets)).toEqual([false, true]);
    const third = await enter(athlete, first);
    expect(third.body).toMatchObject({ name: 'Push', total_sets: 2, version: again.body.version });
  });

  it('201 for a workout under way: the next sentence joins it', async () => {
    const athlete = await backend.athlete();
    await athlete.parse('squat 100 for 5');
    const opened = await enter(athlete, { client_id: 'phone-1', sets: [set(100, 5)] });
    expect(opened.body).toMatchObject({ end_time: null, in_progress: true, duration_seconds: null });
    const heard = async () => (await athlete.parse('same weight for 6')).body.data?.weight === 100;
    await until(heard, 'voice to know of the workout');
    const said = await athlete.log('same weight for 6');
    expect(said.body).toMatchObject({
      saved: true,
      workout_id: opened.body.id,
      data: { weight: 100, reps: 6 },
    });
    expect(said.body.session_context.set_number).toBe(2);
  });

  it('201 takes a spoken workout under way that has no name yet for its own', async () => {
    const athlete = await backend.athlete();
    const said = await athlete.log('bench press 100 kg for 5');
    const { body } = await enter(athlete, { client_id: 'phone-2', sets: [set(100, 6)] });
    expect(body).toMatchObject({ id: said.body.workout_id, client_id: 'phone-2', total_sets: 2 });
  });

  it('409 for one without a name while another is under way', async () => {
    const athlete = await backend.athlete();
    await athlete.log('bench press 100 kg for 5');
    const { status, body } = await enter(athlete, { sets: [set(100, 6)] });
    expect([status, body.code]).toEqual([409, 'workout.another_workout_open']);
    expect((await athlete.summary()).total_sets).toBe(1);
  });

  it('201 ends one of long ago that has no end with its last set', async () => {
    const athlete = await backend.athlete();
    const last = ago(48);
    const { body } = await enter(athlete, {
      start_time: ago(49),
      sets: [set(100, 5, { performed_at: ago(48.5) }), set(100, 5, { performed_at: last })],
    });
    expect(body).toMatchObject({ end_time: last, in_progress: false });
  });

  it('422 for sets that would stretch a workout that is there beyond a day, and nothing changes', async () => {
    const athlete = await backend.athlete();
    const request = yesterday([set(100, 5)]);
    const { body } = await enter(athlete, request);
    const late = { client_id: request.client_id, sets: [set(100, 5, { performed_at: ago(80) })] };
    const { status, body: refused } = await enter(athlete, late);
    expect([status, refused.errors?.[0].pointer]).toEqual([422, '/sets']);
    const { sets: _sets, ...workout } = body;
    expect((await athlete.get(`/api/v1/workouts/${body.id}`)).body).toEqual(workout);
  });

  it('201 keeps a sentence of another day than the workout that it names in a workout of its own', async () => {
    const athlete = await backend.athlete();
    const { body } = await enter(athlete, yesterday([set(100, 5)]));
    const said = { workout_id: body.id, timestamp: ago(100) };
    const spoken = await athlete.log('bench press 100 kg for 5', said);
    expect(spoken.body).toMatchObject({ success: true, saved: true });
    const { sets: _sets, ...workout } = body;
    expect((await athlete.get(`/api/v1/workouts/${body.id}`)).body).toEqual(workout);
    const stored = await athlete.get(`/api/v1/sets/${spoken.body.set_ids[0]}`);
    const own = await athlete.get(`/api/v1/workouts/${stored.body.workout_id}`);
    expect(own.body).toMatchObject({ total_sets: 1, duration_seconds: 0 });
  });

  it('201 counts help as less than nothing, and the future as now', async () => {
    const athlete = await backend.athlete();
    const { body } = await enter(athlete, {
      start_time: ago(0.5),
      end_time: ago(-5),
      sets: [set(40, 8, { exercise_slug: 'assisted-pull-up' })],
    });
    expect(body.sets[0].weight).toBe(-40);
    expect(body.tonnage).toBe(0);
    expect(Date.parse(body.end_time)).toBeLessThanOrEqual(Date.now());
  });

  it.each<[string, object, string]>([
    ['an end before the start', { start_time: ago(1), end_time: ago(2) }, '/end_time'],
    ['more than a day', { start_time: ago(50), end_time: ago(2) }, '/end_time'],
    ['an exercise that is none', { sets: [set(1, 1, { exercise_slug: 'nothing' })] }, '/sets/0/exercise_id'],
    ['no exercise', { sets: [set(1, 1, { exercise_slug: undefined })] }, '/sets/0/exercise_id'],
    ['a set without a client_id', { sets: [set(1, 1, { client_id: undefined })] }, '/sets/0/client_id'],
    ['a set that says nothing', { sets: [set(1, 1, { reps: null })] }, '/sets/0/reps'],
    ['a weight out of range', { sets: [set(1e9, 1)] }, '/sets/0/weight'],
    ['a day that is none', { start_time: '2026-02-30T10:00:00Z' }, '/start_time'],
    ['too many sets', { sets: Array.from({ length: 501 }, () => set(1, 1)) }, '/sets'],
  ])('422 for %s', async (_name, body, pointer) => {
    const athlete = await backend.athlete();
    const answer = await enter(athlete, body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].pointer).toBe(pointer);
    expect((await athlete.get('/api/v1/workouts')).body.workouts).toEqual([]);
  });
});

describe('GET /api/v1/workouts', () => {
  it('200 newest first, in pages that neither repeat nor leave out', async () => {
    const athlete = await backend.athlete();
    const start = ago(30);
    for (let n = 0; n < 7; n += 1)
      await enter(athlete, { start_time: n < 4 ? start : ago(40 + n), end_time: ago(29) });
    const seen: { id: string; start_time: string }[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const { body } = await athlete.get(`/api/v1/workouts?limit=2${query}`);
      seen.push(...body.workouts);
      cursor = body.next_cursor;
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(7);
    const starts = seen.map(({ start_time }) => start_time);
    expect(starts).toEqual(starts.toSorted().reverse());
  });

  it("200 by the athlete's own days", async () => {
    const athlete = await backend.athlete();
    // 23:30 of the 4th in New York is the 5th in UTC.
    await enter(athlete, { start_time: '2026-03-05T04:30:00Z', end_time: '2026-03-05T05:00:00Z' });
    const count = async (day: string, zone: string) =>
      (await athlete.get(`/api/v1/workouts?from=${day}&to=${day}`, { headers: { 'x-time-zone': zone } })).body
        .workouts.length;
    expect(await count('2026-03-04', 'America/New_York')).toBe(1);
    expect(await count('2026-03-05', 'America/New_York')).toBe(0);
    expect(await count('2026-03-05', 'UTC')).toBe(1);
  });

  it('304 while nothing changed, 200 after a sentence', async () => {
    const athlete = await backend.athlete();
    await athlete.log('bench press 100 kg for 5');
    const { headers } = await athlete.get('/api/v1/workouts');
    const again = { headers: { 'if-none-match': headers.get('etag')! } };
    expect((await athlete.get('/api/v1/workouts', again)).status).toBe(304);
    await athlete.log('same again');
    expect((await athlete.get('/api/v1/workouts', again)).status).toBe(200);
  });

  it.each(['cursor=x', 'limit=0', 'limit=101', 'from=2026-13-01', 'from=', 'cursor=%00', 'from=a&from=b'])(
    '422 for ?%s',
    async (query) => {
      const athlete = await backend.athlete();
      expect((await athlete.get(`/api/v1/workouts?${query}`)).status).toBe(422);
    },
  );
});

describe('PATCH and DELETE /api/v1/workouts/{id}', () => {
  it('200 changes what is named, and nothing else', async () => {
    const athlete = await backend.athlete();
    const { body } = await enter(athlete, yesterday([set(100, 5)], { name: 'Push', notes: 'fine' }));
    const changed = await patch(athlete, `workouts/${body.id}`, {
      notes: null,
      session_rpe: 8,
      is_deload: true,
    });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({
      name: 'Push',
      notes: null,
      session_rpe: 8,
      is_deload: true,
      total_sets: 1,
    });
    expect(changed.headers.get('etag')).toBe(`"${body.id}.${changed.body.version}"`);
  });

  it('200 without a new version when nothing differs: the ETag of another device still holds', async () => {
    const athlete = await backend.athlete();
    const { body, headers } = await enter(athlete, yesterday([set(100, 5)], { name: 'Push' }));
    const { sets: _sets, ...workout } = body;
    const same = { name: 'Push', start_time: body.start_time, end_time: body.end_time, is_deload: false };
    for (const nothing of [{}, same])
      expect((await patch(athlete, `workouts/${body.id}`, nothing)).body).toEqual(workout);
    const ifMatch = { 'if-match': headers.get('etag')! };
    expect((await patch(athlete, `workouts/${body.id}`, { name: 'Pull' }, ifMatch)).status).toBe(200);
  });

  it('200 to one of twenty who change the same version, 412 to the others', async () => {
    const athlete = await backend.athlete();
    const { body, headers } = await enter(athlete, yesterday());
    const ifMatch = { 'if-match': headers.get('etag')! };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => patch(athlete, `workouts/${body.id}`, { name: `n${n}` }, ifMatch)),
    );
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 412)]);
    const winner = answers.find(({ status }) => status === 200)!;
    expect((await athlete.get(`/api/v1/workouts/${body.id}`)).body.name).toBe(winner.body.name);
  });

  it('200 ends the workout under way: the next sentence begins another', async () => {
    const athlete = await backend.athlete();
    const { body } = await athlete.log('bench press 100 kg for 5');
    const ended = await patch(athlete, `workouts/${body.workout_id}`, { end_time: new Date().toISOString() });
    expect(ended.body.in_progress).toBe(false);
    expect((await athlete.summary()).total_sets).toBe(0);
    const next = await athlete.log('bench press 100 kg for 6');
    expect(next.body.workout_id).not.toBe(body.workout_id);
  });

  it('200 opens the last one again, 409 while another is under way', async () => {
    const athlete = await backend.athlete();
    const { body } = await athlete.log('bench press 100 kg for 5');
    await athlete.post(`/api/v1/session/${athlete.id}/end`);
    const path = `workouts/${body.workout_id}`;
    expect((await patch(athlete, path, { end_time: null })).body.in_progress).toBe(true);
    expect((await athlete.log('bench press 100 kg for 6')).body.workout_id).toBe(body.workout_id);
    await athlete.post(`/api/v1/session/${athlete.id}/end`);
    await athlete.log('bench press 100 kg for 7');
    const refused = await patch(athlete, path, { end_time: null });
    expect([refused.status, refused.body.code]).toEqual([409, 'workout.another_workout_open']);
  });

  it('409 for opening one that is long over', async () => {
    const athlete = await backend.athlete();
    const { body } = await enter(athlete, yesterday([set(100, 5)]));
    const refused = await patch(athlete, `workouts/${body.id}`, { end_time: null });
    expect([refused.status, refused.body.code]).toEqual([409, 'workout.workout_long_over']);
  });

  it.each<[string, object]>([
    ['an end before the start', { end_time: '2020-01-01T00:00:00Z' }],
    ['a start after the end', { start_time: new Date().toISOString() }],
    ['no start', { start_time: null }],
    ['an end that is none', { end_time: 'soon' }],
    ['an effort out of range', { session_rpe: 11 }],
  ])('422 for %s, and nothing changes', async (_name, change) => {
    const athlete = await backend.athlete();
    const { body } = await enter(athlete, yesterday([set(100, 5)]));
    expect((await patch(athlete, `workouts/${body.id}`, change)).status).toBe(422);
    const { sets: _sets, ...workout } = body;
    expect((await athlete.get(`/api/v1/workouts/${body.id}`)).body).toEqual(workout);
  });

  it('200 takes the sets along when all of it was dated wrongly, and decides records anew', async () => {
    const athlete = await backend.athlete();
    const light = await enter(athlete, yesterday([set(90, 5)]));
    const heavy = await enter(athlete, yesterday([set(100, 5)], { start_time: ago(5), end_time: ago(4) }));
    expect(prs(heavy.body.sets)).toEqual([true]);
    const [start, end] = [ago(77), ago(76)];
    const moved = await patch(athlete, `workouts/${heavy.body.id}`, { start_time: start, end_time: end });
    expect(moved.status).toBe(200);
    const { body } = await athlete.get(`/api/v1/workouts/${heavy.body.id}/sets`);
    expect(body.sets[0]).toMatchObject({ performed_at: start, is_pr: false });
    const other = await athlete.get(`/api/v1/workouts/${light.body.id}/sets`);
    expect(prs(other.body.sets)).toEqual([false]);
    const nudged = await patch(athlete, `workouts/${heavy.body.id}`, { start_time: ago(77.2) });
    expect(nudged.status).toBe(200);
    const after = await athlete.get(`/api/v1/workouts/${heavy.body.id}/sets`);
    expect(after.body.sets[0].performed_at).toBe(start);
  });

  it('200 deletes a workout with its sets: no reader, no record, no sentence knows of it', async () => {
    const athlete = await backend.athlete();
    const { body } = await athlete.log('bench press 200 kg for 5', { workout_id: 'phone-3' });
    const id = body.workout_id;
    expect((await remove(athlete, `workouts/${id}`)).body).toEqual({ id, deleted: true });
    for (const path of [`workouts/${id}`, `workouts/${id}/sets`, `sets/${body.set_ids[0]}`])
      expect((await athlete.get(`/api/v1/${path}`)).status).toBe(404);
    expect((await remove(athlete, `workouts/${id}`)).status).toBe(404);
    expect((await patch(athlete, `workouts/${id}`, { name: 'x' })).status).toBe(404);
    expect((await patch(athlete, `sets/${body.set_ids[0]}`, { reps: 1 })).status).toBe(404);
    expect((await athlete.get('/api/v1/workouts')).body.workouts).toEqual([]);
    expect((await athlete.summary()).total_sets).toBe(0);
    await until(async () => (await athlete.parse('again')).body.action !== 'auto_accept', 'voice to forget');
    const next = await athlete.log('bench press 100 kg for 5');
    expect(next.body).toMatchObject({ saved: true, personal_records: [] });
    expect(next.body.session_context.set_number).toBe(1);
  });

  it('404 for a sentence, 409 for an upload, under the name of a deleted workout', async () => {
    const athlete = await backend.athlete();
    const upload = { ...yesterday([set(100, 5)]), client_id: 'phone-4' };
    const { body } = await enter(athlete, upload);
    await remove(athlete, `workouts/${body.id}`);
    const said = { workout_id: 'phone-4', timestamp: ago(23.5) };
    expect((await athlete.log('bench press 100 kg for 5', said)).status).toBe(404);
    expect((await athlete.log('bench press 100 kg for 5', { workout_id: body.id })).status).toBe(404);
    const again = await enter(athlete, upload);
    expect([again.status, again.body.code]).toEqual([409, 'workout.workout_deleted']);
    // A set that was said for no workout in particular does not wake it either.
    const loose = await athlete.log('bench press 100 kg for 5', { timestamp: ago(23.5) });
    expect(loose.body.saved).toBe(true);
    expect(loose.body.workout_id).not.toBe(body.id);
  });

  it('412 for deleting another version', async () => {
    const athlete = await backend.athlete();
    const { body, headers } = await enter(athlete, yesterday([set(100, 5)]));
    const ifMatch = { 'if-match': headers.get('etag')! };
    await patch(athlete, `sets/${body.sets[0].id}`, { reps: 6 });
    expect((await remove(athlete, `workouts/${body.id}`, ifMatch)).status).toBe(412);
  });
});
