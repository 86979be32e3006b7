import { Module } from '@nestjs/common';
import { WorkoutModule } from '../workout/index.js';
import { SessionController } from './session.controller.js';
import { SessionFreshness } from './session-freshness.js';
import { SessionService } from './session.service.js';
import { WorkoutSession } from './workout-session.service.js';

@Module({
  imports: [WorkoutModule],
  controllers: [SessionController],
  providers: [SessionFreshness, SessionService, WorkoutSession],
  exports: [SessionService, WorkoutSession],
})
export class SessionModule {}
