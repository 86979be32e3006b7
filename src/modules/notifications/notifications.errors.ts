import { defineError } from '../../platform/http/index.js';

export const NotificationNotFound = defineError({
  code: 'notifications.notification_not_found',
  status: 404,
  message: 'No such notification.',
});
