import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import { freshWindow } from '../../../test/contracts/rolling-windows.contract.js';
import { until } from '../../../test/support/process.js';
import { HAS_REDIS, RedisServer } from '../../../test/support/redis-server.js';
import { InProcessRollingWindows } from './in-process.rolling-windows.js';
import { Limiter } from './limiter.js';
import { RedisRollingWindows } from './redis.rolling-windows.js';
import type { Consumption, RollingWindows, Window } from './rolling-window.js';

/** A shared count that can be away, slow to fail, or come back empty. */
class FlakyWindows implements RollingWindows {
  failing = false;
  private counted = new InProcessRollingWindows(clock);

  async consume(windows: readonly Window[]): Promise<Consumption> {
    if (this.failing) throw new Error('Command timed out');
    return this.counted.consume(windows);
  }

  async refund(windows: readonly Window[], consumption: Consumption): Promise<void> {
    if (this.failing) throw new Error('Command timed out');
    await this.counted.refund(windows, consumption);
  }

  loseEverything(): void {
    this.counted = new InProcessRollingWindows(clock);
  }
}

let now = 0;
/** Never the same twice. */
const clock = () => (now += 0.001);

let shared: FlakyWindows;
let there: boolean;
let degraded: number;

beforeEach(() => {
  now = 1_795_478_400_000;
  shared = new FlakyWindows();
  there = true;
  degraded = 0;
});
afterEach(() => void jest.restoreAllMocks());

function limiterWith(windows: RollingWindows | undefined, replicas = 1): Limiter {
  return new Limiter({
    shared: windows,
    local: new InProcessRollingWindows(clock),
    isSharedThere: () => there,
    replicas,
    degraded: { inc: () => void (degraded += 1) },
    clock,
  });
}

/** How many of so many calls pass. */
async function passing(limiter: Limiter, window: Window, calls: number): Promise<number> {
  const answers = await Promise.all(Array.from({ length: calls }, () => limiter.consume([window])));
  return answers.filter(({ granted }) => granted).length;
}

describe('the limiter', () => {
  it('counts in process without Redis, which is no outage', async () => {
    expect(await passing(limiterWith(undefined, 4), freshWindow({ limit: 8 }), 20)).toBe(8);
    expect(degraded).toBe(0);
  });

  it('shares one count between processes while it is there', async () => {
    const window = freshWindow({ limit: 10 });
    const [one, two] = [limiterWith(shared, 2), limiterWith(shared, 2)];
    expect((await passing(one, window, 7)) + (await passing(two, window, 7))).toBe(10);
    expect(degraded).toBe(0);
  });

  it.each(['not connected', 'failing'])('gives each process its share while Redis is %s', async (how) => {
    if (how === 'failing') shared.failing = true;
    else there = false;
    const limiter = limiterWith(shared, 4);
    expect(await passing(limiter, freshWindow({ limit: 20 }), 30)).toBe(5);
    expect(await passing(limiter, freshWindow({ limit: 2 }), 5)).toBe(1);
    expect(degraded).toBeGreaterThan(30);
  });

  it('hands out no second quota when Redis goes, nor when it comes back empty', async () => {
    const window = freshWindow({ limit: 10 });
    const limiter = limiterWith(shared);
    expect(await passing(limiter, window, 6)).toBe(6);
    there = false;
    expect(await passing(limiter, window, 10)).toBe(4);
    shared.loseEverything();
    there = true;
    expect(await passing(limiter, window, 10)).toBe(0);
    now += window.windowMs;
    expect(await passing(limiter, window, 30)).toBe(10);
  });

  it('gives no more of a batch than both counts have left, once Redis is back and empty', async () => {
    const batch = freshWindow({ limit: 10, units: 6, partial: true });
    const limiter = limiterWith(shared);
    there = false;
    expect((await limiter.consume([batch])).units).toEqual([6]);
    there = true;
    expect(await limiter.consume([batch])).toMatchObject({ units: [4], states: [{ remaining: 0 }] });
  });

  it('counts a call once that Redis did not answer, also just after an outage', async () => {
    const window = freshWindow({ limit: 10 });
    const limiter = limiterWith(shared);
    shared.failing = true;
    expect(await passing(limiter, window, 2)).toBe(2);
    const third = await limiter.consume([window]);
    expect(third.states[0]).toMatchObject({ remaining: 7 });
  });

  it('logs an outage once, and its end', async () => {
    const warn = jest.spyOn(Logger.prototype, 'warn');
    const log = jest.spyOn(Logger.prototype, 'log');
    const limiter = limiterWith(shared);
    shared.failing = true;
    for (let call = 0; call < 5; call += 1) await limiter.consume([freshWindow()]);
    expect([warn.mock.calls.length, log.mock.calls.length]).toEqual([1, 0]);
    shared.failing = false;
    for (let call = 0; call < 5; call += 1) await limiter.consume([freshWindow()]);
    expect([warn.mock.calls.length, log.mock.calls.length]).toEqual([1, 1]);
  });
});

describe('a refund', () => {
  it('counts in both places', async () => {
    const window = freshWindow({ limit: 3 });
    const limiter = limiterWith(shared);
    await limiter.refund([window], await limiter.consume([window]));
    expect((await limiter.consume([window])).states[0]).toMatchObject({ remaining: 2 });
    there = false;
    expect((await limiter.consume([window])).states[0]).toMatchObject({ remaining: 1 });
  });

  it('never fails', async () => {
    const window = freshWindow();
    const limiter = limiterWith(shared);
    const taken = await limiter.consume([window]);
    shared.failing = true;
    await expect(limiter.refund([window], taken)).resolves.toBeUndefined();
  });
});

(HAS_REDIS ? describe : describe.skip)('the limiter on a Redis that is killed', () => {
  let server: RedisServer;
  let redis: Redis;
  beforeAll(async () => {
    server = await RedisServer.start();
    redis = new Redis(server.url, {
      enableOfflineQueue: false,
      commandTimeout: 2_000,
      maxRetriesPerRequest: 1,
      disconnectTimeout: 10,
    });
    redis.on('error', () => undefined);
    await until(() => redis.status === 'ready', 'the connection');
  });
  afterAll(async () => {
    redis.disconnect();
    await server.kill();
  });

  it('goes on within the quota, throws nothing, and returns by itself', async () => {
    const window = freshWindow({ limit: 10 });
    const limiter = limiterWith(new RedisRollingWindows(redis));
    expect(await passing(limiter, window, 4)).toBe(4);
    // Noticed by the calls under way, not by the state of the connection.
    const [during] = await Promise.all([passing(limiter, window, 50), server.kill()]);
    await until(() => redis.status !== 'ready', 'the connection to drop');
    const after = await passing(limiter, window, 50);
    expect(during + after).toBe(6);
    expect(degraded).toBeGreaterThan(0);
    await server.restart();
    await until(() => redis.status === 'ready', 'the connection to return');
    const fresh = freshWindow({ limit: 3 });
    expect(await passing(limiter, fresh, 5)).toBe(3);
    expect(await redis.llen(fresh.key)).toBe(3);
    expect(await passing(limiter, window, 5)).toBe(0);
  });
});
