import { defineError } from '../http/index.js';
import { PLAN_LIMITS, type Category } from './plan-limits.js';
import type { Consumption, Window } from './rolling-window.js';

const QuotaExceeded = defineError({
  code: 'throttle.quota_exceeded',
  type: 'https://iana.org/assignments/http-problem-types#quota-exceeded',
  status: 429,
  title: 'Quota exceeded',
  message: 'Too many requests.',
});

const BeyondQuota = defineError({
  code: 'throttle.beyond_quota',
  status: 422,
  title: 'More than the quota',
  message: 'The request asks for more at once than the limit allows.',
});

/** The refusal of a call that asks for more than there ever is at once: waiting would not help. */
export function beyondQuota(window: Window, tier: string): Error {
  const { policy, limit, units, windowMs } = window;
  return new BeyondQuota({
    detail:
      `This is ${units} ${policy} calls at once; the limit is ${limit} in ${windowMs / 1_000} s. ` +
      `Send at most ${limit} together.`,
    members: {
      'violated-policies': [policy],
      plan: tier,
      most: limit,
      upgrade: tier === 'premium' ? null : upgradeFor([window]),
    },
  });
}

/** The refusal of a call, with when to come back and what the larger plan would allow. */
export function quotaExceeded(windows: readonly Window[], consumption: Consumption, tier: string): Error {
  const { states } = consumption;
  const violated = windows.filter((_, index) => states[index]!.retryMs > 0);
  const retryMs = Math.max(...states.map((state) => state.retryMs));
  const retryAfter = Math.max(1, Math.ceil(retryMs / 1_000));
  const names = violated.map(
    ({ policy, limit, windowMs }) => `${limit} ${policy} calls in ${windowMs / 1_000} s`,
  );
  return new QuotaExceeded({
    detail: `The limit of ${names.join(' and ')} is used up. Try again in ${retryAfter} s.`,
    headers: { 'retry-after': String(retryAfter) },
    members: {
      'violated-policies': violated.map(({ policy }) => policy),
      plan: tier,
      tier,
      remaining: 0,
      retry_after: retryAfter,
      upgrade: tier === 'premium' ? null : upgradeFor(violated),
    },
  });
}

/** What premium allows where the caller was stopped. Someone without an account is offered the same. */
function upgradeFor(violated: readonly Window[]) {
  const limits = violated.map(({ policy }) => {
    const { limit, windowSeconds } = PLAN_LIMITS[isCategory(policy) ? policy : 'general'].premium;
    return { policy, limit, window_seconds: windowSeconds };
  });
  return { plan: 'premium', limits };
}

function isCategory(policy: string): policy is Category {
  return policy in PLAN_LIMITS;
}
