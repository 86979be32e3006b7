import { Module } from '@nestjs/common';
import { LandmarksSeed } from './volume/landmarks-seed.js';
import { MuscleVolume } from './volume/muscle-volume.js';
import { VolumeController } from './volume/volume.controller.js';
import { VolumeRepository } from './volume/volume.repository.js';
import { VolumeService } from './volume/volume.service.js';
import { WorkoutInsightsController } from './workout-insights/workout-insights.controller.js';
import { WorkoutInsightsRepository } from './workout-insights/workout-insights.repository.js';
import { WorkoutInsightsService } from './workout-insights/workout-insights.service.js';
import { WorkoutInsightsWording } from './workout-insights/workout-insights-wording.js';

@Module({
  controllers: [VolumeController, WorkoutInsightsController],
  providers: [
    LandmarksSeed,
    MuscleVolume,
    VolumeRepository,
    VolumeService,
    WorkoutInsightsRepository,
    WorkoutInsightsService,
    WorkoutInsightsWording,
  ],
  exports: [MuscleVolume],
})
export class AnalyticsModule {}
