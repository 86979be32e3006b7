import { Logger } from '@nestjs/common';
import type { Counter } from 'prom-client';
import type { InProcessRollingWindows } from './in-process.rolling-windows.js';
import type { Consumption, RollingWindows, Window, WindowState } from './rolling-window.js';

export interface LimiterOptions {
  /** Undefined without Redis. */
  shared: RollingWindows | undefined;
  local: InProcessRollingWindows;
  /** Whether the shared count can be asked now: nothing is sent into an outage. */
  isSharedThere: () => boolean;
  /** How many processes share an athlete's quota when they cannot count together. */
  replicas: number;
  degraded: Pick<Counter, 'inc'>;
  clock?: () => number;
}

/**
 * Counts together with the other processes, and alone when that is not possible: never unlimited, never an
 * error. What is granted together is also noted here, so that an outage does not hand out a second quota, and
 * so that a shared count that came back empty is not believed alone.
 */
export class Limiter {
  private readonly logger = new Logger(Limiter.name);
  private readonly clock: () => number;
  private away = false;
  private backSince = Number.NEGATIVE_INFINITY;

  constructor(private readonly options: LimiterOptions) {
    this.clock = options.clock ?? Date.now;
  }

  async consume(windows: readonly Window[]): Promise<Consumption> {
    const { shared, local } = this.options;
    if (!shared) return local.consume(windows);
    if (!this.options.isSharedThere()) return this.alone(windows, undefined);
    try {
      return await (this.isRecovering(windows) ? this.both(shared, windows) : this.together(shared, windows));
    } catch (cause) {
      return this.alone(windows, cause);
    }
  }

  /** Gives back what a call took that came to nothing through no fault of the caller. */
  async refund(windows: readonly Window[], consumption: Consumption): Promise<void> {
    await this.options.local.refund(windows, consumption.noted ?? consumption);
    if (!this.options.shared || !this.options.isSharedThere()) return;
    try {
      await this.options.shared.refund(windows, consumption);
    } catch (cause) {
      this.noteAway(cause);
    }
  }

  private alone(windows: readonly Window[], cause: unknown): Promise<Consumption> {
    this.noteAway(cause);
    this.options.degraded.inc();
    const { replicas, local } = this.options;
    return local.consume(
      windows.map((window) => ({ ...window, limit: Math.max(1, Math.floor(window.limit / replicas)) })),
    );
  }

  private async together(shared: RollingWindows, windows: readonly Window[]): Promise<Consumption> {
    const consumption = await shared.consume(windows);
    if (consumption.granted) consumption.noted = this.options.local.note(windows, consumption.units);
    return consumption;
  }

  /** The stricter of the two counts: what passes there must have passed here. */
  private async both(shared: RollingWindows, windows: readonly Window[]): Promise<Consumption> {
    const { local } = this.options;
    const here = await local.consume(windows);
    if (!here.granted) return here;
    const giveBack = (taken: readonly number[]) =>
      local.refund(windows, { ...here, units: here.units.map((units, index) => units - taken[index]!) });
    const asked = windows.map((window, index) => ({ ...window, units: here.units[index]! }));
    const there = await shared.consume(asked).catch(async (cause: unknown) => {
      await giveBack(windows.map(() => 0));
      throw cause;
    });
    this.noteBack();
    await giveBack(there.units);
    return {
      ...there,
      states: there.states.map((state, index) => stricter(state, here.states[index]!)),
      noted: { ticket: here.ticket, units: there.units },
    };
  }

  private isRecovering(windows: readonly Window[]): boolean {
    if (this.away) return true;
    const since = this.clock() - this.backSince;
    return windows.some((window) => since < window.windowMs);
  }

  private noteAway(cause: unknown): void {
    if (this.away) return;
    this.away = true;
    this.logger.warn(
      { cause: cause ?? new Error('not connected') },
      'Limits are counted in this process alone',
    );
  }

  private noteBack(): void {
    if (!this.away) return;
    this.away = false;
    this.backSince = this.clock();
    this.logger.log('Limits are counted together again');
  }
}

function stricter(there: WindowState, here: WindowState): WindowState {
  return here.remaining < there.remaining ? { ...here, retryMs: there.retryMs } : there;
}
