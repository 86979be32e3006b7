import { Injectable } from '@nestjs/common';
import { HealthIndicatorService } from '@nestjs/terminus';

/** Something outside this process that we rely on. */
export interface Dependency {
  name: string;
  /** Without it nothing can be stored: not ready. Away without being critical is degraded. */
  critical: boolean;
  /** Resolves when it answers; null where it is not configured. */
  check: (() => Promise<unknown>) | null;
  /** When it last answered what a request asked, in Unix milliseconds; null: not since the start. */
  lastAnswer?: () => number | null;
  /** Of the breaker before it, where there is one. */
  breaker?: () => BreakerState;
}

export type DependencyStatus = 'up' | 'down' | 'not_configured';

/** `open`: it is left alone; `half_open`: the next request tries it. */
export type BreakerState = 'closed' | 'open' | 'half_open';

/** What was found of a dependency. */
export interface DependencyHealth {
  name: string;
  critical: boolean;
  status: DependencyStatus;
  /** Null where there is nothing to ask. */
  latencyMs: number | null;
  breaker: BreakerState | null;
  /** Of a check or of a request. */
  lastSuccess: Date | null;
  /** Why it is down. For administrators. */
  reason: string | null;
}

type Finding = Pick<DependencyHealth, 'status' | 'latencyMs' | 'reason'>;

const NOT_CONFIGURED: Finding = { status: 'not_configured', latencyMs: null, reason: null };

/** A dependency that takes longer is away. */
const CHECK_TIMEOUT_MS = 1_000;

/** Every dependency of this process. Each registers itself, and is asked in parallel with the others. */
@Injectable()
export class HealthRegistry {
  private readonly dependencies = new Map<string, Dependency>();
  /** Unix milliseconds. */
  private readonly lastChecks = new Map<string, number>();

  constructor(private readonly indicators: HealthIndicatorService) {}

  /** @throws when the name is taken */
  register(dependency: Dependency): void {
    if (this.dependencies.has(dependency.name)) throw new Error(`${dependency.name} is registered twice.`);
    this.dependencies.set(dependency.name, dependency);
  }

  /**
   * Asks the dependencies.
   *
   * @param reuseMs a finding this old may be given again
   */
  check(
    reuseMs: number,
    which: (dependency: Dependency) => boolean = () => true,
  ): Promise<DependencyHealth[]> {
    return Promise.all([...this.dependencies.values()].filter(which).map((one) => this.ask(one, reuseMs)));
  }

  private async ask(dependency: Dependency, reuseMs: number): Promise<DependencyHealth> {
    const { name, critical, check } = dependency;
    const finding = check ? await this.findingOf(name, check, reuseMs) : NOT_CONFIGURED;
    return {
      name,
      critical,
      ...finding,
      breaker: dependency.breaker?.() ?? null,
      lastSuccess: this.lastSuccessOf(dependency),
    };
  }

  private async findingOf(name: string, check: () => Promise<unknown>, reuseMs: number): Promise<Finding> {
    const attempt = this.indicators.check(name).attempt(async () => {
      await check();
      this.lastChecks.set(name, Date.now());
    });
    const { [name]: found } = await attempt.withTimeout(CHECK_TIMEOUT_MS).cacheFor(reuseMs);
    return {
      status: found?.status === 'up' ? 'up' : 'down',
      latencyMs: Number(found?.responseTime ?? 0),
      reason: typeof found?.message === 'string' ? found.message : null,
    };
  }

  private lastSuccessOf({ name, lastAnswer }: Dependency): Date | null {
    const at = Math.max(this.lastChecks.get(name) ?? 0, lastAnswer?.() ?? 0);
    return at === 0 ? null : new Date(at);
  }
}
