import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import type { Transaction } from '../../platform/database/index.js';
import type { AllRead, NotificationItem, NotificationList, NotificationsQuery } from './notifications.dto.js';
import { NotificationNotFound } from './notifications.errors.js';
import {
  type NewNotification,
  type NotificationRow,
  NotificationsRepository,
} from './notifications.repository.js';

const PAGE = 50;

/** What the service has to tell an athlete, kept until it is read. */
@Injectable()
export class Notifications {
  constructor(private readonly repository: NotificationsRepository) {}

  /** Tells an athlete once, as part of the write that it is about. @returns whether it was news */
  notify(trx: Transaction, userId: string, notification: NewNotification): Promise<boolean> {
    return this.repository.insert(trx, userId, notification);
  }

  /** Corrects what an athlete was told before, as part of the write that makes it another. */
  correct(trx: Transaction, userId: string, notification: NewNotification): Promise<void> {
    return this.repository.update(trx, userId, notification);
  }

  /** Takes back what is not true any more, unless it was read. @param dedupeKeys of what was told */
  takeBack(trx: Transaction, userId: string, dedupeKeys: readonly string[]): Promise<void> {
    return this.repository.deleteUnread(trx, userId, dedupeKeys);
  }

  async list(userId: string, query: NotificationsQuery): Promise<NotificationList> {
    const limit = query.limit ?? PAGE;
    const [rows, unread] = await Promise.all([
      // One more than asked for tells whether there is another page.
      this.repository.list(userId, {
        unread: query.unread ?? false,
        before: query.cursor ?? undefined,
        limit: limit + 1,
      }),
      this.repository.countUnread(userId),
    ]);
    const page = rows.slice(0, limit);
    return {
      notifications: page.map(itemOf),
      unread_count: unread,
      next_cursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  }

  /** @throws NotificationNotFound */
  async markRead(userId: string, id: string, now: Date): Promise<NotificationItem> {
    const row = isUuid(id) ? await this.repository.markRead(userId, id, now) : undefined;
    if (!row) throw new NotificationNotFound();
    return itemOf(row);
  }

  async markAllRead(userId: string, now: Date): Promise<AllRead> {
    return { marked: await this.repository.markAllRead(userId, now) };
  }
}

function itemOf(row: NotificationRow): NotificationItem {
  return {
    id: row.id,
    type: row.type,
    title: row.title,
    message: row.message,
    data: row.data as Record<string, unknown>,
    read: row.read,
    read_at: row.read_at?.toISOString() ?? null,
    created_at: row.created_at.toISOString(),
  };
}
