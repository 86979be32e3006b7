import { Injectable } from '@nestjs/common';
import { type Selectable, sql } from 'kysely';
import { Database, newId, type Tables, type Transaction } from '../../platform/database/index.js';
import './notifications.table.js';

export type NotificationRow = Selectable<Tables['notifications']>;

/** Something to tell an athlete. */
export interface NewNotification {
  type: string;
  title: string;
  message: string;
  data: Record<string, unknown>;
  /** What makes it one: a second one with the same key is not written. */
  dedupeKey: string;
}

/** Notifications, newest first by their ids, which carry the time. */
@Injectable()
export class NotificationsRepository {
  constructor(private readonly db: Database) {}

  /** @returns whether it is new */
  async insert(trx: Transaction, userId: string, notification: NewNotification): Promise<boolean> {
    const { type, title, message, data, dedupeKey } = notification;
    const row = await trx
      .insertInto('notifications')
      .values({
        id: newId(),
        user_id: userId,
        type,
        title,
        message,
        data: JSON.stringify(data),
        dedupe_key: dedupeKey,
      })
      .onConflict((conflict) => conflict.columns(['user_id', 'dedupe_key']).doNothing())
      .returning('id')
      .executeTakeFirst();
    return row !== undefined;
  }

  /** Brings one that is there, read or not, up to date; when it says the same already, nothing is written. */
  async update(
    trx: Transaction,
    userId: string,
    { title, message, data, dedupeKey }: NewNotification,
  ): Promise<void> {
    await trx
      .updateTable('notifications')
      .set({ title, message, data: JSON.stringify(data) })
      .where('user_id', '=', userId)
      .where('dedupe_key', '=', dedupeKey)
      .where(
        sql<boolean>`(title, message, data) is distinct from (${title}, ${message}, ${JSON.stringify(data)}::jsonb)`,
      )
      .execute();
  }

  /** Those that were read stay. */
  async deleteUnread(trx: Transaction, userId: string, dedupeKeys: readonly string[]): Promise<void> {
    if (dedupeKeys.length === 0) return;
    await trx
      .deleteFrom('notifications')
      .where('user_id', '=', userId)
      .where('dedupe_key', 'in', dedupeKeys)
      .where('read', '=', false)
      .execute();
  }

  /** @param before the id that the page begins after */
  async list(
    userId: string,
    { unread, before, limit }: { unread: boolean; before: string | undefined; limit: number },
  ): Promise<NotificationRow[]> {
    let query = this.db.selectFrom('notifications').selectAll().where('user_id', '=', userId);
    if (unread) query = query.where('read', '=', false);
    if (before !== undefined) query = query.where('id', '<', before);
    return query.orderBy('id', 'desc').limit(limit).execute();
  }

  async countUnread(userId: string): Promise<number> {
    const { unread } = await this.db
      .selectFrom('notifications')
      .select(({ fn }) => fn.countAll<number>().as('unread'))
      .where('user_id', '=', userId)
      .where('read', '=', false)
      .executeTakeFirstOrThrow();
    return unread;
  }

  /** Marks one as read; when it was read before, the first time stays. */
  async markRead(userId: string, id: string, now: Date): Promise<NotificationRow | undefined> {
    return this.db
      .updateTable('notifications')
      .set({ read: true, read_at: sql<Date>`coalesce(read_at, ${now})` })
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst();
  }

  /** @returns how many were unread */
  async markAllRead(userId: string, now: Date): Promise<number> {
    const { numUpdatedRows } = await this.db
      .updateTable('notifications')
      .set({ read: true, read_at: now })
      .where('user_id', '=', userId)
      .where('read', '=', false)
      .executeTakeFirst();
    return Number(numUpdatedRows);
  }
}
