import { Module } from '@nestjs/common';
import { FatigueController } from './fatigue.controller.js';
import { FatigueService } from './fatigue.service.js';
import { LoadDaysRepository } from './load-days.repository.js';

@Module({
  controllers: [FatigueController],
  providers: [FatigueService, LoadDaysRepository],
})
export class AnalyticsModule {}
