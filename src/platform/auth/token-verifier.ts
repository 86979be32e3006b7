import type { VerifiedClaims } from './claims.js';

/** Tells whether a token is genuine, and what it says. */
export abstract class TokenVerifier {
  /** @throws TokenInvalid, TokenExpired; VerifierAway when the keys cannot be had */
  abstract verify(token: string, now: Date): Promise<VerifiedClaims>;
}
