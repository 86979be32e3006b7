import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { localUserId } from '../src/platform/auth/index.js';
import { type Athlete, Backend, HAS_SERVERS } from './support/backend.js';
import { isProblem } from './support/clean-answer.js';
import { freshDatabase, freshEmbedded } from './support/databases.js';
import { documentedRoutes } from './support/documented-routes.js';
import { type FullRecord, insertFullRecord } from './support/full-record.js';
import { openAt } from './support/open-database.js';
import { until } from './support/process.js';
import { TcpProxy } from './support/tcp-proxy.js';

const onServers = HAS_SERVERS ? describe : describe.skip;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const RUNS = 12;
const run = { distance: 5, distance_unit: 'km', duration_seconds: 1_500 };

interface Write {
  method: string;
  path: string;
  body?: object;
  key: string;
}

/** Writes of every kind, each told from the others by its key or its client id. */
function writesOf({ set, flag, workout }: FullRecord): Write[] {
  const one = (method: string, path: string, body?: object) => ({ method, path, body, key: uuidv7() });
  return [
    ...Array.from({ length: RUNS }, () => one('POST', '/running/parse', { ...run, client_id: uuidv7() })),
    ...Array.from({ length: RUNS }, () => one('POST', '/running/parse', run)),
    one('POST', '/adherence/check-in', { flag_id: flag, response_type: 'time_constraint' }),
    one('PATCH', `/sets/${set}`, { reps: 9 }),
    one('PATCH', `/workouts/${workout}`, { name: 'after' }),
    one('POST', '/readiness', { feeling: 'great' }),
  ];
}

/** What gets a request as far as the record. */
const BODIES: Record<string, object> = {
  '/workouts': { name: 'Push' },
  '/workout/insights': { workout_id: uuidv7() },
  '/voice/log': { voice_input: 'bench press 100 for 5' },
  '/voice/log/batch': { mode: 'atomic', items: [{ voice_input: 'bench press 100 for 5' }] },
  '/voice/retry': { transcript: 'bench press 100 for 5', auto_save: true },
  '/readiness': { feeling: 'great' },
  '/running/parse': run,
  '/running/analyze': { run_id: uuidv7() },
  '/adherence/check-in': { flag_id: uuidv7(), response_type: 'fine' },
  '/badges/unlock': { badge_type: 'first_workout' },
  '/analytics/deload/{userId}/approve': { deload_id: uuidv7() },
  '/exercises/create-or-match': { exercise_name: 'Doorway Heave of Grandma' },
  '/me': { weight_unit: 'kg' },
};

/** Understood without the record; and what only administrators may see. */
const UNTOUCHED =
  /voice\/(parse|retry|validate|suggestions)|session\/\{user_id\}\/summary|exercises\/search|monitoring|me\/export/;

async function killDuringWrites(database: typeof freshDatabase): Promise<void> {
  const fresh = await database();
  const { db, close } = await openAt(fresh.env);
  const record = await insertFullRecord(db, localUserId('unlucky'), 'unlucky');
  await close();
  const backend = await Backend.start({ database: async () => fresh, redis: false });
  try {
    const athlete = await backend.athlete('unlucky');
    const writes = writesOf(record);
    const send = ({ method, path, body, key }: Write) =>
      athlete.send(method, `/api/v1${path}`, body, { headers: { 'idempotency-key': key } });
    const dying = Promise.all(writes.map((write) => send(write).catch(() => undefined)));
    await pause(60);
    await backend.processes[0]!.kill('SIGKILL');
    await dying;
    await backend.restart();
    const answers = await Promise.all(writes.map(send));
    expect(answers.filter(({ status }) => status >= 300).map(({ body }) => body)).toEqual([]);
    const { body } = await athlete.get('/api/v1/me/export');
    const rows = (table: string) => body.tables[table] as Record<string, unknown>[];
    expect(rows('runs')).toHaveLength(2 * RUNS + 1);
    expect(rows('adherence_check_in_responses')).toHaveLength(1);
    expect(rows('workout_logs').map(({ reps }) => reps)).toEqual([9]);
    const told = rows('events').filter(({ type }) => type === 'run.logged');
    expect(told).toHaveLength(2 * RUNS);
    await killDuringErasure(backend, athlete);
  } finally {
    await backend.stop();
  }
}

/** Erasing is all or nothing for the athlete: asked again after the crash, nothing is left. */
async function killDuringErasure(backend: Backend, athlete: Athlete): Promise<void> {
  const dying = athlete.send('DELETE', '/api/v1/me', undefined, {}).catch(() => undefined);
  await pause(15);
  await backend.processes[0]!.kill('SIGKILL');
  await dying;
  await backend.restart();
  const again = await athlete.send('DELETE', '/api/v1/me', undefined, {});
  expect([200, 202, 204, 401]).toContain(again.status);
  expect((await athlete.get('/api/v1/me')).status).toBe(401);
}

describe('kill -9 in the middle of writes', () => {
  it('writes each once, whole, however often it is sent, on the embedded database', async () => {
    await killDuringWrites(freshEmbedded);
  }, 60_000);
});

onServers('kill -9 in the middle of writes, on Postgres', () => {
  it('writes each once, whole, however often it is sent', async () => {
    await killDuringWrites(freshDatabase);
  }, 60_000);
});

onServers('a jobs schema that cannot be made', () => {
  it('200: the service starts and serves without it', async () => {
    const fresh = await freshDatabase();
    const { db, close } = await openAt(fresh.env);
    await sql`drop schema if exists jobs cascade`.execute(db);
    await sql`create schema jobs`.execute(db);
    await sql`create view jobs.version as select 'nonsense'::text as version`.execute(db);
    await close();
    const backend = await Backend.start({ database: async () => fresh, redis: false });
    const athlete = await backend.athlete();
    expect((await athlete.log('bench press 225 for 8')).body.saved).toBe(true);
    await backend.stop();
  }, 60_000);
});

onServers('a database that goes away under every route', () => {
  it('503 with Retry-After in the one error body, and all is well when it is back', async () => {
    const fresh = await freshDatabase();
    const url = new URL(fresh.env.DATABASE_URL!);
    const proxy = await TcpProxy.start({ host: url.hostname, port: Number(url.port || 5432) });
    url.host = `127.0.0.1:${proxy.port}`;
    const env = { ...fresh.env, DATABASE_URL: url.href };
    const backend = await Backend.start({ database: async () => ({ ...fresh, env }) });
    const athlete = await backend.athlete();
    await athlete.get('/api/v1/me');
    await proxy.cut();
    const routes = documentedRoutes.filter(({ path }) => path.startsWith('/api/'));
    const wrong: unknown[] = [];
    for (const { method, path, body } of routes) {
      const address = path.replaceAll(/\{user_?id\}/gi, athlete.id).replaceAll('{id}', uuidv7());
      const sent = BODIES[path.replace('/api/v1', '')] ?? {};
      const { status, headers, body: said } = await athlete.send(method, address, body && sent, {});
      const isAway = status === 503 && Number(headers.get('retry-after')) > 0;
      // Refused, or answered, before the record is needed.
      const isRight = isAway || (UNTOUCHED.test(path) && status < 500);
      if (!isRight || (status >= 400 && !isProblem(status, said, headers)))
        wrong.push([method, path, status, said]);
    }
    expect(wrong).toEqual([]);
    expect((await athlete.get('/health/live')).status).toBe(200);
    await proxy.mend();
    await until(async () => (await athlete.get('/health/ready')).status === 200, 'readiness to come back');
    expect((await athlete.get('/api/v1/workouts')).status).toBe(200);
    await backend.stop();
    await proxy.cut();
  }, 60_000);
});
