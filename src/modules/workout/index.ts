export { epley } from './one-rep-max.js';
export type { LockedWorkout, NewSet, PerformedSet, StoredSet } from './performed-set.js';
export { toKilograms } from './performed-set.js';
export type { SetEvent } from './workout.events.js';
export { estimatedMaxKg } from './personal-record.js';
export { IDLE_AFTER_MS, isLive, type Placement, WorkoutClaim } from './workout-claim.js';
export { WorkoutModule } from './workout.module.js';
export { type AppendedSet, WorkoutRecord, type WorkoutWithSets } from './workout.service.js';
export type { SetType, Side, WeightUnit } from './workout.tables.js';
