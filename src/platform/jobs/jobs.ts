import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { DATABASE_CONNECTION, type DatabaseConnection } from '../database/index.js';
import { HealthRegistry } from '../health/index.js';

/** Work that recurs: run by one process at a time, tried again when it fails. It may run twice: it must not mind. */
export interface CronJob {
  /** `module.what-it-does` */
  name: string;
  /** Five fields, in UTC. */
  cron: string;
  run: (now: Date) => Promise<void>;
}

const SCHEMA = 'jobs';
const POLL_SECONDS = 5;
const RETRIES = 5;
const RETRY_AFTER_SECONDS = 30;
/** A run that takes longer is taken to have died, and is tried again. */
const EXPIRES_SECONDS = 15 * 60;
/** How long a start that failed waits before the next try. */
const START_AGAIN_MS = 5_000;
/** Less than the time that a shutdown has. */
const STOP_TIMEOUT_MS = 5_000;

/**
 * Jobs in the service's own database: they survive restarts, and processes share them. Started beside the service,
 * which answers before they do and without them.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Jobs.name);
  private readonly crons: CronJob[] = [];
  private readonly boss: PgBoss;
  private starting: Promise<void> = Promise.resolve();
  private again: NodeJS.Timeout | undefined;
  private running = false;
  private stopped = false;

  constructor(@Inject(DATABASE_CONNECTION) connection: DatabaseConnection, health: HealthRegistry) {
    this.boss = new PgBoss({ ...connection.jobStore, schema: SCHEMA });
    this.boss.on('error', (cause) => this.logger.warn({ cause }, 'Jobs wait for the database'));
    health.register({ name: 'jobs', critical: false, check: () => this.check() });
  }

  /** Declares a recurring job. Features do so when they are built. */
  cron(job: CronJob): void {
    this.crons.push(job);
  }

  /** Puts a run of a declared job at the end of the queue, beside its schedule. */
  async runSoon(name: string): Promise<void> {
    await this.starting;
    await this.boss.send(name, {});
  }

  onApplicationBootstrap(): void {
    this.starting = this.start();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.again);
    await this.starting;
    if (this.running) await this.boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS });
  }

  private async start(): Promise<void> {
    try {
      await this.boss.start();
      this.running = true;
      for (const job of this.crons) await this.declare(job);
    } catch (cause) {
      this.logger.warn({ cause }, 'Jobs could not be started: they are tried again');
      if (!this.stopped) this.again = setTimeout(() => this.onApplicationBootstrap(), START_AGAIN_MS).unref();
    }
  }

  private async declare({ name, cron, run }: CronJob): Promise<void> {
    await this.boss.createQueue(name, {
      // Waiting once is enough, however often it was asked for.
      policy: 'short',
      retryLimit: RETRIES,
      retryDelay: RETRY_AFTER_SECONDS,
      retryBackoff: true,
      expireInSeconds: EXPIRES_SECONDS,
    });
    await this.boss.schedule(name, cron, {}, { tz: 'UTC' });
    await this.boss.work(name, { pollingIntervalSeconds: POLL_SECONDS }, async () => {
      this.logger.log({ job: name }, 'Job started');
      await run(new Date());
      this.logger.log({ job: name }, 'Job done');
    });
  }

  private async check(): Promise<void> {
    // While they are being started nothing is wrong yet.
    await this.starting;
    if (!this.running) throw new Error('not started');
    await this.boss.getQueues();
  }
}
