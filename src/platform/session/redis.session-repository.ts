import { Logger } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { SessionRepository, type StoredSession } from './session-repository.js';

/** The user id is the hash tag: all keys of one user lie on one node of a cluster. */
export function sessionKey(userId: string): string {
  return `vf:session:{${userId}}`;
}

/**
 * The value is `{version}:{json}`: the script compares the version without parsing the document.
 * KEYS[1] the session; ARGV expected version or 0, new value, seconds to live.
 */
const COMPARE_AND_SET = `
local held = redis.call('GET', KEYS[1])
local version = '0'
if held then version = string.match(held, '^(%d+):') or '0' end
if version ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'EX', ARGV[3])
return 1
`;

interface SessionCommands extends Redis {
  voicefitSetSession(key: string, expected: string, value: string, ttlSeconds: number): Promise<number>;
}

/** Sessions in Redis: one round trip to read, one to write. */
export class RedisSessionRepository extends SessionRepository {
  private readonly logger = new Logger(RedisSessionRepository.name);
  private readonly redis: SessionCommands;
  /** Documents of users whose deletion failed: not to be believed until they have been deleted. */
  private readonly doubted = new Set<string>();

  constructor(
    redis: Redis,
    private readonly ttlSeconds: number,
  ) {
    super();
    redis.defineCommand('voicefitSetSession', { numberOfKeys: 1, lua: COMPARE_AND_SET });
    this.redis = redis as SessionCommands;
  }

  async read(userId: string): Promise<StoredSession | undefined> {
    if (this.doubted.has(userId)) await this.delete(userId);
    if (this.doubted.has(userId)) return undefined;
    try {
      const value = await this.redis.getex(sessionKey(userId), 'EX', this.ttlSeconds);
      return value === null ? undefined : parsed(value);
    } catch (cause) {
      this.noteAway(cause);
      return undefined;
    }
  }

  async write(userId: string, document: object, expectedVersion: number | undefined): Promise<boolean> {
    const value = `${(expectedVersion ?? 0) + 1}:${JSON.stringify(document)}`;
    try {
      const expected = String(expectedVersion ?? 0);
      return (
        (await this.redis.voicefitSetSession(sessionKey(userId), expected, value, this.ttlSeconds)) === 1
      );
    } catch (cause) {
      // A write that may or may not have happened, over a document that is old by now.
      this.doubted.add(userId);
      this.noteAway(cause);
      return true;
    }
  }

  async delete(userId: string): Promise<void> {
    try {
      await this.redis.del(sessionKey(userId));
      this.doubted.delete(userId);
    } catch (cause) {
      this.doubted.add(userId);
      this.noteAway(cause);
    }
  }

  private noteAway(cause: unknown): void {
    this.logger.debug({ cause }, 'The session store did not answer');
  }
}

function parsed(value: string): StoredSession | undefined {
  const colon = value.indexOf(':');
  const version = Number(value.slice(0, colon));
  if (colon < 1 || !Number.isInteger(version)) return undefined;
  return { version, document: JSON.parse(value.slice(colon + 1)) };
}
