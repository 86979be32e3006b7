import './running.events.js';
import './runs.table.js';

export { type DistanceUnit, METERS_PER_FOOT, METERS_PER_MILE } from './distance-unit.js';
export { formatDistance, formatPace } from './pace.js';
export type { RunEvent } from './running.events.js';
export { RunningModule } from './running.module.js';
