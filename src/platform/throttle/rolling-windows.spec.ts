import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import {
  type Counted,
  freshWindow,
  rollingWindowsContract,
} from '../../../test/contracts/rolling-windows.contract.js';
import { until } from '../../../test/support/process.js';
import { HAS_REDIS, RedisServer } from '../../../test/support/redis-server.js';
import { InProcessRollingWindows } from './in-process.rolling-windows.js';
import { RedisRollingWindows } from './redis.rolling-windows.js';

describe('windows counted in process', () => {
  let now = 0;
  let counted: Counted;
  beforeEach(() => {
    now = 1_795_478_400_000;
    const pass = async (ms: number) => void (now += ms);
    counted = { windows: new InProcessRollingWindows(() => now), pass };
  });

  rollingWindowsContract(() => counted);

  it('run on a clock that does not stand still, unless told otherwise', async () => {
    const windows = new InProcessRollingWindows();
    const brief = freshWindow({ limit: 1, windowMs: 20 });
    await windows.consume([brief]);
    await until(async () => (await windows.consume([brief])).granted, 'the window to roll');
  });

  it('count what was granted elsewhere as used', async () => {
    const windows = new InProcessRollingWindows(() => now);
    const window = freshWindow({ limit: 5 });
    windows.note([window], [4]);
    expect((await windows.consume([window])).states[0]).toMatchObject({ remaining: 0 });
    expect((await windows.consume([window])).granted).toBe(false);
  });
});

(HAS_REDIS ? describe : describe.skip)('windows counted in Redis', () => {
  let server: RedisServer;
  let redis: Redis;
  let other: Redis;
  let counted: Counted;

  beforeAll(async () => {
    server = await RedisServer.start();
    redis = await connected(server.url);
    other = await connected(server.url);
    counted = { windows: new RedisRollingWindows(redis), pass: (ms) => age(redis, ms) };
  });
  afterAll(async () => {
    redis.disconnect();
    other.disconnect();
    await server.kill();
  });
  beforeEach(async () => {
    await redis.flushall();
  });

  rollingWindowsContract(() => counted);

  it('are shared by the processes of one Redis', async () => {
    const processes = [counted.windows, new RedisRollingWindows(other)];
    const window = freshWindow({ limit: 20 });
    const calls = Array.from({ length: 100 }, (_, n) => processes[n % 2]!.consume([window]));
    expect((await Promise.all(calls)).filter(({ granted }) => granted)).toHaveLength(20);
  });

  it('refund what another process has counted', async () => {
    const window = freshWindow({ limit: 1 });
    const taken = await counted.windows.consume([window]);
    await new RedisRollingWindows(other).refund([window], taken);
    expect((await counted.windows.consume([window])).granted).toBe(true);
  });

  it('cost one round trip for all windows of a call, the script named by its SHA', async () => {
    await counted.windows.consume([freshWindow()]);
    await redis.config('RESETSTAT');
    await counted.windows.consume([freshWindow(), freshWindow()]);
    const stats = await redis.info('commandstats');
    expect(stats).toMatch(/cmdstat_evalsha:calls=1,/);
    expect(stats).not.toMatch(/cmdstat_eval:/);
  });

  it('come back after the script was forgotten', async () => {
    await redis.script('FLUSH');
    expect((await counted.windows.consume([freshWindow()])).granted).toBe(true);
  });

  it('leave nothing behind when they are over', async () => {
    const window = freshWindow();
    await counted.windows.consume([window]);
    const ttlMs = await redis.pttl(window.key);
    expect(ttlMs).toBeGreaterThan(window.windowMs / 2);
    expect(ttlMs).toBeLessThanOrEqual(window.windowMs);
    const refused = freshWindow({ limit: 1, units: 2 });
    await counted.windows.consume([refused]);
    expect(await redis.exists(refused.key)).toBe(0);
  });

  it('serve the interface of the throttler package', async () => {
    const storage = new RedisRollingWindows(redis);
    const increment = () => storage.increment('vf:limit:{x}:y', 60_000, 2, 0, 'y');
    expect(await increment()).toMatchObject({ totalHits: 1, timeToExpire: 60, isBlocked: false });
    expect(await increment()).toMatchObject({ totalHits: 2, isBlocked: false, timeToBlockExpire: 0 });
    expect(await increment()).toMatchObject({ totalHits: 3, isBlocked: true, timeToBlockExpire: 60 });
  });
});

async function connected(url: string): Promise<Redis> {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    commandTimeout: 5_000,
    maxRetriesPerRequest: 1,
    disconnectTimeout: 10,
  });
  redis.on('error', () => undefined);
  await until(() => redis.status === 'ready', 'the connection');
  return redis;
}

/** Redis' clock cannot be set: the times that it noted are moved back instead. */
const AGE = `
for _, key in ipairs(redis.call('KEYS', 'vf:limit:*')) do
  for at, time in ipairs(redis.call('LRANGE', key, 0, -1)) do
    redis.call('LSET', key, at - 1, string.format('%.0f', tonumber(time) - tonumber(ARGV[1]) * 1000))
  end
end`;

async function age(redis: Redis, ms: number): Promise<void> {
  await redis.eval(AGE, 0, ms);
}
