import { ThrottlerStorageRedisService } from 'nestjs-throttler-storage-redis';
import type { Redis } from 'ioredis';
import type { Consumption, RollingWindows, Taken, Window } from './rolling-window.js';

/**
 * A list of times for each window, oldest first, in microseconds of Redis' own clock. All windows are looked at,
 * then all are drawn on: one round trip, one script.
 *
 * ARGV: for each key limit, window (µs), units, partial (1 or 0).
 * Answer: granted, now, then for each key units granted, units left, µs until the oldest is back, µs until it would pass.
 */
const CONSUME = `
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local granted = 1
local windows = {}
for i, key in ipairs(KEYS) do
  local base = (i - 1) * 4
  local window = {
    limit = tonumber(ARGV[base + 1]), span = tonumber(ARGV[base + 2]),
    wanted = tonumber(ARGV[base + 3]), partial = ARGV[base + 4] == '1'
  }
  local oldest = redis.call('LINDEX', key, 0)
  while oldest and tonumber(oldest) <= now - window.span do
    redis.call('LPOP', key)
    oldest = redis.call('LINDEX', key, 0)
  end
  window.oldest = oldest and tonumber(oldest) or now
  window.used = oldest and redis.call('LLEN', key) or 0
  local free = math.max(0, window.limit - window.used)
  if window.partial then window.units = math.min(window.wanted, free)
  elseif window.wanted <= free then window.units = window.wanted
  else window.units = 0 end
  if window.units < 1 then granted = 0 end
  windows[i] = window
end
local stamp = string.format('%.0f', now)
local answer = { granted, stamp }
for i, key in ipairs(KEYS) do
  local window = windows[i]
  local retry = 0
  if granted == 1 then
    for _ = 1, window.units do redis.call('RPUSH', key, stamp) end
    redis.call('PEXPIRE', key, math.ceil(window.span / 1000))
    window.used = window.used + window.units
  else
    window.units = 0
    local least = window.partial and 1 or window.wanted
    local lacking = least - math.max(0, window.limit - window.used)
    if least > window.limit then retry = window.span
    elseif lacking > 0 then retry = tonumber(redis.call('LINDEX', key, lacking - 1)) + window.span - now end
  end
  answer[#answer + 1] = window.units
  answer[#answer + 1] = math.max(0, window.limit - window.used)
  answer[#answer + 1] = math.max(0, window.oldest + window.span - now)
  answer[#answer + 1] = retry
end
return answer
`;

/** KEYS the windows; ARGV the stamp, then for each key how many. */
const REFUND = `
for i, key in ipairs(KEYS) do redis.call('LREM', key, -tonumber(ARGV[i + 1]), ARGV[1]) end
return 1
`;

interface LimiterCommands extends Redis {
  voicefitConsume(keyCount: number, ...keysAndArguments: (string | number)[]): Promise<(number | string)[]>;
  voicefitRefund(keyCount: number, ...keysAndArguments: (string | number)[]): Promise<number>;
}

const PER_WINDOW = 4;
const BEFORE_WINDOWS = 2;

/**
 * The package's storage, with its script replaced: rolling windows instead of fixed ones, several at once, sent
 * by their SHA.
 */
export class RedisRollingWindows extends ThrottlerStorageRedisService implements RollingWindows {
  private readonly commands: LimiterCommands;

  constructor(redis: Redis) {
    super(redis);
    redis.defineCommand('voicefitConsume', { lua: this.getScriptSrc() });
    redis.defineCommand('voicefitRefund', { lua: REFUND });
    this.commands = redis as LimiterCommands;
  }

  override getScriptSrc(): string {
    return CONSUME;
  }

  /** The interface of @nestjs/throttler: one window. */
  override async increment(key: string, ttl: number, limit: number, _block: number, policy: string) {
    const window = { policy, key, limit, windowMs: ttl, units: 1, partial: false };
    const { granted, states } = await this.consume([window]);
    const { remaining, resetMs, retryMs } = states[0]!;
    return {
      totalHits: granted ? limit - remaining : limit + 1,
      timeToExpire: Math.ceil(resetMs / 1_000),
      isBlocked: !granted,
      timeToBlockExpire: Math.ceil(retryMs / 1_000),
    };
  }

  async consume(windows: readonly Window[]): Promise<Consumption> {
    const sent: (string | number)[] = windows.map(({ key }) => key);
    for (const { limit, windowMs, units, partial } of windows) {
      sent.push(limit, windowMs * 1_000, units, partial ? 1 : 0);
    }
    const answer = (await this.commands.voicefitConsume(windows.length, ...sent)) as number[];
    const granted = answer[0] === 1;
    const figure = (window: number, at: number) => answer[BEFORE_WINDOWS + window * PER_WINDOW + at]!;
    return {
      granted,
      units: windows.map((_, index) => figure(index, 0)),
      states: windows.map((_, index) => ({
        remaining: figure(index, 1),
        resetMs: figure(index, 2) / 1_000,
        retryMs: figure(index, 3) / 1_000,
      })),
      ticket: granted ? String(answer[1]) : undefined,
    };
  }

  async refund(windows: readonly Window[], { ticket, units }: Taken): Promise<void> {
    if (ticket === undefined) return;
    const keys = windows.map((window) => window.key);
    await this.commands.voicefitRefund(keys.length, ...keys, ticket, ...units);
  }
}
