import { expect, it } from '@jest/globals';
import type { SessionRepository } from '../../src/platform/session/index.js';

const ALICE = '018f0000-0000-7000-8000-00000000000a';
const BOB = '018f0000-0000-7000-8000-00000000000b';

/** What every store of sessions promises. */
export function sessionRepositoryContract(store: () => SessionRepository): void {
  it('holds nothing at first', async () => {
    expect(await store().read(ALICE)).toBeUndefined();
  });

  it('gives back what was written, with its version', async () => {
    const document = { sets: [{ reps: 8, notes: 'schwer, "gut" 💪' }] };
    expect(await store().write(ALICE, document, undefined)).toBe(true);
    expect(await store().read(ALICE)).toEqual({ version: 1, document });
  });

  it('counts versions up with each write', async () => {
    await store().write(ALICE, { n: 1 }, undefined);
    expect(await store().write(ALICE, { n: 2 }, 1)).toBe(true);
    expect(await store().write(ALICE, { n: 3 }, 2)).toBe(true);
    expect(await store().read(ALICE)).toEqual({ version: 3, document: { n: 3 } });
  });

  it('refuses a write over a version that somebody else has replaced', async () => {
    await store().write(ALICE, { n: 1 }, undefined);
    await store().write(ALICE, { n: 2 }, 1);
    expect(await store().write(ALICE, { n: 9 }, 1)).toBe(false);
    expect(await store().write(ALICE, { n: 9 }, undefined)).toBe(false);
    expect(await store().read(ALICE)).toEqual({ version: 2, document: { n: 2 } });
  });

  it('refuses to replace what is no longer there', async () => {
    expect(await store().write(ALICE, { n: 2 }, 1)).toBe(false);
    expect(await store().read(ALICE)).toBeUndefined();
  });

  it('lets exactly one of many writers of the same version through', async () => {
    await store().write(ALICE, { n: 0 }, undefined);
    const written = await Promise.all(
      Array.from({ length: 50 }, (_, n) => store().write(ALICE, { n: n + 1 }, 1)),
    );
    expect(written.filter(Boolean)).toHaveLength(1);
    expect((await store().read(ALICE))?.version).toBe(2);
  });

  it('forgets what is deleted, and begins anew', async () => {
    await store().write(ALICE, { n: 1 }, undefined);
    await store().delete(ALICE);
    expect(await store().read(ALICE)).toBeUndefined();
    expect(await store().write(ALICE, { n: 5 }, undefined)).toBe(true);
    expect((await store().read(ALICE))?.version).toBe(1);
  });

  it('keeps users apart', async () => {
    await store().write(ALICE, { whose: 'alice' }, undefined);
    await store().write(BOB, { whose: 'bob' }, undefined);
    await store().delete(ALICE);
    expect(await store().read(BOB)).toEqual({ version: 1, document: { whose: 'bob' } });
  });

  it('hands out copies: changing one changes nothing in the store', async () => {
    const document = { sets: [1] };
    await store().write(ALICE, document, undefined);
    document.sets.push(2);
    const read = (await store().read(ALICE))?.document as { sets: number[] };
    read.sets.push(3);
    expect((await store().read(ALICE))?.document).toEqual({ sets: [1] });
  });
}
