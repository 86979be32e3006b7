import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OpenDatabase, openDatabase } from '../../../test/support/open-database.js';
import type { IdempotencyClaim } from './idempotency.js';
import { KeyReused, StillRunning } from './idempotency.errors.js';
import { IdempotentSteps, type Steps } from './idempotent-steps.js';
import { IdempotentWrites } from './idempotent-writes.js';

let database: OpenDatabase;
let writes: IdempotentWrites;
let steps: IdempotentSteps;
beforeAll(async () => {
  database = await openDatabase();
  writes = new IdempotentWrites(database.db);
  steps = new IdempotentSteps(database.db, writes);
});
afterAll(() => database.close());

let replays = 0;
const claim = (key: string, fingerprint = 'same'): IdempotencyClaim => ({
  userId: '00000000-0000-4000-8000-00000000000a',
  key,
  fingerprint,
  markReplayed: () => void (replays += 1),
});

/** Three steps, of which `done` tells those that were taken; the one at `failsAt` fails. */
const threeSteps = (done: number[], failsAt?: number) => async (each: Steps) => {
  const answers: number[] = [];
  for (const index of [0, 1, 2]) {
    const before = await each.replay<{ index: number }>(index);
    const answer =
      before ??
      (await writes.run(each.claimOf(index), () => {
        if (index === failsAt) throw new Error('lost');
        done.push(index);
        return Promise.resolve({ index });
      }));
    answers.push(answer.index);
  }
  return { answer: answers, isFinal: true };
};

describe('a request in steps', () => {
  it('goes on where it stopped when it is sent again, and is then replayed whole', async () => {
    const done: number[] = [];
    await expect(steps.run(claim('a'), threeSteps(done, 1))).rejects.toThrow('lost');
    await expect(steps.run(claim('a'), threeSteps(done))).resolves.toEqual([0, 1, 2]);
    expect([done, replays]).toEqual([[0, 1, 2], 0]);
    await expect(steps.run(claim('a'), threeSteps(done))).resolves.toEqual([0, 1, 2]);
    expect([done, replays]).toEqual([[0, 1, 2], 1]);
  });

  it('gives its key to no other request, not even before its first step', async () => {
    const done: number[] = [];
    await expect(steps.run(claim('b'), threeSteps(done, 0))).rejects.toThrow('lost');
    await expect(steps.run(claim('b', 'other'), threeSteps(done))).rejects.toThrow(KeyReused);
    await expect(writes.run(claim('b', 'other'), () => Promise.resolve({}))).rejects.toThrow(KeyReused);
    expect(done).toEqual([]);
  });

  it('is not begun a second time while it runs', async () => {
    const done: number[] = [];
    const first = steps.run(claim('c'), threeSteps(done));
    await expect(steps.run(claim('c'), threeSteps(done))).rejects.toThrow(StillRunning);
    await first;
    expect(done).toEqual([0, 1, 2]);
  });

  it('without a key is done as often as it is sent', async () => {
    const done: number[] = [];
    for (let times = 0; times < 2; times += 1) await steps.run(undefined, threeSteps(done));
    expect(done).toEqual([0, 1, 2, 0, 1, 2]);
  });
});
