import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { Settings } from '../config/index.js';
import { GatheringRedis } from './gathering-redis.js';

const LONGEST_WAIT_MS = 2_000;

/**
 * The connection for commands. Nothing queues behind an outage: a command fails at once or within
 * `REDIS_TIMEOUT_MS`, and who sent it decides without Redis. It comes back by itself.
 */
@Injectable()
export class RedisConnections implements OnApplicationShutdown {
  /** Undefined when no `REDIS_URL` is set. */
  readonly commands: Redis | undefined;
  private readonly logger = new Logger(RedisConnections.name);
  private away = false;
  /** When Redis last answered, in Unix milliseconds; null: not yet. */
  lastAnswer: number | null = null;

  constructor(settings: Settings) {
    if (settings.redisUrl === undefined) return;
    const options = {
      connectionName: 'voicefit',
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      connectTimeout: 2_000,
      retryStrategy: (attempt: number) => Math.min(50 * attempt, LONGEST_WAIT_MS),
    };
    this.commands = new GatheringRedis(settings.redisUrl, options, settings.redisTimeoutMs);
    this.commands.on('error', (error: Error) => this.noteAway(error));
    this.commands.on('ready', () => this.noteBack());
    this.commands.on('connect', () => this.noteAnswers());
  }

  /** Configured, and connected now. */
  get available(): boolean {
    return this.commands?.status === 'ready';
  }

  /** Waits for the first connection, but not long: without Redis we start as well. */
  async settle(timeoutMs: number): Promise<void> {
    const { commands } = this;
    if (!commands || commands.status === 'ready') return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, timeoutMs);
      commands.once('ready', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  async onApplicationShutdown(): Promise<void> {
    if (!this.commands) return;
    if (this.available) await this.commands.quit().catch(() => this.commands?.disconnect());
    else this.commands.disconnect();
  }

  /** Once for each outage, however many attempts fail in it. */
  private noteAway(error: Error): void {
    if (this.away) return;
    this.away = true;
    this.logger.warn({ cause: error }, 'Redis is away');
  }

  private noteAnswers(): void {
    this.commands?.stream.on('data', () => {
      this.lastAnswer = Date.now();
    });
  }

  private noteBack(): void {
    if (this.away) this.logger.log('Redis is back');
    this.away = false;
  }
}
