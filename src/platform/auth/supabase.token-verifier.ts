import { createClient, type JWK, type SupabaseClient } from '@supabase/supabase-js';
import {
  createRemoteJWKSet,
  decodeProtectedHeader,
  errors,
  jwtVerify,
  type ProtectedHeaderParameters,
} from 'jose';
import { TokenInvalid, VerifierAway } from './auth.errors.js';
import { acceptedClaims, CLOCK_TOLERANCE_SECONDS, type VerifiedClaims } from './claims.js';
import { foreignTokenFailure } from './foreign-token-failure.js';
import { TokenVerifier } from './token-verifier.js';

const ASYMMETRIC = new Set(['ES256', 'RS256']);
const RETRY_SECONDS = '5';

/** A key that nobody has heard of makes us ask again, but not more often than this: anybody can name one. */
const COOLDOWN_MS = 30_000;
const KEYS_KEPT_MS = 10 * 60 * 1_000;
/** The keys may take this long to come. */
const FETCH_TIMEOUT_MS = 5_000;

export interface SupabaseOptions {
  url: string;
  /** The shared secret of projects from before asymmetric keys, at least 32 bytes. */
  jwtSecret: string | undefined;
  serviceKey: string | undefined;
}

/**
 * Access tokens of a Supabase project, verified in process against its published keys. The algorithm is chosen from our list, never by the token alone: a public key
 * can then not be passed off as a shared secret.
 */
export class SupabaseTokenVerifier extends TokenVerifier {
  private readonly client: SupabaseClient;
  private readonly keys: ReturnType<typeof createRemoteJWKSet>;
  private readonly issuer: string;
  private readonly secret: Uint8Array | undefined;

  constructor({ url, jwtSecret, serviceKey }: SupabaseOptions) {
    super();
    const base = url.replace(/\/+$/, '');
    this.issuer = `${base}/auth/v1`;
    this.secret = jwtSecret === undefined ? undefined : new TextEncoder().encode(jwtSecret);
    this.client = createClient(base, serviceKey ?? 'no-key-needed-to-verify', {
      auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    });
    this.keys = createRemoteJWKSet(new URL(`${this.issuer}/.well-known/jwks.json`), {
      cooldownDuration: COOLDOWN_MS,
      cacheMaxAge: KEYS_KEPT_MS,
      timeoutDuration: FETCH_TIMEOUT_MS,
    });
  }

  async verify(token: string, now: Date): Promise<VerifiedClaims> {
    try {
      const header = decodeProtectedHeader(token);
      const { alg } = header;
      if (alg === 'HS256' && this.secret) return await this.verifyShared(token, this.secret, now);
      if (alg === undefined || !ASYMMETRIC.has(alg)) throw new TokenInvalid();
      await this.findKey(header);
      return await this.verifyPublished(token, now);
    } catch (error) {
      throw foreignTokenFailure(error);
    }
  }

  private async verifyShared(token: string, secret: Uint8Array, now: Date): Promise<VerifiedClaims> {
    const options = { algorithms: ['HS256'], clockTolerance: CLOCK_TOLERANCE_SECONDS, currentDate: now };
    const { payload } = await jwtVerify(token, secret, options);
    return acceptedClaims(payload, this.issuer, now);
  }

  /** Without this the library would ask the project about each token whose key it does not know. */
  private async findKey({ alg, kid }: ProtectedHeaderParameters): Promise<void> {
    if (typeof kid !== 'string') throw new TokenInvalid();
    try {
      await this.keys({ alg: alg!, kid });
    } catch (cause) {
      if (cause instanceof errors.JWKSNoMatchingKey) throw new TokenInvalid(cause);
      throw new VerifierAway({ cause, headers: { 'retry-after': RETRY_SECONDS } });
    }
  }

  private async verifyPublished(token: string, now: Date): Promise<VerifiedClaims> {
    // Expiry is ours to check: the library allows no tolerance.
    const options = { allowExpired: true, jwks: this.keys.jwks() as { keys: JWK[] } };
    const { data, error } = await this.client.auth.getClaims(token, options);
    if (error) throw new TokenInvalid(error);
    if (!data) throw new TokenInvalid();
    return acceptedClaims(data.claims, this.issuer, now);
  }
}
