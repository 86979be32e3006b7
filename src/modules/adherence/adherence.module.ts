import { Module, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/index.js';
import { InjuryModule } from '../injury/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { ProgramModule } from '../program/index.js';
import { AdherenceController } from './adherence.controller.js';
import { AdherenceJob } from './adherence-job.js';
import { Adherence } from './adherence.service.js';
import { AlternativesRepository } from './alternatives.repository.js';
import { CheckInsRepository } from './check-ins.repository.js';
import { CheckIns } from './check-ins.service.js';
import { FlagAnswers } from './flag-answers.js';
import { FlagsRepository } from './flags.repository.js';
import { PlansRepository } from './plans.repository.js';
import { ProgramComparison } from './program-comparison.js';
import { ReviewNews } from './review-news.js';
import { ReviewsRepository } from './reviews.repository.js';
import { ScheduleNewsRepository } from './schedule-news.repository.js';
import { ScheduleNews } from './schedule-news.js';
import { WeeklyReview } from './weekly-review.js';
import { WeeklySetsRepository } from './weekly-sets.repository.js';

/** Every hour somebody's Monday begins; each athlete's week is judged once. */
const EVERY_HOUR = '5 * * * *';
/** Every hour it is somebody's morning, also where clocks stand half an hour apart. */
const HALF_PAST = '35 * * * *';

@Module({
  imports: [ProgramModule, InjuryModule, NotificationsModule],
  controllers: [AdherenceController],
  providers: [
    Adherence,
    AdherenceJob,
    AlternativesRepository,
    CheckIns,
    CheckInsRepository,
    FlagAnswers,
    FlagsRepository,
    PlansRepository,
    ProgramComparison,
    ReviewNews,
    ReviewsRepository,
    ScheduleNews,
    ScheduleNewsRepository,
    WeeklyReview,
    WeeklySetsRepository,
  ],
})
export class AdherenceModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly job: AdherenceJob,
    private readonly schedule: ScheduleNews,
  ) {}

  onModuleInit(): void {
    this.jobs.cron({
      name: 'adherence.weekly-review',
      cron: EVERY_HOUR,
      run: (now) => this.job.run(now),
    });
    this.jobs.cron({
      name: 'adherence.schedule-news',
      cron: HALF_PAST,
      run: (now) => this.schedule.run(now),
    });
  }
}
