import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../jobs/index.js';
import { OutboxRepository } from './outbox.repository.js';

/** How long an event can be asked for. */
const KEPT_DAYS = 30;
const EVERY_NIGHT = '17 3 * * *';

/** Removes events that everybody has had the time to read. */
@Injectable()
export class OutboxRetention implements OnModuleInit {
  private readonly logger = new Logger(OutboxRetention.name);

  constructor(
    private readonly jobs: Jobs,
    private readonly outbox: OutboxRepository,
  ) {}

  onModuleInit(): void {
    this.jobs.cron({ name: 'events.purge', cron: EVERY_NIGHT, run: () => this.purge() });
  }

  private async purge(): Promise<void> {
    const removed = await this.outbox.purge(KEPT_DAYS);
    this.logger.log({ removed }, 'Old events removed');
  }
}
