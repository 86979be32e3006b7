import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/index.js';
import type { NewEvent } from './event-types.js';
import { EventRelay } from './event-relay.js';
import { EventSubscriptions } from './event-subscriptions.js';
import { OutboxRepository } from './outbox.repository.js';

/** Tells what happened: in the write's own transaction, so that what is told of is always true. */
@Injectable()
export class Events {
  constructor(
    private readonly outbox: OutboxRepository,
    private readonly subscriptions: EventSubscriptions,
    private readonly relay: EventRelay,
  ) {}

  /** Writes events to the outbox and lets the features that react take part in the transaction. */
  async publish(trx: Transaction, userId: string, events: readonly NewEvent[]): Promise<void> {
    if (events.length === 0) return;
    await this.outbox.insert(trx, userId, events);
    await this.subscriptions.reactTo(trx, userId, events);
    this.relay.expectSoon();
  }
}
