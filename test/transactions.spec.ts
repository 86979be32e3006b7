import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../src/platform/database/index.js';
import { IdempotentWrites } from '../src/platform/http/index.js';
import { SERVER_URL } from './support/databases.js';
import { type OpenDatabase, openDatabase } from './support/open-database.js';

let open: OpenDatabase;
const [first, second] = [uuidv7(), uuidv7()];
beforeAll(async () => {
  open = await openDatabase();
});
afterAll(() => open.close());
beforeEach(async () => {
  await open.db.deleteFrom('event_heads').execute();
  await open.db
    .insertInto('event_heads')
    .values([first, second].map((user_id) => ({ user_id, last_seq: 0 })))
    .execute();
});

/** Two rows that any two writers can want in any order. */
const raise = (trx: Transaction, id: string) =>
  trx
    .updateTable('event_heads')
    .set({ last_seq: sql`last_seq + 1` })
    .where('user_id', '=', id)
    .execute();

const counts = async () => {
  const rows = await open.db.selectFrom('event_heads').select('last_seq').orderBy('user_id').execute();
  return rows.map(({ last_seq }) => last_seq);
};

const fail = (trx: Transaction, code: string) =>
  sql`do ${sql.lit(`begin raise exception 'made up' using errcode = '${code}'; end`)}`.execute(trx);

/** Opens when so many wait at it. */
function gate(of: number): () => Promise<void> {
  let release = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    release = resolve;
  });
  let waiting = 0;
  return () => {
    waiting += 1;
    if (waiting === of) release();
    return opened;
  };
}

describe('a write', () => {
  it.each(['40P01', '40001'])('is run again after %s, and leaves nothing of the first time', async (code) => {
    let attempts = 0;
    const answer = await open.db.write(async (trx) => {
      attempts += 1;
      await raise(trx, first);
      if (attempts < 3) await fail(trx, code);
      return attempts;
    });
    expect([answer, await counts()]).toEqual([3, [1, 0]]);
  });

  it.each([
    ['40P01', 4],
    ['23505', 1],
    ['57014', 1],
  ])('fails with %s after %d attempts', async (code, expected) => {
    let attempts = 0;
    const write = open.db.write(async (trx) => {
      attempts += 1;
      await raise(trx, first);
      await fail(trx, code);
    });
    await expect(write).rejects.toMatchObject({ code });
    expect([attempts, await counts()]).toEqual([expected, [0, 0]]);
  });

  it('is not run again for what it throws itself', async () => {
    let attempts = 0;
    const write = open.db.write(() => {
      attempts += 1;
      return Promise.reject(new Error('40P01'));
    });
    await expect(write).rejects.toThrow('40P01');
    expect(attempts).toBe(1);
  });
});

// The embedded database has one connection: nobody to wait for.
(SERVER_URL === undefined ? describe.skip : describe)('two writes that wait for each other', () => {
  it('are both done, each once, under one key as well', async () => {
    const writes = new IdempotentWrites(open.db);
    const bothHoldOne = gate(2);
    let attempts = 0;
    const inOrder = async (trx: Transaction, [one, other]: readonly [string, string]) => {
      attempts += 1;
      await raise(trx, one);
      if (attempts <= 2) await bothHoldOne();
      await raise(trx, other);
      return { done: true };
    };
    const claim = { userId: first, key: 'one', fingerprint: 'same', markReplayed: () => undefined };
    const answers = await Promise.all([
      open.db.write((trx) => inOrder(trx, [first, second])),
      writes.run(claim, (trx) => inOrder(trx, [second, first])),
    ]);
    expect(answers).toEqual([{ done: true }, { done: true }]);
    expect([attempts, await counts()]).toEqual([3, [2, 2]]);
    expect(await writes.replay(claim)).toEqual({ done: true });
  });
});
