import { LRUCache } from 'lru-cache';
import {
  type Consumption,
  grantedUnits,
  type RollingWindows,
  type Taken,
  type Window,
} from './rolling-window.js';

/** A user has two or three windows. */
const MOST_WINDOWS = 50_000;

/** Counting in this process alone: exact, bounded in memory, gone with it. */
export class InProcessRollingWindows implements RollingWindows {
  /** Times of the units taken, oldest first. */
  private readonly taken = new LRUCache<string, number[]>({ max: MOST_WINDOWS });

  constructor(private readonly clock: () => number = () => performance.timeOrigin + performance.now()) {}

  async consume(windows: readonly Window[]): Promise<Consumption> {
    const now = this.clock();
    const times = windows.map((window) => this.current(window, now));
    const used = times.map((entries) => entries.length);
    const units = grantedUnits(windows, used);
    if (units) windows.forEach((_, index) => push(times[index]!, now, units[index]!));
    return {
      granted: units !== undefined,
      units: units ?? windows.map(() => 0),
      states: windows.map((window, index) => stateOf(window, times[index]!, now, units !== undefined)),
      ticket: units && now,
    };
  }

  async refund(windows: readonly Window[], { ticket, units }: Taken): Promise<void> {
    if (ticket === undefined) return;
    windows.forEach((window, index) => {
      const entries = this.taken.get(window.key);
      const at = entries?.indexOf(Number(ticket)) ?? -1;
      if (entries && at !== -1) entries.splice(at, units[index]);
    });
  }

  /**
   * Notes units that were granted elsewhere, so that this count can stand in for the other.
   *
   * @returns them as if they had been taken here, for `refund`
   */
  note(windows: readonly Window[], units: number[]): Taken {
    const now = this.clock();
    windows.forEach((window, index) => push(this.current(window, now), now, units[index] ?? 0));
    return { units, ticket: now };
  }

  private current(window: Window, now: number): number[] {
    let entries = this.taken.get(window.key);
    if (!entries) {
      entries = [];
      this.taken.set(window.key, entries);
    }
    let expired = 0;
    while (expired < entries.length && entries[expired]! <= now - window.windowMs) expired += 1;
    if (expired > 0) entries.splice(0, expired);
    return entries;
  }
}

function push(entries: number[], now: number, units: number): void {
  for (let unit = 0; unit < units; unit += 1) entries.push(now);
}

function stateOf(window: Window, entries: readonly number[], now: number, granted: boolean) {
  const remaining = Math.max(0, window.limit - entries.length);
  const backAt = (index: number) => Math.max(0, (entries[index] ?? now) + window.windowMs - now);
  const wanted = window.partial ? 1 : window.units;
  const lacking = wanted - remaining;
  // More than the window ever holds: a whole window says so best.
  const freeing = wanted > window.limit ? window.windowMs : backAt(lacking - 1);
  return { remaining, resetMs: backAt(0), retryMs: granted || lacking <= 0 ? 0 : freeing };
}
