import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type SigningKey, SupabaseServer } from '../../../test/support/supabase-server.js';
import { SupabaseTokenVerifier } from './supabase.token-verifier.js';

const USER = '018f0000-0000-7000-8000-00000000000a';
const JWKS = '/auth/v1/.well-known/jwks.json';
const now = new Date();
const INVALID = { status: 401, name: 'auth.token_invalid' };
const AWAY = { status: 503, name: 'auth.keys_unavailable' };

let supabase: SupabaseServer;
let es256: SigningKey;
let verifier: SupabaseTokenVerifier;

beforeAll(async () => {
  supabase = await SupabaseServer.start();
  es256 = await supabase.addKey('key-es', 'ES256');
});
afterAll(() => supabase.stop());
beforeEach(() => {
  supabase.misbehaviour = undefined;
  supabase.asked.length = 0;
  verifier = newVerifier();
});

const newVerifier = () =>
  new SupabaseTokenVerifier({ url: supabase.url, jwtSecret: undefined, serviceKey: undefined });

const verify = async (token: Promise<string>) => verifier.verify(await token, now);
const token = (key = es256) => supabase.token(key, USER, now);

/** Runs what happens so much later. */
async function after(ms: number, work: () => Promise<void>): Promise<void> {
  const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + ms);
  try {
    await work();
  } finally {
    clock.mockRestore();
  }
}

describe('the published keys', () => {
  it('cost one request, however many tokens come at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => verify(token())));
    expect(supabase.asked).toEqual([JWKS]);
  });

  it('are kept for ten minutes and no longer', async () => {
    await verify(token());
    await after(9 * 60_000, async () => void (await verify(token())));
    expect(supabase.asked).toEqual([JWKS]);
    await after(11 * 60_000, async () => void (await verify(token())));
    expect(supabase.asked).toEqual([JWKS, JWKS]);
  });

  it('are looked at again half a minute later for one that is new, without a restart', async () => {
    await verify(token());
    const rotated = await supabase.addKey('key-rotated', 'ES256');
    await after(31_000, async () => {
      expect(await verify(token(rotated))).toMatchObject({ userId: USER });
    });
  });

  it('are not asked for once more by each token that names one that is not there', async () => {
    for (const kid of ['never-published', 'nor-this', 'nor-that']) {
      await expect(verify(token({ ...es256, kid }))).rejects.toMatchObject(INVALID);
    }
    expect(supabase.asked).toEqual([JWKS]);
  });
});

describe('while the keys cannot be had', () => {
  it.each([
    ['an error', { status: 500, body: '{}' }],
    ['a gateway without a backend', { status: 502, body: '<html>' }],
    ['too many requests', { status: 429, body: '{}' }],
    ['a page instead of keys', { status: 200, body: '<html>' }],
  ])('503 with Retry-After, not 401: %s', async (_what, misbehaviour) => {
    supabase.misbehaviour = misbehaviour;
    await expect(verify(token())).rejects.toMatchObject({
      ...AWAY,
      details: { headers: { 'retry-after': '5' } },
    });
  });

  it('503 when nobody listens, 200 for keys that are known, and for all when it is back', async () => {
    await verify(token());
    await supabase.stop();
    expect(await verify(token())).toMatchObject({ userId: USER });
    verifier = newVerifier();
    await expect(verify(token())).rejects.toMatchObject(AWAY);
    await supabase.restart();
    expect(await verify(token())).toMatchObject({ userId: USER });
  });
});
