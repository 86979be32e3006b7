import './analytics.tables.js';
import './deload.events.js';

export { AnalyticsModule } from './analytics.module.js';
export { startOf, trainingSets, type TrainingSet, type Whose } from './training-sets.js';
