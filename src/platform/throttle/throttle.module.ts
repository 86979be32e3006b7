import { Global, Module } from '@nestjs/common';
import { ThrottlerModule } from '@nestjs/throttler';
import { getToken, makeCounterProvider } from '@willsoto/nestjs-prometheus';
import type { Counter } from 'prom-client';
import { Settings } from '../config/index.js';
import { RedisConnections } from '../redis/index.js';
import { EarlyLimits } from './early-limits.js';
import { InProcessRollingWindows } from './in-process.rolling-windows.js';
import { Limiter } from './limiter.js';
import { PlanThrottlerGuard } from './plan-throttler.guard.js';
import { Quota } from './quota.js';
import { RedisRollingWindows } from './redis.rolling-windows.js';

const DEGRADED = 'rate_limit_degraded_total';

@Module({
  providers: [
    makeCounterProvider({ name: DEGRADED, help: 'Calls limited in process because Redis was away' }),
    {
      provide: Limiter,
      useFactory: (settings: Settings, redis: RedisConnections, degraded: Counter) =>
        new Limiter({
          shared: redis.commands && new RedisRollingWindows(redis.commands),
          local: new InProcessRollingWindows(),
          isSharedThere: () => redis.available,
          replicas: settings.replicas,
          degraded,
        }),
      inject: [Settings, RedisConnections, getToken(DEGRADED)],
    },
  ],
  exports: [Limiter],
})
class LimiterModule {}

@Global()
@Module({
  imports: [
    ThrottlerModule.forRootAsync({
      imports: [LimiterModule],
      inject: [Limiter],
      // The guard decides by plan and category; the package only needs to know where units are counted.
      useFactory: (limiter: Limiter) => ({
        throttlers: [{ ttl: 60_000, limit: 1 }],
        storage: limiter as never,
      }),
    }),
  ],
  providers: [PlanThrottlerGuard, EarlyLimits, Quota],
  exports: [PlanThrottlerGuard, EarlyLimits, Quota, ThrottlerModule],
})
export class ThrottleModule {}
