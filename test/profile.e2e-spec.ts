import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { v7 as uuidv7 } from 'uuid';
import { type Athlete, Backend } from './support/backend.js';
import { until } from './support/process.js';

let backend: Backend;
beforeAll(async () => {
  backend = await Backend.start();
});
afterAll(() => backend.stop());

const me = (athlete: Athlete) => athlete.get('/api/v1/me');
const change = (athlete: Athlete, body: object, headers = {}) =>
  athlete.send('PATCH', '/api/v1/me', body, { headers });

describe('GET and PATCH /api/v1/me', () => {
  it('200 for an athlete who has chosen nothing yet', async () => {
    const athlete = await backend.athlete(undefined, 'free');
    const { status, body, headers } = await me(athlete);
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe(`"${athlete.id}.0"`);
    expect(body).toEqual({
      id: athlete.id,
      email: null,
      plan: 'free',
      role: 'user',
      weight_unit: null,
      time_zone: 'UTC',
      experience_level: null,
      goals: [],
      available_equipment: [],
      version: 0,
    });
  });

  it('200 changes what is named, and nothing else', async () => {
    const athlete = await backend.athlete();
    const first = await change(athlete, {
      weight_unit: 'kg',
      time_zone: 'europe/berlin',
      experience_level: 'advanced',
      goals: ['strength', 'strength', ' a\u0000b '],
      available_equipment: ['barbell'],
    });
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({
      weight_unit: 'kg',
      time_zone: 'Europe/Berlin',
      experience_level: 'advanced',
      goals: ['strength', 'ab'],
      version: 1,
    });
    const second = await change(athlete, { weight_unit: null, goals: [] });
    expect(second.body).toMatchObject({
      weight_unit: null,
      goals: [],
      available_equipment: ['barbell'],
      version: 2,
    });
    expect((await change(athlete, { goals: [] })).body.version).toBe(2);
    expect((await me(athlete)).body).toEqual(second.body);
  });

  it('200 without a new version when nothing differs: the ETag of another device still holds', async () => {
    const athlete = await backend.athlete();
    const unchosen = await athlete.get('/api/v1/me');
    expect((await change(athlete, {})).body).toEqual(unchosen.body);
    const ifMatch = { 'if-match': unchosen.headers.get('etag')! };
    const first = await change(athlete, { goals: ['a'] }, ifMatch);
    expect([first.status, first.body.version]).toEqual([200, 1]);
    expect((await change(athlete, { goals: ['a', 'a'] })).body).toEqual(first.body);
  });

  it('200 to one of twenty who change the same version, 412 to the others', async () => {
    const athlete = await backend.athlete();
    const ifMatch = { 'if-match': (await me(athlete)).headers.get('etag')! };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => change(athlete, { goals: [`goal ${n}`] }, ifMatch)),
    );
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 412)]);
  });

  it('200 the next sentence is understood in the new unit', async () => {
    const athlete = await backend.athlete();
    expect((await athlete.parse('bench press 100 for 5')).body.data.weight_unit).toBe('lbs');
    await change(athlete, { weight_unit: 'kg' });
    const inKilograms = async () =>
      (await athlete.parse('bench press 100 for 5')).body.data.weight_unit === 'kg';
    await until(inKilograms, 'the new unit', 2_000);
    await athlete.log('bench press 100 for 5');
    const { body } = await athlete.get('/api/v1/workouts');
    expect(body.workouts[0]).toMatchObject({ tonnage: 500, weight_unit: 'kg' });
  });

  it.each<[string, object, string]>([
    ['a zone that is none', { time_zone: 'Mars/Olympus' }, '/time_zone'],
    ['an offset', { time_zone: '+05:30' }, '/time_zone'],
    ['no zone', { time_zone: null }, '/time_zone'],
    ['a unit that is none', { weight_unit: 'stone' }, '/weight_unit'],
    ['a level that is none', { experience_level: 'god' }, '/experience_level'],
    ['too many goals', { goals: Array.from({ length: 21 }, (_, n) => `${n}`) }, '/goals'],
    ['goals that are no texts', { goals: [1, {}] }, '/goals'],
    ['an empty goal', { goals: [' '] }, '/goals'],
  ])('422 for %s', async (_name, body, pointer) => {
    const athlete = await backend.athlete();
    const answer = await change(athlete, body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].pointer).toBe(pointer);
    expect((await me(athlete)).body.version).toBe(0);
  });

  it('403 for another user_id, and nobody can choose a plan or a role', async () => {
    const [owner, stranger] = [await backend.athlete(), await backend.athlete(undefined, 'free')];
    expect((await change(stranger, { user_id: owner.id, goals: ['x'] })).status).toBe(403);
    const { body } = await change(stranger, { plan: 'premium', role: 'admin', goals: ['x'] });
    expect(body).toMatchObject({ plan: 'free', role: 'user' });
  });
});

describe('GET /api/v1/me/export', () => {
  it('200 one document of everything, and nothing of anybody else', async () => {
    const [athlete, other] = [await backend.athlete(), await backend.athlete()];
    await athlete.log('bench press 225 for 8');
    await other.log('squat 315 for 5');
    await athlete.post('/api/v1/readiness', { feeling: 'great', notes: 'slept "well", =1+1' });
    await athlete.post('/api/v1/exercises/create-or-match', { exercise_name: 'Grandmas Doorway Heave' });
    await change(athlete, { goals: ['strength'] });
    const { status, headers, body } = await athlete.get('/api/v1/me/export');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('application/json');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="voicefit-[\d-]+\.json"$/);
    expect(body.user_id).toBe(athlete.id);
    expect(body.tables.workout_logs).toEqual([
      expect.objectContaining({ weight: 225, reps: 8, exercise_name: 'Barbell Bench Press' }),
    ]);
    expect(body.tables.voice_commands[0].raw_transcript).toBe('bench press 225 for 8');
    expect(body.tables.exercises[0].name).toContain('Heave');
    expect(body.tables.user_profiles[0].goals).toEqual(['strength']);
    expect(body.tables.readiness_scores).toHaveLength(1);
    expect(JSON.stringify(body)).not.toContain(other.id);
  });

  it('200 as CSV: what there is, and each table, harmless for spreadsheets', async () => {
    const athlete = await backend.athlete();
    await athlete.post('/api/v1/readiness', { feeling: 'great', notes: '=HYPERLINK("x")' });
    const contents = await athlete.get('/api/v1/me/export?format=csv');
    expect(contents.headers.get('content-type')).toContain('text/csv');
    expect(contents.body).toContain(
      'readiness_scores,1,/api/v1/me/export?format=csv&table=readiness_scores\r\n',
    );
    expect(contents.body).toContain('runs,0,');
    const { body } = await athlete.get('/api/v1/me/export?format=csv&table=readiness_scores');
    const [head, row, end] = body.split('\r\n');
    expect(head).toContain('user_id,date,type,score');
    expect(row).toContain(`${athlete.id},`);
    expect(row).toContain('"\'=HYPERLINK(""x"")"');
    expect(end).toBe('');
  });

  it('200 as one archive: a CSV file for each table, exercises by their names', async () => {
    const athlete = await backend.athlete();
    await athlete.log('bench press 225 for 8');
    const { headers, body: archive } = await athlete.get('/api/v1/me/export?format=zip');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="voicefit-[\d-]+\.zip"$/);
    const files = unzipSync(archive);
    const tables = Object.keys((await athlete.get('/api/v1/me/export')).body.tables);
    expect(Object.keys(files)).toEqual(tables.map((table) => `${table}.csv`));
    const { body } = await athlete.get('/api/v1/me/export?format=csv&table=workout_logs');
    expect(strFromU8(files['workout_logs.csv']!)).toBe(body);
    expect(body).toContain('exercise_id,exercise_name,');
    expect(body).toContain(',Barbell Bench Press,');
  });

  it('200 every row once, however many pages they are', async () => {
    const athlete = await backend.athlete();
    const sets = Array.from({ length: 400 }, (_, n) => ({
      client_id: uuidv7(),
      exercise_slug: 'barbell-bench-press',
      weight: 50 + (n % 50),
      reps: 5,
      notes: 'x'.repeat(200),
    }));
    await athlete.post('/api/v1/workouts', { sets });
    const { body } = await athlete.get('/api/v1/me/export?format=json');
    const exported = body.tables.workout_logs.map(({ client_id }: { client_id: string }) => client_id);
    expect(exported.toSorted()).toEqual(sets.map(({ client_id }) => client_id).toSorted());
    const csv = await athlete.get('/api/v1/me/export?format=csv&table=workout_logs');
    expect(csv.body.trimEnd().split('\r\n')).toHaveLength(401);
  });

  it.each(['format=xml', 'format=csv&table=schema_migrations', 'format=csv&table=x;drop', 'table=%00'])(
    '422 for ?%s',
    async (query) => {
      const athlete = await backend.athlete();
      expect((await athlete.get(`/api/v1/me/export?${query}`)).status).toBe(422);
    },
  );
});

describe('DELETE /api/v1/me', () => {
  const erase = (athlete: Athlete) => athlete.send('DELETE', '/api/v1/me', undefined, {});

  it('200 nothing is left; the old token is refused but for erasing again, a new one begins anew', async () => {
    const name = `erased-${uuidv7()}`;
    const [athlete, other] = [await backend.athlete(name), await backend.athlete()];
    await athlete.log('bench press 225 for 8');
    await other.log('squat 225 for 8');
    expect((await erase(athlete)).body).toEqual({ erased: true, sign_in: 'none' });
    const refused = await athlete.log('same again');
    expect([refused.status, refused.body.code]).toEqual([401, 'auth.account_erased']);
    expect((await erase(athlete)).body.erased).toBe(true);
    expect((await other.summary()).total_sets).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const again = await backend.athlete(name);
    expect(again.id).toBe(athlete.id);
    const { body } = await again.get('/api/v1/me/export');
    expect(Object.values(body.tables).flat()).toEqual([]);
    expect((await again.parse('same again')).body.action).not.toBe('auto_accept');
    expect((await again.log('bench press 100 for 8')).body).toMatchObject({
      saved: true,
      personal_records: [],
    });
  });

  it('200 in the middle of logging: whole answers, and nothing of what was before', async () => {
    const name = `erased-${uuidv7()}`;
    const athlete = await backend.athlete(name);
    await athlete.log('bench press 200 for 5');
    const logging = Array.from({ length: 15 }, (_, n) => athlete.log(`bench press ${200 + n} for 5`));
    const erased = await erase(athlete);
    const statuses = (await Promise.all(logging)).map(({ status }) => status);
    expect(erased.status).toBe(200);
    expect(statuses.filter((status) => ![200, 401].includes(status))).toEqual([]);
    expect((await athlete.log('bench press 200 for 5')).status).toBe(401);
  });
});
