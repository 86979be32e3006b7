import type { Consumption, Window } from './rolling-window.js';

const seconds = (ms: number): number => Math.ceil(ms / 1_000);

/**
 * The limits and where the caller stands, on every limited answer.
 *
 * @param tier the plan, or `anonymous`
 * @see draft-ietf-httpapi-ratelimit-headers-10
 */
export function rateLimitHeaders(windows: readonly Window[], { states }: Consumption, tier: string) {
  const tightest = tightestOf(windows, states);
  return {
    'ratelimit-policy': policyHeader(windows),
    ratelimit: windows
      .map(
        ({ policy }, index) =>
          `"${policy}";r=${states[index]!.remaining};t=${seconds(states[index]!.resetMs)}`,
      )
      .join(', '),
    'x-ratelimit-limit': String(windows[tightest]!.limit),
    'x-ratelimit-remaining': String(states[tightest]!.remaining),
    'x-ratelimit-reset': String(seconds(states[tightest]!.resetMs)),
    'x-ratelimit-tier': tier,
  };
}

const policyHeaders = new WeakMap<readonly Window[], string>();

/** The same for all calls of a user, who has the same windows. */
function policyHeader(windows: readonly Window[]): string {
  let header = policyHeaders.get(windows);
  if (header === undefined) {
    header = windows
      .map(({ policy, limit, windowMs }) => `"${policy}";q=${limit};w=${seconds(windowMs)}`)
      .join(', ');
    policyHeaders.set(windows, header);
  }
  return header;
}

/** The window that stops the caller for longest, else the one with least left. */
function tightestOf(windows: readonly Window[], states: Consumption['states']): number {
  let tightest = 0;
  windows.forEach((_, index) => {
    const [best, other] = [states[tightest]!, states[index]!];
    if (other.retryMs > best.retryMs) tightest = index;
    else if (other.retryMs === best.retryMs && other.remaining < best.remaining) tightest = index;
  });
  return tightest;
}
