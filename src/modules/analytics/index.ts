import './analytics.tables.js';
import './deload.events.js';

export { AnalyticsModule } from './analytics.module.js';
export { creditOf, trains } from './muscle-credit.js';
export { startOf, trainingSets, type TrainingSet, type Whose } from './training-sets.js';
export { MuscleVolume } from './volume/muscle-volume.js';
export type { FractionalSets } from './volume/volume-sql.js';
