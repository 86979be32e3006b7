import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { EventRelay } from '../src/platform/events/event-relay.js';
import {
  EventSubscriptions,
  Events,
  type NewEvent,
  OutboxRepository,
  type RecordedEvent,
} from '../src/platform/events/index.js';
import { type OpenDatabase, openDatabase } from './support/open-database.js';

let open: OpenDatabase;
let outbox: OutboxRepository;
beforeAll(async () => {
  open = await openDatabase();
  outbox = new OutboxRepository(open.db);
});
afterAll(() => open.close());

const undone = (n: number): NewEvent => ({
  type: 'set.undone',
  payload: { set_id: `set-${n}`, workout_id: 'workout' },
});

/** A process that was used looks for events a moment longer: it would take those of the next test. */
const relays: EventRelay[] = [];
afterEach(() => Promise.all(relays.splice(0).map((relay) => relay.onModuleDestroy())));

/** A process with one subscriber. */
function listener(handle: (event: RecordedEvent) => Promise<void>) {
  const subscriptions = new EventSubscriptions();
  subscriptions.subscribe({ name: 'test', types: ['set.undone'], handle });
  const relay = new EventRelay(outbox, subscriptions);
  relays.push(relay);
  return { relay, events: new Events(outbox, subscriptions, relay), subscriptions };
}

const setOf = (event: RecordedEvent) => (event.payload as { set_id: string }).set_id;

describe('the outbox', () => {
  let userId: string;
  let heard: string[];
  beforeEach(() => {
    userId = randomUUID();
    heard = [];
  });

  it('numbers the events of parallel writes 1 … n without a gap, for each athlete alone', async () => {
    const { events } = listener(async () => undefined);
    const other = randomUUID();
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        open.db
          .transaction()
          .execute((trx) => events.publish(trx, n % 4 ? userId : other, [undone(n), undone(n)])),
      ),
    );
    const rows = await outbox.listAfter(userId, 0, 100);
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
  });

  it('keeps nothing of a write that failed', async () => {
    const { events, subscriptions } = listener(async () => undefined);
    subscriptions.react({
      name: 'broken',
      types: ['set.undone'],
      react: () => Promise.reject(new Error('no')),
    });
    const write = open.db.transaction().execute((trx) => events.publish(trx, userId, [undone(1)]));
    await expect(write).rejects.toThrow('no');
    expect(await outbox.listAfter(userId, 0, 10)).toEqual([]);
  });

  it('hands on what was committed, in order, once when nothing fails', async () => {
    const { relay, events } = listener(
      async (event) => void (event.userId === userId && heard.push(setOf(event))),
    );
    for (const n of [1, 2, 3])
      await open.db.transaction().execute((trx) => events.publish(trx, userId, [undone(n)]));
    await Promise.all([relay.run(), relay.run()]);
    expect(heard).toEqual(['set-1', 'set-2', 'set-3']);
  });

  it('waits with the later ones until the one that failed was handed on', async () => {
    let broken = true;
    const { relay, events } = listener(async (event) => {
      if (event.userId !== userId) return;
      if (broken && setOf(event) === 'set-2') throw new Error('away');
      heard.push(setOf(event));
    });
    await open.db
      .transaction()
      .execute((trx) => events.publish(trx, userId, [undone(1), undone(2), undone(3)]));
    await relay.run();
    expect(heard).toEqual(['set-1']);
    broken = false;
    // The wait is over.
    await open.db
      .updateTable('event_heads')
      .set({ relay_held_until: new Date(0) })
      .where('user_id', '=', userId)
      .execute();
    await relay.run();
    expect(heard).toEqual(['set-1', 'set-2', 'set-3']);
  });

  it('is shared by processes: each event is handed on by one of them', async () => {
    const handle = async (event: RecordedEvent) => void (event.userId === userId && heard.push(setOf(event)));
    const [one, other] = [listener(handle), listener(handle)];
    for (let n = 0; n < 10; n += 1)
      await open.db.transaction().execute((trx) => one.events.publish(trx, userId, [undone(n)]));
    await Promise.all([one.relay.run(), other.relay.run()]);
    await one.relay.run();
    expect(heard).toEqual(Array.from({ length: 10 }, (_, n) => `set-${n}`));
  });
});
