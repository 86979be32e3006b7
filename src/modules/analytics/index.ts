import './analytics.tables.js';

export { AnalyticsModule } from './analytics.module.js';
export { MuscleVolume } from './volume/muscle-volume.js';
export type { FractionalSets } from './volume/volume-sql.js';
