import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalTokenVerifier, localUserId } from './local.token-verifier.js';

const USER = '018f0000-0000-7000-8000-00000000000a';
const DAY_SECONDS = 86_400;
const HEADER = { alg: 'HS256', typ: 'JWT' };

let dataDir: string;
let verifier: LocalTokenVerifier;
let secret: Uint8Array;
const now = new Date();
const nowSeconds = Math.floor(now.getTime() / 1_000);

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'voicefit-tokens-'));
  verifier = new LocalTokenVerifier(join(dataDir, 'not-there-yet'));
  secret = new TextEncoder().encode(readFileSync(secretFile(), 'utf8'));
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const secretFile = () => join(dataDir, 'not-there-yet', 'local-token-secret');

/** A token that is right but for what is changed, signed with the secret of the folder. */
function forged(changes: object, key: Uint8Array = secret, header: { alg: string } = HEADER) {
  const claims = { sub: USER, aud: 'authenticated', iss: 'voicefit-local', exp: nowSeconds + 60, ...changes };
  return new SignJWT(claims).setProtectedHeader(header).sign(key);
}

describe('a local token', () => {
  it('is accepted with the user, plan and role that it was issued for', async () => {
    const token = await verifier.issue({ user: USER, plan: 'premium', role: 'admin' });
    expect(await verifier.verify(token, now)).toMatchObject({ userId: USER, plan: 'premium', role: 'admin' });
  });

  it('makes nobody an administrator by default', async () => {
    const token = await verifier.issue({ user: USER, plan: 'free' });
    expect(await verifier.verify(token, now)).toMatchObject({ plan: 'free', role: 'user' });
  });

  it('makes the same user of the same name on every machine', async () => {
    const token = await verifier.issue({ user: 'demo', plan: 'free' });
    const { userId } = await verifier.verify(token, now);
    expect(userId).toBe(localUserId('demo'));
    expect(userId).not.toBe(localUserId('demo2'));
    expect(localUserId('demo')).toBe('fda70468-9cc3-52c7-945d-4b539d777e7a');
  });

  it('is not issued for nobody', async () => {
    await expect(verifier.issue({ user: '', plan: 'free' })).rejects.toMatchObject({ status: 401 });
  });

  it.each([
    ['just before it expires', 60 - 1],
    ['within the tolerance after', 60 + 29],
  ])('is accepted %s', async (_when, later) => {
    const token = await verifier.issue({ user: USER, plan: 'free', lifetimeSeconds: 60 });
    const { expiresAt } = await verifier.verify(token, now);
    const then = new Date((expiresAt - 60 + later) * 1_000);
    expect(await verifier.verify(token, then)).toMatchObject({ userId: USER });
  });

  it.each([31, DAY_SECONDS])('401 token_expired %i seconds after its end', async (later) => {
    const token = await verifier.issue({ user: USER, plan: 'free', lifetimeSeconds: 60 });
    const { expiresAt } = await verifier.verify(token, now);
    await expect(verifier.verify(token, new Date((expiresAt + later) * 1_000))).rejects.toMatchObject({
      status: 401,
      name: 'auth.token_expired',
    });
  });

  it.each([
    ['another issuer', { iss: 'https://evil.example/auth/v1' }],
    ['no issuer', { iss: undefined }],
    ['another audience', { aud: 'anon' }],
    ['no audience', { aud: undefined }],
    ['no end', { exp: undefined }],
    ['an end that is no number', { exp: 'never' }],
    ['a start that lies ahead', { nbf: nowSeconds + 300 }],
    ['no user', { sub: undefined }],
    ['a user that is no UUID', { sub: "' or 1=1 --" }],
  ])('401 token_invalid with %s', async (_what, changes) => {
    await expect(verifier.verify(await forged(changes), now)).rejects.toMatchObject({
      status: 401,
      name: 'auth.token_invalid',
    });
  });

  it('401 token_invalid when it is signed with another secret, another algorithm or not at all', async () => {
    const none = `${encoded({ alg: 'none' })}.${encoded({ sub: USER, exp: nowSeconds + 60 })}.`;
    const right = await forged({});
    const tokens = [
      await forged({}, new Uint8Array(48)),
      await forged({}, secret, { alg: 'HS512' }),
      none,
      right.slice(0, right.lastIndexOf('.') + 1),
      `${right}x`,
      'a.b.c',
      'no token',
      '',
    ];
    for (const token of tokens) {
      await expect(verifier.verify(token, now)).rejects.toMatchObject({ name: 'auth.token_invalid' });
    }
    expect(await verifier.verify(right, now)).toMatchObject({ userId: USER });
  });

  it.each(['gold', 1, null, { premium: true }])(
    'gives no plan but the known ones: %p is none',
    async (plan) => {
      const token = await forged({ app_metadata: { plan } });
      expect(await verifier.verify(token, now)).toMatchObject({ plan: undefined });
    },
  );
});

describe('the secret of local tokens', () => {
  it('lies in the data folder, for its owner only, and is not short', () => {
    expect(statSync(secretFile()).mode & 0o077).toBe(0);
    expect(secret.length).toBeGreaterThanOrEqual(32);
  });

  it('is shared by the processes of a folder, and by no other folder', async () => {
    const token = await verifier.issue({ user: USER, plan: 'free' });
    const neighbour = new LocalTokenVerifier(join(dataDir, 'not-there-yet'));
    const stranger = new LocalTokenVerifier(join(dataDir, 'elsewhere'));
    expect(await neighbour.verify(token, now)).toMatchObject({ userId: USER });
    await expect(stranger.verify(token, now)).rejects.toMatchObject({ name: 'auth.token_invalid' });
  });
});

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
