import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HAS_REDIS, RedisServer } from '../../../test/support/redis-server.js';
import { until } from '../../../test/support/process.js';
import { GatheringRedis } from './gathering-redis.js';

const TIMEOUT_MS = 50;

/** Keeps the process from reading anything, as many requests at once do. */
function beBusy(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

(HAS_REDIS ? describe : describe.skip)('a connection to Redis', () => {
  let server: RedisServer;
  let redis: GatheringRedis;
  beforeAll(async () => {
    server = await RedisServer.start();
    redis = new GatheringRedis(server.url, { enableOfflineQueue: false }, TIMEOUT_MS);
    redis.on('error', () => undefined);
    await until(() => redis.status === 'ready', 'the connection');
  });
  afterAll(async () => {
    redis.disconnect();
    server.thaw();
    await server.kill();
  });

  it('answers commands in the order in which they were sent', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => redis.incr('count')));
    expect(answers).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
  });

  it('does not take the slowness of this process for an outage', async () => {
    const before = redis.ping();
    beBusy(TIMEOUT_MS * 3);
    await expect(before).resolves.toBe('PONG');
    const written = redis.ping();
    await new Promise((resolve) => setImmediate(resolve));
    beBusy(TIMEOUT_MS * 3);
    await expect(written).resolves.toBe('PONG');
  });

  it('gives up what a server that hangs does not answer, and goes on when it does', async () => {
    server.freeze();
    const late = await Promise.allSettled([redis.ping(), redis.ping()]);
    expect(late.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(redis.ping()).rejects.toThrow('Command timed out');
    server.thaw();
    await until(() => redis.ping().then(Boolean, () => false), 'an answer');
    await expect(redis.incr('count')).resolves.toBe(51);
  });
});
