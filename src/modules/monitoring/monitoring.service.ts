import { Injectable } from '@nestjs/common';
import { type DependencyHealth, HealthRegistry, VERSION } from '../../platform/health/index.js';
import type { DependencyAnswer, MonitoringAnswer, RedisAnswer } from './monitoring.dto.js';

/** Administrators who reload do not become a load. */
const REUSE_MS = 1_000;

/** The state of the service for those who run it. */
@Injectable()
export class MonitoringService {
  constructor(private readonly registry: HealthRegistry) {}

  async report(now: Date): Promise<MonitoringAnswer> {
    const found = await this.registry.check(REUSE_MS);
    return {
      status: overall(found),
      version: VERSION,
      uptime: Math.round(process.uptime()),
      timestamp: now.toISOString(),
      dependencies: found.map(answerOf),
      redis: redisAnswer(found.find(({ name }) => name === 'redis')!),
    };
  }
}

function overall(found: readonly DependencyHealth[]): MonitoringAnswer['status'] {
  const away = found.filter(({ status }) => status === 'down');
  if (away.some(({ critical }) => critical)) return 'unhealthy';
  return away.length > 0 ? 'degraded' : 'healthy';
}

function answerOf(found: DependencyHealth): DependencyAnswer {
  const { name, status, critical, latencyMs, breaker, lastSuccess, reason } = found;
  return {
    name,
    status,
    critical,
    latency_ms: latencyMs,
    breaker,
    last_success: lastSuccess?.toISOString() ?? null,
    reason,
  };
}

function redisAnswer({ status, latencyMs }: DependencyHealth): RedisAnswer {
  return { status, connected: status === 'up', latency_ms: latencyMs };
}
