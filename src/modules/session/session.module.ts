import { Module } from '@nestjs/common';
import { WorkoutModule } from '../workout/index.js';
import { AthleteRepository } from './athlete.repository.js';
import { SessionController } from './session.controller.js';
import { SessionService } from './session.service.js';
import { WorkoutSession } from './workout-session.service.js';

@Module({
  imports: [WorkoutModule],
  controllers: [SessionController],
  providers: [AthleteRepository, SessionService, WorkoutSession],
  exports: [SessionService, WorkoutSession],
})
export class SessionModule {}
