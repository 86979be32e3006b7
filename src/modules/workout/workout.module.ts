import { Module } from '@nestjs/common';
import { ExerciseHistoryController } from './logbook/exercise-history.controller.js';
import { ExercisesOfSets } from './logbook/exercises-of-sets.repository.js';
import { LatestSets } from './latest-sets.repository.js';
import { LogbookEditing } from './logbook/logbook-editing.service.js';
import { LogbookRepository } from './logbook/logbook.repository.js';
import { Logbook } from './logbook/logbook.service.js';
import { SetCorrection } from './logbook/set-correction.js';
import { SetsController } from './logbook/sets.controller.js';
import { UploadedSets } from './logbook/uploaded-sets.js';
import { WorkoutCorrection } from './logbook/workout-correction.js';
import { WorkoutEditsRepository } from './logbook/workout-edits.repository.js';
import { WorkoutEntry } from './logbook/workout-entry.js';
import { WorkoutOpening } from './logbook/workout-opening.js';
import { WorkoutsController } from './logbook/workouts.controller.js';
import { PersonalRecordsRepository } from './personal-records.repository.js';
import { SetChanges } from './set-changes.js';
import { SetsRepository } from './sets.repository.js';
import { WorkoutClaim } from './workout-claim.js';
import { WorkoutRecord } from './workout.service.js';
import { WorkoutsRepository } from './workouts.repository.js';

const RECORD = [
  WorkoutsRepository,
  SetsRepository,
  LatestSets,
  PersonalRecordsRepository,
  WorkoutClaim,
  WorkoutRecord,
  SetChanges,
];

const LOGBOOK = [
  LogbookRepository,
  ExercisesOfSets,
  WorkoutEditsRepository,
  Logbook,
  UploadedSets,
  WorkoutOpening,
  WorkoutEntry,
  WorkoutCorrection,
  SetCorrection,
  LogbookEditing,
];

@Module({
  controllers: [WorkoutsController, SetsController, ExerciseHistoryController],
  providers: [...RECORD, ...LOGBOOK],
  exports: [LatestSets, WorkoutClaim, WorkoutRecord],
})
export class WorkoutModule {}
