import { validate as isUuid } from 'uuid';
import { TokenExpired, TokenInvalid } from './auth.errors.js';
import type { Plan, Role } from './principal.js';

/** Clocks differ by this much at most. */
export const CLOCK_TOLERANCE_SECONDS = 30;

/** What a token says, its signature verified. */
export interface VerifiedClaims {
  userId: string;
  /** Undefined when the token says nothing of it. */
  plan: Plan | undefined;
  role: Role;
  email: string | undefined;
  /** Unix seconds. */
  issuedAt: number;
  /** Unix seconds. */
  expiresAt: number;
}

interface RawClaims {
  sub?: unknown;
  aud?: unknown;
  iss?: unknown;
  exp?: unknown;
  nbf?: unknown;
  iat?: unknown;
  email?: unknown;
  app_metadata?: unknown;
}

/**
 * Checks what the signature does not: for whom the token is, from whom, until when, and for which user.
 * `user_metadata` is never looked at: users write it themselves.
 *
 * @param issuer that must have made the token; undefined accepts any
 * @throws TokenExpired, TokenInvalid
 */
export function acceptedClaims(raw: RawClaims, issuer: string | undefined, now: Date): VerifiedClaims {
  const seconds = now.getTime() / 1_000;
  if (typeof raw.exp !== 'number') throw new TokenInvalid();
  if (raw.exp + CLOCK_TOLERANCE_SECONDS <= seconds) throw new TokenExpired();
  if (typeof raw.nbf === 'number' && raw.nbf - CLOCK_TOLERANCE_SECONDS > seconds) throw new TokenInvalid();
  if (![raw.aud].flat().includes('authenticated')) throw new TokenInvalid();
  if (issuer !== undefined && raw.iss !== issuer) throw new TokenInvalid();
  if (typeof raw.sub !== 'string' || !isUuid(raw.sub)) throw new TokenInvalid();
  const metadata = (raw.app_metadata ?? {}) as Record<string, unknown>;
  return {
    userId: raw.sub.toLowerCase(),
    plan: planOf(metadata),
    role: metadata.role === 'admin' ? 'admin' : 'user',
    email: typeof raw.email === 'string' ? raw.email : undefined,
    issuedAt: typeof raw.iat === 'number' ? raw.iat : 0,
    expiresAt: raw.exp,
  };
}

function planOf(metadata: Record<string, unknown>): Plan | undefined {
  const said = metadata.plan ?? metadata.subscription_tier ?? metadata.tier;
  return said === 'premium' || said === 'free' ? said : undefined;
}
