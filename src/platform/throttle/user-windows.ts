import { LRUCache } from 'lru-cache';
import type { Principal } from '../auth/index.js';
import type { DeclaredLimit } from './limit.js';
import { PLAN_LIMITS } from './plan-limits.js';
import { type Window, windowOf } from './rolling-window.js';

/** A user costs a few hundred bytes. */
const MOST_USERS = 10_000;

/**
 * What a user's call draws on: `general`, and the category of its route. The windows of a call that takes one unit
 * are made once: their keys are long texts, which are put together, hashed and looked up at every call.
 */
export class UserWindows {
  private readonly ofOneUnit = new LRUCache<string, Map<string, readonly Window[]>>({ max: MOST_USERS });

  /** @param body before validation: some routes take as many units as it has items */
  of(principal: Principal, body: unknown, limit: DeclaredLimit | undefined): readonly Window[] {
    if (limit?.units || limit?.partial) {
      return made(principal, limit, limit.units?.(body) ?? 1, limit.partial?.(body) ?? false);
    }
    const { userId, plan } = principal;
    let known = this.ofOneUnit.get(userId);
    if (!known) this.ofOneUnit.set(userId, (known = new Map<string, readonly Window[]>()));
    const name = limit ? `${plan} ${limit.category}` : plan;
    let windows = known.get(name);
    if (!windows) known.set(name, (windows = made(principal, limit, 1, false)));
    return windows;
  }
}

function made(
  { userId, plan }: Principal,
  limit: DeclaredLimit | undefined,
  units: number,
  partial: boolean,
): Window[] {
  const general = windowOf('general', userId, PLAN_LIMITS.general[plan], 1, false);
  if (!limit) return [general];
  return [windowOf(limit.category, userId, PLAN_LIMITS[limit.category][plan], units, partial), general];
}
