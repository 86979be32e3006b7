import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ExerciseMatchModule } from './modules/exercise-match/index.js';
import { MonitoringModule } from './modules/monitoring/index.js';
import { SessionModule } from './modules/session/index.js';
import { VoiceModule } from './modules/voice/index.js';
import { WorkoutModule } from './modules/workout/index.js';
import { AccessGuard, AuthGuard, AuthModule } from './platform/auth/index.js';
import { ConfigModule } from './platform/config/index.js';
import { DatabaseModule } from './platform/database/index.js';
import { HealthModule } from './platform/health/index.js';
import { HttpModule } from './platform/http/index.js';
import { LoggingModule } from './platform/logging/index.js';
import { MetricsModule } from './platform/metrics/index.js';
import { RedisModule } from './platform/redis/index.js';
import { SessionStoreModule } from './platform/session/index.js';
import { PlanThrottlerGuard, ThrottleModule } from './platform/throttle/index.js';

@Module({
  imports: [
    ConfigModule,
    LoggingModule,
    MetricsModule,
    DatabaseModule,
    RedisModule,
    HttpModule,
    AuthModule,
    ThrottleModule,
    SessionStoreModule,
    HealthModule,
    MonitoringModule,
    ExerciseMatchModule,
    WorkoutModule,
    SessionModule,
    VoiceModule,
  ],
  // In this order: who calls, how often, and whether they may.
  providers: [
    { provide: APP_GUARD, useExisting: AuthGuard },
    { provide: APP_GUARD, useExisting: PlanThrottlerGuard },
    { provide: APP_GUARD, useExisting: AccessGuard },
  ],
})
export class AppModule {}
