import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { sessionRepositoryContract } from '../../../test/contracts/session-repository.contract.js';
import { HAS_REDIS, RedisServer } from '../../../test/support/redis-server.js';
import { until } from '../../../test/support/process.js';
import { InProcessSessionRepository } from './in-process.session-repository.js';
import { RedisSessionRepository, sessionKey } from './redis.session-repository.js';

const USER = '018f0000-0000-7000-8000-00000000000a';
const TTL_SECONDS = 7_200;

describe('the session store in process', () => {
  let store: InProcessSessionRepository;
  beforeEach(() => {
    store = new InProcessSessionRepository(TTL_SECONDS);
  });
  sessionRepositoryContract(() => store);

  it('forgets after the time to live', async () => {
    const brief = new InProcessSessionRepository(0.02);
    await brief.write(USER, { n: 1 }, undefined);
    await until(async () => (await brief.read(USER)) === undefined || sleep(40), 'the session to expire');
    expect(await brief.read(USER)).toBeUndefined();
  });
});

(HAS_REDIS ? describe : describe.skip)('the session store in Redis', () => {
  let server: RedisServer;
  let redis: Redis;
  let store: RedisSessionRepository;

  beforeAll(async () => {
    server = await RedisServer.start();
    redis = new Redis(server.url, {
      enableOfflineQueue: false,
      commandTimeout: 500,
      maxRetriesPerRequest: 1,
    });
    redis.on('error', () => undefined);
    await until(() => redis.status === 'ready', 'the connection');
    store = new RedisSessionRepository(redis, TTL_SECONDS);
  });
  afterAll(async () => {
    redis.disconnect();
    await server.kill();
  });
  beforeEach(async () => {
    await redis.flushall();
  });

  sessionRepositoryContract(() => store);

  it('slides the time to live with each reading', async () => {
    await store.write(USER, { n: 1 }, undefined);
    await redis.expire(sessionKey(USER), 10);
    await store.read(USER);
    expect(await redis.ttl(sessionKey(USER))).toBeGreaterThan(TTL_SECONDS - 10);
  });

  it('puts the user id into the hash tag', () => {
    expect(sessionKey(USER)).toBe(`vf:session:{${USER}}`);
  });

  it('holds nothing while Redis is away, and believes no copy that it could not delete', async () => {
    await store.write(USER, { n: 1 }, undefined);
    const value = await redis.get(sessionKey(USER));
    await server.kill();
    await until(() => redis.status !== 'ready', 'the connection to drop');
    expect(await store.read(USER)).toBeUndefined();
    expect(await store.write(USER, { n: 2 }, 1)).toBe(true);
    await server.restart();
    await until(() => redis.status === 'ready', 'the connection to return');
    // As if the server had kept its data on disk.
    await redis.set(sessionKey(USER), value!);
    expect(await store.read(USER)).toBeUndefined();
  });
});

async function sleep(ms: number): Promise<false> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  return false;
}
