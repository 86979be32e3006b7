import type { BreakerState } from '../../../platform/health/index.js';

/** So many failures in a row, and the provider is left alone. */
const FAILURES = 3;
/** For so long. */
const PAUSE_MS = 60_000;

/** Leaves a provider that fails alone for a while: a dead one must not slow down every run. */
export class CoolDown {
  private failures = 0;
  private untilMs = 0;

  /** Whether it may be asked. After the pause one caller may try, and the others wait for what it finds. */
  allows(nowMs: number): boolean {
    if (this.failures < FAILURES) return true;
    if (nowMs < this.untilMs) return false;
    this.untilMs = nowMs + PAUSE_MS;
    return true;
  }

  /** `half_open`: the next one may try. */
  state(nowMs: number): BreakerState {
    if (this.failures < FAILURES) return 'closed';
    return nowMs < this.untilMs ? 'open' : 'half_open';
  }

  succeeded(): void {
    this.failures = 0;
  }

  failed(nowMs: number): void {
    this.failures += 1;
    if (this.failures >= FAILURES) this.untilMs = nowMs + PAUSE_MS;
  }
}
