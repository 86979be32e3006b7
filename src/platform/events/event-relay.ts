import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleDestroy,
} from '@nestjs/common';
import { EventSubscriptions } from './event-subscriptions.js';
import { type HeldAthlete, OutboxRepository } from './outbox.repository.js';

/** How long after a write its event is looked for. */
const SOON_MS = 50;
/** How often events are looked for that another process wrote and did not hand on. */
const SWEEP_MS = 5_000;
/** A process that dies holds its athletes for so long. */
const HELD_SECONDS = 30;
const ATHLETES_AT_ONCE = 50;
const EVENTS_AT_ONCE = 200;
/** A subscriber that fails is tried again after 1, 2, 4 … seconds. */
const LONGEST_WAIT_SECONDS = 300;

/**
 * Hands the outbox on to the subscribers in this process: at least once, in the order of each athlete. Several
 * processes share the work by holding athletes, not events, so that the order is kept.
 */
@Injectable()
export class EventRelay implements OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown {
  private readonly logger = new Logger(EventRelay.name);
  private soon: NodeJS.Timeout | undefined;
  private sweep: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly outbox: OutboxRepository,
    private readonly subscriptions: EventSubscriptions,
  ) {}

  onApplicationBootstrap(): void {
    this.sweep = setInterval(() => void this.run(), SWEEP_MS).unref();
    this.expectSoon();
  }

  /** Before the database closes: what waits is handed on by another process, or after the next start. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearInterval(this.sweep);
    clearTimeout(this.soon);
    await this.running;
  }

  onApplicationShutdown(): void {
    this.stopped = true;
  }

  /** A transaction is about to commit events. */
  expectSoon(): void {
    if (this.stopped) return;
    this.soon ??= setTimeout(() => {
      this.soon = undefined;
      void this.run();
    }, SOON_MS).unref();
  }

  /** Hands on what waits now. One run after the other. */
  run(): Promise<void> {
    this.running = this.running.then(() => this.relayWaiting());
    return this.running;
  }

  private async relayWaiting(): Promise<void> {
    try {
      while (!this.stopped) {
        const held = await this.outbox.hold(ATHLETES_AT_ONCE, HELD_SECONDS);
        for (const athlete of held) await this.relayAthlete(athlete);
        if (held.length < ATHLETES_AT_ONCE) return;
      }
    } catch (cause) {
      this.logger.warn({ cause }, 'Events wait for the database');
    }
  }

  private async relayAthlete({ userId, relayedSeq, failures }: HeldAthlete): Promise<void> {
    let done = relayedSeq;
    for (const event of await this.outbox.listAfter(userId, relayedSeq, EVENTS_AT_ONCE)) {
      try {
        await this.subscriptions.deliver(event);
      } catch (cause) {
        const waitSeconds = Math.min(2 ** failures, LONGEST_WAIT_SECONDS);
        this.logger.error(
          { event: event.id, type: event.type, waitSeconds, cause },
          'An event could not be handed on: it is tried again',
        );
        return this.outbox.postpone(userId, done, waitSeconds);
      }
      done = event.seq;
    }
    await this.outbox.release(userId, done);
  }
}
