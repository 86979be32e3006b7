import './analytics.tables.js';
import './deload.events.js';

export { AnalyticsModule } from './analytics.module.js';
