import { Injectable } from '@nestjs/common';
import { HealthIndicatorService } from '@nestjs/terminus';

/** Something outside this process that we rely on. */
export interface Dependency {
  name: string;
  /** Without it nothing can be stored: not ready. Away without being critical is degraded. */
  critical: boolean;
  /** Resolves when it answers. */
  check: () => Promise<unknown>;
}

/** What was found of a dependency. */
export interface DependencyHealth {
  name: string;
  critical: boolean;
  up: boolean;
  latencyMs: number;
  lastSuccess: Date | null;
  /** Why it is not up. For administrators. */
  reason: string | null;
}

/** A dependency that takes longer is away. */
const CHECK_TIMEOUT_MS = 1_000;

/** Every dependency of this process. Each registers itself, and is asked in parallel with the others. */
@Injectable()
export class HealthRegistry {
  private readonly dependencies = new Map<string, Dependency>();
  private readonly lastSuccesses = new Map<string, Date>();

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

  private async ask({ name, critical, check }: Dependency, reuseMs: number): Promise<DependencyHealth> {
    const attempt = this.indicators.check(name).attempt(async () => {
      await check();
      this.lastSuccesses.set(name, new Date());
    });
    const { [name]: found } = await attempt.withTimeout(CHECK_TIMEOUT_MS).cacheFor(reuseMs);
    return {
      name,
      critical,
      up: found?.status === 'up',
      latencyMs: Number(found?.responseTime ?? 0),
      lastSuccess: this.lastSuccesses.get(name) ?? null,
      reason: typeof found?.message === 'string' ? found.message : null,
    };
  }
}
