import { Global, Module } from '@nestjs/common';
import { EventRelay } from './event-relay.js';
import { EventSubscriptions } from './event-subscriptions.js';
import { Events } from './events.js';
import { OutboxRepository } from './outbox.repository.js';
import { OutboxRetention } from './outbox-retention.js';

@Global()
@Module({
  providers: [OutboxRepository, OutboxRetention, EventSubscriptions, EventRelay, Events],
  exports: [Events, EventSubscriptions, EventRelay, OutboxRepository],
})
export class EventsModule {}
