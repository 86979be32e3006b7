import type { Generated } from 'kysely';

interface NotificationsTable {
  id: string;
  user_id: string;
  type: string;
  title: string;
  message: string;
  /** JSON text in, parsed out. */
  data: Generated<unknown>;
  /** What makes it one: the same event tells of itself once. */
  dedupe_key: string;
  read: Generated<boolean>;
  read_at: Date | null;
  created_at: Generated<Date>;
}

declare module '../../platform/database/tables.js' {
  interface Tables {
    notifications: NotificationsTable;
  }
}
