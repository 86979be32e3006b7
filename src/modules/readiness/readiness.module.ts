import { Module } from '@nestjs/common';
import { ReadinessController } from './readiness.controller.js';
import { ReadinessScoresRepository } from './readiness-scores.repository.js';
import { ReadinessService } from './readiness.service.js';

@Module({
  controllers: [ReadinessController],
  providers: [ReadinessScoresRepository, ReadinessService],
})
export class ReadinessModule {}
