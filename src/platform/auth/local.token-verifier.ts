import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jwtVerify, SignJWT } from 'jose';
import { v5 as uuidv5, validate as isUuid } from 'uuid';
import { acceptedClaims, CLOCK_TOLERANCE_SECONDS, type VerifiedClaims } from './claims.js';
import { TokenInvalid } from './auth.errors.js';
import { foreignTokenFailure } from './foreign-token-failure.js';
import type { Plan, Role } from './principal.js';
import { TokenVerifier } from './token-verifier.js';

const ISSUER = 'voicefit-local';
const SECRET_BYTES = 48;
/** Names become ids under it: `demo` is the same athlete on every machine. */
const LOCAL_USERS = '7f3c1a52-6a3f-5f0e-9d0b-3b1f1c8f4f11';

export interface LocalTokenRequest {
  /** A UUID, or any name: the same name is the same user. */
  user: string;
  plan: Plan;
  role?: Role;
  /** Default 30 days. */
  lifetimeSeconds?: number;
}

/** Tokens for development: signed with a secret that lies in the data folder and nowhere else. */
export class LocalTokenVerifier extends TokenVerifier {
  private readonly secret: Uint8Array;

  constructor(dataDir: string) {
    super();
    this.secret = secretIn(dataDir);
  }

  async verify(token: string, now: Date): Promise<VerifiedClaims> {
    try {
      const { payload } = await jwtVerify(token, this.secret, {
        algorithms: ['HS256'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: now,
      });
      return acceptedClaims(payload, ISSUER, now);
    } catch (error) {
      throw foreignTokenFailure(error);
    }
  }

  async issue({ user, plan, role, lifetimeSeconds = 30 * 86_400 }: LocalTokenRequest): Promise<string> {
    if (user === '') throw new TokenInvalid();
    return new SignJWT({ app_metadata: { plan, ...(role && { role }) }, role: 'authenticated' })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setSubject(localUserId(user))
      .setAudience('authenticated')
      .setIssuer(ISSUER)
      .setIssuedAt()
      .setExpirationTime(Math.floor(Date.now() / 1_000) + lifetimeSeconds)
      .sign(this.secret);
  }
}

/** The id behind a local name. */
export function localUserId(user: string): string {
  return isUuid(user) ? user.toLowerCase() : uuidv5(user, LOCAL_USERS);
}

function secretIn(dataDir: string): Uint8Array {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'local-token-secret');
  try {
    writeFileSync(path, randomBytes(SECRET_BYTES).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // Another process of the same folder was first: its secret is ours.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return new TextEncoder().encode(readFileSync(path, 'utf8').trim());
}
