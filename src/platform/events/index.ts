export { EventRelay } from './event-relay.js';
export { EventSubscriptions, type Reaction, type Subscriber } from './event-subscriptions.js';
export type { EventType, EventTypes, NewEvent, RecordedEvent } from './event-types.js';
export { Events } from './events.js';
export { EventsModule } from './events.module.js';
export { OutboxRepository } from './outbox.repository.js';
