import './notifications.table.js';

export { NotificationsModule } from './notifications.module.js';
