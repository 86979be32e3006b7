import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { v7 as uuidv7 } from 'uuid';
import { sessionKey } from '../src/platform/session/index.js';
import { type Athlete, Backend } from './support/backend.js';
import { HAS_REDIS } from './support/redis-server.js';

/** `get` is the compare of a compare-and-set. */
const OF_SESSIONS = ['getex', 'get', 'set', 'del'] as const;

(HAS_REDIS ? describe : describe.skip)('the session that is asked for ahead', () => {
  let backend: Backend;
  let redis: Redis;
  beforeAll(async () => {
    backend = await Backend.start({ redis: true });
    redis = new Redis(backend.redis!.url);
  });
  afterAll(async () => {
    redis.disconnect();
    await backend.stop();
  });

  /** What a request sends to the store of sessions. */
  async function sent(request: () => Promise<{ status: number }>) {
    await redis.config('RESETSTAT');
    expect((await request()).status).toBe(200);
    const stats = await redis.info('commandstats');
    const count = (command: string) =>
      Number(new RegExp(`cmdstat_${command}:calls=(\\d+),`).exec(stats)?.[1] ?? 0);
    return Object.fromEntries(OF_SESSIONS.map((command) => [command, count(command)]));
  }

  const say = (athlete: Athlete, route: string, more: object = {}, key?: string) =>
    athlete.post(
      `/api/v1/voice/${route}`,
      { text: 'bench press 225', additional_context: '8 reps', ...more },
      key === undefined ? {} : { headers: { 'idempotency-key': key } },
    );

  it.each(['parse', 'log', 'retry'])(
    '200 from %s is read once, and written once when it is built',
    async (route) => {
      const athlete = await backend.athlete();
      expect(await sent(() => say(athlete, route))).toEqual({ getex: 1, get: 1, set: 1, del: 0 });
      expect(await sent(() => say(athlete, route))).toEqual({ getex: 1, get: 0, set: 0, del: 0 });
    },
  );

  it.each(['parse', 'log', 'retry'])('200 from %s rebuilds one of an older shape once', async (route) => {
    const athlete = await backend.athlete();
    await redis.set(sessionKey(athlete.id), '7:{"schema":1,"session":{}}');
    expect(await sent(() => say(athlete, route))).toEqual({ getex: 1, get: 1, set: 1, del: 1 });
  });

  it('200 from retry moves on with the set that it stores, also when it had to be built', async () => {
    const athlete = await backend.athlete();
    const { body } = await say(athlete, 'retry', { auto_save: true });
    expect(body).toMatchObject({ saved: true, data: { weight: 225, reps: 8 } });
    expect(await redis.get(sessionKey(athlete.id))).toContain(body.workout_id);
  });

  it('200 from retry is replayed without it', async () => {
    const athlete = await backend.athlete();
    const key = uuidv7();
    const first = await say(athlete, 'retry', {}, key);
    await redis.del(sessionKey(athlete.id));
    const again = async () => {
      const second = await say(athlete, 'retry', {}, key);
      expect(second.body).toEqual(first.body);
      return second;
    };
    expect(await sent(again)).toEqual({ getex: 1, get: 0, set: 0, del: 0 });
  });
});
