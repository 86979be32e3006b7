import type { Quota } from './plan-limits.js';

/** One budget that a call draws on: never more than `limit` units in any stretch of `windowMs`. */
export interface Window {
  /** Its name in headers. */
  policy: string;
  key: string;
  limit: number;
  windowMs: number;
  units: number;
  /** May be given fewer units than asked for, if at least one. */
  partial: boolean;
}

export interface WindowState {
  /** Units left after this call. */
  remaining: number;
  /** Milliseconds until the oldest unit in the window comes back. */
  resetMs: number;
  /** Milliseconds until this call would pass; 0 when it did, or when this window did not stand in its way. */
  retryMs: number;
}

/** What a call took, by which it is given back. */
export interface Taken {
  /** Units taken from each window, in their order; zeros when refused. */
  units: number[];
  /** Names them; undefined when nothing was taken. */
  ticket: string | number | undefined;
}

/** What became of a call. */
export interface Consumption extends Taken {
  granted: boolean;
  states: WindowState[];
  /** What stands for it in the count of this process, where it was granted elsewhere. */
  noted?: Taken;
}

/** Where units are counted. All windows are looked at first, and drawn on together or not at all. */
export interface RollingWindows {
  consume(windows: readonly Window[]): Promise<Consumption>;
  /** Gives back what a call took. */
  refund(windows: readonly Window[], taken: Taken): Promise<void>;
}

/** The owner's id is the hash tag: their windows lie on one node of a cluster, as the script needs. */
export function windowKey(policy: string, owner: string): string {
  return `vf:limit:{${owner}}:${policy}`;
}

export function windowOf(
  policy: string,
  owner: string,
  quota: Quota,
  units: number,
  partial: boolean,
): Window {
  return {
    policy,
    key: windowKey(policy, owner),
    limit: quota.limit,
    windowMs: quota.windowSeconds * 1_000,
    units,
    partial,
  };
}

/** The decision over windows whose units in use are known: the same in process and in the script. */
export function grantedUnits(windows: readonly Window[], used: readonly number[]): number[] | undefined {
  const units = windows.map((window, index) => {
    const free = Math.max(0, window.limit - (used[index] ?? 0));
    return window.partial ? Math.min(window.units, free) : window.units <= free ? window.units : 0;
  });
  return units.every((granted) => granted > 0) ? units : undefined;
}
