import type { Insertable } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Tables } from '../../src/platform/database/index.js';
import '../../src/modules/adherence/adherence.tables.js';
import '../../src/modules/notifications/notifications.table.js';

type Flag = Insertable<Tables['program_adherence_flags']>;
type Notification = Insertable<Tables['notifications']>;

/** A flag as the weekly review writes it. */
export function flagRow(userId: string, given: Partial<Flag> = {}): Flag {
  return {
    id: uuidv7(),
    user_id: userId,
    program_id: null,
    muscle_group: 'chest',
    priority: 'high',
    target_weekly_sets: 16,
    actual_weekly_sets: 10,
    variance_percentage: -37.5,
    flagged_date: new Date(),
    alerted_at: null,
    resolved_at: null,
    dismissed_at: null,
    ...given,
  };
}

/** A notification; each is news. */
export function notificationRow(userId: string, given: Partial<Notification> = {}): Notification {
  const id = given.id ?? uuidv7();
  return {
    id,
    user_id: userId,
    type: 'adherence_alert',
    title: 'Is everything all right?',
    message: 'You did less for your chest than planned.',
    data: '{}',
    dedupe_key: `key-${id}`,
    read_at: null,
    ...given,
  };
}
