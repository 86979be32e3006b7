import { Injectable } from '@nestjs/common';
import { type Generated, sql } from 'kysely';
import { Database, newId, sendUnawaited, type Transaction } from '../database/index.js';
import type { NewEvent, RecordedEvent } from './event-types.js';

interface EventsTable {
  id: string;
  user_id: string;
  seq: number;
  type: string;
  payload: unknown;
  created_at: Generated<Date>;
}

interface EventHeadsTable {
  user_id: string;
  last_seq: number;
  relayed_seq: Generated<number>;
  relay_held_until: Generated<Date>;
  relay_failures: Generated<number>;
}

declare module '../database/tables.js' {
  interface Tables {
    events: EventsTable;
    event_heads: EventHeadsTable;
  }
}

/** An athlete whose events wait to be handed on, held for one process. */
export interface HeldAthlete {
  userId: string;
  relayedSeq: number;
  failures: number;
}

/** Events as rows, written with what they tell of. */
@Injectable()
export class OutboxRepository {
  constructor(private readonly db: Database) {}

  /**
   * Numbers and writes events in one statement. The athlete's head stays locked until the transaction ends, so that
   * a later number is never seen before an earlier one.
   */
  async insert(trx: Transaction, userId: string, events: readonly NewEvent[]): Promise<void> {
    const rows = JSON.stringify(events.map(({ type, payload }) => ({ id: newId(), type, payload })));
    const insert = sql`
      with head as (
        insert into event_heads (user_id, last_seq) values (${userId}, ${events.length})
        on conflict (user_id) do update set last_seq = event_heads.last_seq + excluded.last_seq
        returning last_seq
      )
      insert into events (id, user_id, seq, type, payload)
      select (item ->> 'id')::uuid, ${userId}, last_seq - ${events.length} + nth, item ->> 'type', item -> 'payload'
      from head, jsonb_array_elements(${rows}::jsonb) with ordinality as items (item, nth)`;
    await sendUnawaited(trx, { compile: () => insert.compile(trx) });
  }

  /** Holds athletes whose events wait, for this process alone, until `seconds` have passed. */
  async hold(athletes: number, seconds: number): Promise<HeldAthlete[]> {
    const { rows } = await sql<HeldAthlete>`
      update event_heads
      set relay_held_until = now() + make_interval(secs => ${seconds})
      where user_id in (
        select user_id from event_heads
        where relayed_seq < last_seq and relay_held_until <= now()
        order by relay_held_until
        limit ${athletes}
        for update skip locked
      )
      returning user_id as "userId", relayed_seq as "relayedSeq", relay_failures as failures`.execute(
      this.db,
    );
    return rows;
  }

  /** An athlete's events after a number, in their order. */
  async listAfter(userId: string, seq: number, limit: number): Promise<RecordedEvent[]> {
    const rows = await this.db
      .selectFrom('events')
      .selectAll()
      .where('user_id', '=', userId)
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      userId: row.user_id,
      seq: row.seq,
      type: row.type,
      payload: row.payload,
      createdAt: row.created_at,
    })) as RecordedEvent[];
  }

  /** Notes how far an athlete's events were handed on, and lets go of the athlete. */
  async release(userId: string, relayedSeq: number): Promise<void> {
    await this.db
      .updateTable('event_heads')
      .set({ relayed_seq: relayedSeq, relay_held_until: sql`now()`, relay_failures: 0 })
      .where('user_id', '=', userId)
      .where('relayed_seq', '<=', relayedSeq)
      .execute();
  }

  /** Notes how far it went, and that the next event has to wait. */
  async postpone(userId: string, relayedSeq: number, seconds: number): Promise<void> {
    await this.db
      .updateTable('event_heads')
      .set({
        relayed_seq: relayedSeq,
        relay_held_until: sql`now() + make_interval(secs => ${seconds})`,
        relay_failures: sql`relay_failures + 1`,
      })
      .where('user_id', '=', userId)
      .where('relayed_seq', '<=', relayedSeq)
      .execute();
  }

  /** Removes what was handed on long ago. @returns how many */
  async purge(olderThanDays: number): Promise<number> {
    const { numDeletedRows } = await this.db
      .deleteFrom('events')
      .where('created_at', '<', sql<Date>`now() - make_interval(days => ${olderThanDays})`)
      .where('seq', '<=', (eb) =>
        eb
          .selectFrom('event_heads')
          .select('relayed_seq')
          .whereRef('event_heads.user_id', '=', 'events.user_id'),
      )
      .executeTakeFirst();
    return Number(numDeletedRows);
  }
}
