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

  it('keeps their order beside pipelines, scripts and binary values', async () => {
    redis.defineCommand('echoed', { numberOfKeys: 0, lua: 'return ARGV[1]' });
    const { echoed } = redis as unknown as { echoed: (text: string) => Promise<string> };
    const binary = Buffer.from([0, 255, 13, 10]);
    const answers = await Promise.all([
      redis.echo('1'),
      redis.pipeline().echo('2').echo('3').exec(),
      redis.echo('4'),
      redis.set('binary', binary),
      redis.getBuffer('binary'),
      echoed.call(redis, 'fünf 🏋️'),
      redis.multi().echo('6').exec(),
      redis.echo('7'),
    ]);
    const pair = (text: string) => [null, text];
    expect(answers).toEqual(['1', [pair('2'), pair('3')], '4', 'OK', binary, 'fünf 🏋️', [pair('6')], '7']);
  });

  it('goes on over a new connection after the old one was lost in the middle of a turn', async () => {
    const lost = Promise.allSettled([redis.ping(), redis.ping()]);
    redis.stream.destroy();
    await lost;
    await until(() => redis.status === 'ready', 'the connection');
    await expect(Promise.all([redis.echo('a'), redis.echo('b')])).resolves.toEqual(['a', 'b']);
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
