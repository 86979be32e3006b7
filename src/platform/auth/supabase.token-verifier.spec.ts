import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type JWTPayload, SignJWT } from 'jose';
import { type SigningKey, SupabaseServer } from '../../../test/support/supabase-server.js';
import { SupabaseTokenVerifier } from './supabase.token-verifier.js';

const USER = '018f0000-0000-7000-8000-00000000000a';
const LEGACY_SECRET = 'a-shared-secret-of-thirty-two-bytes-or-more';
const now = new Date();
const nowSeconds = Math.floor(now.getTime() / 1_000);
const INVALID = { status: 401, name: 'auth.token_invalid' };
const EXPIRED = { status: 401, name: 'auth.token_expired' };

let supabase: SupabaseServer;
let es256: SigningKey;
let rs256: SigningKey;
let verifier: SupabaseTokenVerifier;

beforeAll(async () => {
  supabase = await SupabaseServer.start();
  es256 = await supabase.addKey('key-es', 'ES256');
  rs256 = await supabase.addKey('key-rs', 'RS256');
});
afterAll(() => supabase.stop());
beforeEach(() => {
  supabase.asked.length = 0;
  verifier = verifierWith({});
});

const verifierWith = (options: { jwtSecret?: string; url?: string }) =>
  new SupabaseTokenVerifier({ url: supabase.url, jwtSecret: undefined, serviceKey: undefined, ...options });

const verify = async (token: string | Promise<string>, at = now) => verifier.verify(await token, at);
const token = (changes: JWTPayload = {}, key = es256) => supabase.token(key, USER, now, changes);

function shared(secret: string, header: object = {}, changes: JWTPayload = {}): Promise<string> {
  return new SignJWT(supabase.claims(USER, now, changes))
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT', ...header })
    .sign(new TextEncoder().encode(secret));
}

function unsigned(header: object, signature = ''): string {
  const parts = [header, supabase.claims(USER, now)];
  const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${text}.${signature}`;
}

describe('a token signed with a published key', () => {
  it.each([['ES256'], ['RS256']])('is accepted with %s, as what it says', async (alg) => {
    const key = alg === 'ES256' ? es256 : rs256;
    const issued = token({ app_metadata: { plan: 'premium', role: 'admin' } }, key);
    expect(await verify(issued)).toEqual({
      userId: USER,
      plan: 'premium',
      role: 'admin',
      email: 'athlete@example.org',
      issuedAt: nowSeconds,
      expiresAt: nowSeconds + 3_600,
    });
  });

  it('is accepted when the address of the project ends with a slash', async () => {
    verifier = verifierWith({ url: `${supabase.url}/` });
    expect(await verify(token())).toMatchObject({ userId: USER });
  });

  it.each(['free', 'premium'])('means the plan %s of app_metadata, by any of its names', async (plan) => {
    for (const name of ['plan', 'subscription_tier', 'tier']) {
      expect(await verify(token({ app_metadata: { [name]: plan } }))).toMatchObject({ plan });
    }
  });

  it('means nothing of user_metadata, and no plan or role beside app_metadata', async () => {
    const boast = { plan: 'premium', subscription_tier: 'premium', tier: 'premium', role: 'admin' };
    const claims = await verify(token({ user_metadata: boast, ...boast, role: 'service_role' }));
    expect(claims).toMatchObject({ plan: undefined, role: 'user' });
  });
});

describe('a token past its time', () => {
  it('is accepted within 30 s, and 401 token_expired after', async () => {
    const issued = await token({ exp: nowSeconds });
    expect(await verify(issued, new Date((nowSeconds + 29) * 1_000))).toMatchObject({ userId: USER });
    await expect(verify(issued, new Date((nowSeconds + 30) * 1_000))).rejects.toMatchObject(EXPIRED);
    await expect(verify(token({ exp: nowSeconds - 3_600 }))).rejects.toMatchObject(EXPIRED);
  });
});

describe('a token that is not ours: 401 token_invalid', () => {
  it.each([
    ['another project', { iss: 'https://other.supabase.co/auth/v1' }],
    ['no issuer', { iss: undefined }],
    ['the anonymous key', { aud: 'anon' }],
    ['no audience', { aud: undefined }],
    ['no end', { exp: undefined }],
    ['a start that lies ahead', { nbf: nowSeconds + 300 }],
    ['no user', { sub: undefined }],
    ['a user that is no UUID', { sub: 'admin' }],
  ])('%s', async (_what, changes) => {
    await expect(verify(token(changes))).rejects.toMatchObject(INVALID);
  });

  it('an unknown key', async () => {
    await expect(verify(token({}, { ...es256, kid: 'never-published' }))).rejects.toMatchObject(INVALID);
  });

  it('no key named', async () => {
    const issued = new SignJWT(supabase.claims(USER, now)).setProtectedHeader({ alg: 'ES256' });
    await expect(verify(issued.sign(es256.privateKey))).rejects.toMatchObject(INVALID);
  });

  it('a key of the same name that is not the published one', async () => {
    const other = await SupabaseServer.start();
    const forged = { ...(await other.addKey('key-es', 'ES256')) };
    await other.stop();
    await expect(verify(token({}, forged))).rejects.toMatchObject(INVALID);
  });

  it('an algorithm that the named key is not made for', async () => {
    await expect(verify(token({}, { ...rs256, kid: 'key-es' }))).rejects.toMatchObject(INVALID);
    await expect(verify(token({}, { ...es256, kid: 'key-rs' }))).rejects.toMatchObject(INVALID);
  });

  it.each(['none', 'None', 'ES512', 'HS256', undefined])('unsigned, alg %p', async (alg) => {
    for (const signature of ['', 'AAAA']) {
      await expect(verify(unsigned({ alg, kid: 'key-es' }, signature))).rejects.toMatchObject(INVALID);
    }
  });

  it('a public key passed off as a shared secret, whether or not the project has one', async () => {
    for (const key of [es256, rs256]) {
      const forged = await shared(key.pem, { kid: key.kid });
      await expect(verify(forged)).rejects.toMatchObject(INVALID);
      const legacy = verifierWith({ jwtSecret: LEGACY_SECRET });
      await expect(legacy.verify(forged, now)).rejects.toMatchObject(INVALID);
    }
  });

  it('a changed payload under the old signature', async () => {
    const [header, , signature] = (await token()).split('.');
    const [, payload] = (await token({ app_metadata: { role: 'admin' } })).split('.');
    await expect(verify([header, payload, signature].join('.'))).rejects.toMatchObject(INVALID);
  });

  it.each(['', 'x', 'a.b', 'a.b.c', 'e30.e30.e30', 'bnVsbA.bnVsbA.bnVsbA', 'é.é.é'])(
    'no token at all: %p',
    async (text) => {
      await expect(verify(text)).rejects.toMatchObject(INVALID);
    },
  );
});

describe('a token of a project with a shared secret', () => {
  beforeEach(() => {
    verifier = verifierWith({ jwtSecret: LEGACY_SECRET });
  });

  it('is verified without asking anybody', async () => {
    const issued = shared(LEGACY_SECRET, {}, { app_metadata: { plan: 'premium' } });
    expect(await verify(issued)).toMatchObject({ userId: USER, plan: 'premium' });
    expect(supabase.asked).toEqual([]);
  });

  it('401 with another secret, another issuer, or past its time', async () => {
    await expect(verify(shared(`${LEGACY_SECRET}!`))).rejects.toMatchObject(INVALID);
    await expect(verify(shared(LEGACY_SECRET, {}, { iss: 'x' }))).rejects.toMatchObject(INVALID);
    await expect(verify(shared(LEGACY_SECRET, {}, { exp: nowSeconds - 60 }))).rejects.toMatchObject(EXPIRED);
  });
});
