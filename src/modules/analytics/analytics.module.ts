import { Module } from '@nestjs/common';
import { ProgramModule } from '../program/index.js';
import { DeloadAnnouncer } from './deload-announcer.js';
import { DeloadApprovalsRepository } from './deload-approvals.repository.js';
import { DeloadController } from './deload.controller.js';
import { DeloadEvidenceRepository } from './deload-evidence.repository.js';
import { DeloadJob } from './deload-job.js';
import { DeloadReviews } from './deload-review.js';
import { DeloadService } from './deload.service.js';
import { FatigueController } from './fatigue.controller.js';
import { FatigueService } from './fatigue.service.js';
import { InsightsService } from './insights.service.js';
import { LoadDaysRepository } from './load-days.repository.js';
import { StrengthRepository } from './strength.repository.js';
import { StrengthService } from './strength.service.js';
import { SummaryController } from './summary.controller.js';
import { SummaryRepository } from './summary.repository.js';
import { SummaryService } from './summary.service.js';
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
  imports: [ProgramModule],
  controllers: [
    VolumeController,
    WorkoutInsightsController,
    FatigueController,
    DeloadController,
    SummaryController,
  ],
  providers: [
    DeloadAnnouncer,
    DeloadApprovalsRepository,
    DeloadEvidenceRepository,
    DeloadJob,
    DeloadReviews,
    DeloadService,
    FatigueService,
    InsightsService,
    LandmarksSeed,
    LoadDaysRepository,
    MuscleVolume,
    StrengthRepository,
    StrengthService,
    SummaryRepository,
    SummaryService,
    VolumeRepository,
    VolumeService,
    WorkoutInsightsRepository,
    WorkoutInsightsService,
    WorkoutInsightsWording,
  ],
  exports: [MuscleVolume],
})
export class AnalyticsModule {}
