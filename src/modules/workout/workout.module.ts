import { Module } from '@nestjs/common';
import { PersonalRecordsRepository } from './personal-records.repository.js';
import { SetsRepository } from './sets.repository.js';
import { WorkoutClaim } from './workout-claim.js';
import { WorkoutRecord } from './workout.service.js';
import { WorkoutsRepository } from './workouts.repository.js';

@Module({
  providers: [WorkoutsRepository, SetsRepository, PersonalRecordsRepository, WorkoutClaim, WorkoutRecord],
  exports: [WorkoutClaim, WorkoutRecord],
})
export class WorkoutModule {}
