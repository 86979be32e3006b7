import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { CLOCK_TOLERANCE_SECONDS, type VerifiedClaims } from './claims.js';
import type { TokenVerifier } from './token-verifier.js';

const MOST_TOKENS = 20_000;
const LONGEST_MS = 5 * 60 * 1_000;

/** Verification is the largest single cost of a cheap request: a token is verified once in five minutes. */
export class VerifiedTokens {
  private readonly known = new LRUCache<string, VerifiedClaims>({ max: MOST_TOKENS, ttl: LONGEST_MS });

  constructor(private readonly verifier: TokenVerifier) {}

  /** Without waiting, when the token was verified lately. */
  peek(token: string, now: Date): VerifiedClaims | undefined {
    const claims = this.known.get(keyOf(token));
    // An expired one goes the long way, where it is told so.
    return claims && claims.expiresAt + CLOCK_TOLERANCE_SECONDS > now.getTime() / 1_000 ? claims : undefined;
  }

  async verify(token: string, now: Date): Promise<VerifiedClaims> {
    const claims = await this.verifier.verify(token, now);
    this.known.set(keyOf(token), claims);
    return claims;
  }
}

/** Tokens themselves are not kept in memory longer than a request. */
function keyOf(token: string): string {
  return hash('sha256', token, 'base64');
}
