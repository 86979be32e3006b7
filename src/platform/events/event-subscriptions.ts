import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/index.js';
import type { EventType, NewEvent, RecordedEvent } from './event-types.js';

/** Takes part in the write: what it writes commits with what happened, and its failure undoes both. */
export interface Reaction {
  name: string;
  types: readonly EventType[];
  react: (trx: Transaction, userId: string, events: readonly NewEvent[]) => Promise<void>;
}

/**
 * Hears of it after the commit: at least once, an athlete's events in their order. It may hear twice, and it must
 * not assume that it is the only process that listens.
 */
export interface Subscriber {
  name: string;
  types: readonly EventType[];
  handle: (event: RecordedEvent) => Promise<void>;
}

/** Who wants to know of what. Features register when they are built. */
@Injectable()
export class EventSubscriptions {
  private readonly reactions: Reaction[] = [];
  private readonly subscribers: Subscriber[] = [];

  react(reaction: Reaction): void {
    this.reactions.push(reaction);
  }

  subscribe(subscriber: Subscriber): void {
    this.subscribers.push(subscriber);
  }

  /** Lets every feature that cares take part, each with the events that it cares for. */
  async reactTo(trx: Transaction, userId: string, events: readonly NewEvent[]): Promise<void> {
    for (const { types, react } of this.reactions) {
      const relevant = events.filter(({ type }) => types.includes(type));
      if (relevant.length > 0) await react(trx, userId, relevant);
    }
  }

  async deliver(event: RecordedEvent): Promise<void> {
    for (const { types, handle } of this.subscribers) {
      if (types.includes(event.type)) await handle(event);
    }
  }
}
