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
local call = redis.call
local time = call('TIME')
local now = time[1] * 1000000 + time[2]
local granted = 1
local used, oldest, units = {}, {}, {}
for i, key in ipairs(KEYS) do
  local at = i * 4 - 3
  local expired = now - ARGV[at + 1]
  local first = call('LINDEX', key, 0)
  while first and tonumber(first) <= expired do
    call('LPOP', key)
    first = call('LINDEX', key, 0)
  end
  used[i] = first and call('LLEN', key) or 0
  oldest[i] = first and tonumber(first) or now
  local free, wanted = ARGV[at] - used[i], tonumber(ARGV[at + 2])
  if wanted > free then wanted = ARGV[at + 3] == '1' and free or 0 end
  if wanted < 1 then granted = 0 end
  units[i] = wanted
end
local stamp = time[1] .. ('000000' .. time[2]):sub(-6)
local answer = { granted, stamp }
for i, key in ipairs(KEYS) do
  local at = i * 4 - 3
  local limit, span, retry = tonumber(ARGV[at]), tonumber(ARGV[at + 1]), 0
  if granted == 1 then
    for _ = 1, units[i] do call('RPUSH', key, stamp) end
    call('PEXPIRE', key, math.ceil(span / 1000))
    used[i] = used[i] + units[i]
  else
    units[i] = 0
    local least = ARGV[at + 3] == '1' and 1 or tonumber(ARGV[at + 2])
    local lacking = least - math.max(0, limit - used[i])
    if least > limit then retry = span
    elseif lacking > 0 then retry = call('LINDEX', key, lacking - 1) + span - now end
  end
  local n = i * 4 - 1
  answer[n], answer[n + 1] = units[i], math.max(0, limit - used[i])
  answer[n + 2], answer[n + 3] = math.max(0, oldest[i] + span - now), retry
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
