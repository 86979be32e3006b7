import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AdherenceModule } from './modules/adherence/index.js';
import { AnalyticsModule } from './modules/analytics/index.js';
import { BadgesModule } from './modules/badges/index.js';
import { ExerciseMatchModule } from './modules/exercise-match/index.js';
import { InjuryModule } from './modules/injury/index.js';
import { MonitoringModule } from './modules/monitoring/index.js';
import { NotificationsModule } from './modules/notifications/index.js';
import { ProfileModule } from './modules/profile/index.js';
import { ProgramModule } from './modules/program/index.js';
import { ReadinessModule } from './modules/readiness/index.js';
import { RunningModule } from './modules/running/index.js';
import { SessionModule } from './modules/session/index.js';
import { VoiceModule } from './modules/voice/index.js';
import { WorkoutModule } from './modules/workout/index.js';
import { AccessGuard, AuthGuard, AuthModule } from './platform/auth/index.js';
import { CalendarModule } from './platform/calendar/index.js';
import { ConfigModule } from './platform/config/index.js';
import { DatabaseModule } from './platform/database/index.js';
import { EventsModule } from './platform/events/index.js';
import { HealthModule } from './platform/health/index.js';
import { HttpModule } from './platform/http/index.js';
import { JobsModule } from './platform/jobs/index.js';
import { LoggingModule } from './platform/logging/index.js';
import { MetricsModule } from './platform/metrics/index.js';
import { RecordModule } from './platform/record/index.js';
import { RedisModule } from './platform/redis/index.js';
import { SessionAhead, SessionStoreModule } from './platform/session/index.js';
import { PlanThrottlerGuard, ThrottleModule } from './platform/throttle/index.js';

@Module({
  imports: [
    ConfigModule,
    LoggingModule,
    MetricsModule,
    DatabaseModule,
    RedisModule,
    CalendarModule,
    HttpModule,
    AuthModule,
    ThrottleModule,
    SessionStoreModule,
    RecordModule,
    EventsModule,
    HealthModule,
    JobsModule,
    MonitoringModule,
    ExerciseMatchModule,
    WorkoutModule,
    SessionModule,
    VoiceModule,
    ReadinessModule,
    ProfileModule,
    RunningModule,
    ProgramModule,
    InjuryModule,
    NotificationsModule,
    AnalyticsModule,
    BadgesModule,
    AdherenceModule,
  ],
  // In this order: who calls, what is needed of them in any case, how often, and whether they may.
  providers: [
    { provide: APP_GUARD, useExisting: AuthGuard },
    { provide: APP_GUARD, useExisting: SessionAhead },
    { provide: APP_GUARD, useExisting: PlanThrottlerGuard },
    { provide: APP_GUARD, useExisting: AccessGuard },
  ],
})
export class AppModule {}
