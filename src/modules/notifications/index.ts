import './notifications.table.js';

export { NotificationsModule } from './notifications.module.js';
export type { NewNotification } from './notifications.repository.js';
export { wordsFor } from './notification-texts.js';
export { Notifications } from './notifications.service.js';
