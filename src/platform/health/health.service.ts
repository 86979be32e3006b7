import { Injectable } from '@nestjs/common';
import { Settings } from '../config/index.js';
import { Draining } from './draining.js';
import type { HealthAnswer, ReadyAnswer } from './health.dto.js';
import { NotReady } from './health.errors.js';
import { HealthRegistry } from './health-registry.js';
import { VERSION } from './version.js';

/** How long a finding is good for the public answer: however often it is asked for, we ask this often. */
const PUBLIC_REUSE_MS = 5_000;
/** Long enough to spare the database several probes that come at once. */
const PROBE_REUSE_MS = 500;

/** What the process says of itself. */
@Injectable()
export class HealthService {
  constructor(
    private readonly registry: HealthRegistry,
    private readonly draining: Draining,
    private readonly settings: Settings,
  ) {}

  async overview(now: Date): Promise<HealthAnswer> {
    const found = await this.registry.check(PUBLIC_REUSE_MS);
    const model = this.settings.kimiVoiceModels[0] ?? 'none';
    return {
      status: found.every(({ status }) => status !== 'down') ? 'healthy' : 'degraded',
      version: VERSION,
      model_id: model,
      supabase_connected: found.some(({ name, status }) => name === 'postgres' && status === 'up'),
      timestamp: now.toISOString(),
      model,
    };
  }

  /** @throws NotReady while draining, or without something critical */
  async readiness(): Promise<ReadyAnswer> {
    if (this.draining.active) throw notReady('shutting down');
    const found = await this.registry.check(PROBE_REUSE_MS, ({ critical }) => critical);
    const away = found.filter(({ status }) => status === 'down').map(({ name }) => name);
    if (away.length > 0) throw notReady(`${away.join(', ')} away`);
    return { status: 'ready' };
  }
}

function notReady(reason: string): Error {
  return new NotReady({ members: { reason }, headers: { 'retry-after': '5' } });
}
