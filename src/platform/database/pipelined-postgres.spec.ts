import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { SERVER_URL } from '../../../test/support/databases.js';
import { type OpenDatabase, openDatabase } from '../../../test/support/open-database.js';
import type { Transaction } from './database.js';
import { sendUnawaited } from './unawaited.js';

const onServer = SERVER_URL === undefined ? it.skip : it;

let database: OpenDatabase;
beforeAll(async () => {
  database = await openDatabase();
  await sql`create table notes (id integer primary key check (id > 0))`.execute(database.db);
});
afterAll(() => database.close());

const run = <T>(work: (trx: Transaction) => Promise<T>) => database.db.write(work);
const note = (id: number) => sql`insert into notes (id) values (${id})`;
const send = (trx: Transaction, id: number) => sendUnawaited(trx, { compile: () => note(id).compile(trx) });

async function ids(): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select id from notes order by id`.execute(database.db);
  return rows.map(({ id }) => id);
}

describe(`statements that nobody waits for, on ${SERVER_URL === undefined ? 'PGlite' : 'Postgres'}`, () => {
  it('are kept with the transaction, in order, and seen by what follows', async () => {
    const seen = await run(async (trx) => {
      for (const id of [1, 2]) await send(trx, id);
      const { rows } = await sql`select id from notes`.execute(trx);
      await send(trx, 3);
      return rows.length;
    });
    expect(seen).toBe(2);
    expect(await ids()).toEqual([1, 2, 3]);
  });

  it('end the transaction with their own failure, and nothing is kept', async () => {
    const failing = run(async (trx) => {
      await send(trx, 4);
      await send(trx, -1);
      await send(trx, 5);
    });
    await expect(failing).rejects.toMatchObject({ code: '23514' });
    expect(await ids()).toEqual([1, 2, 3]);
  });

  it('name the failure also where a later statement meets it first', async () => {
    const failing = run(async (trx) => {
      await send(trx, 1);
      await sql`select id from notes`.execute(trx);
    });
    await expect(failing).rejects.toMatchObject({ code: '23505' });
  });

  it('leave a connection that works when the caller gives up', async () => {
    const giveUp = run(async (trx) => {
      await send(trx, 6);
      throw new Error('given up');
    });
    await expect(giveUp).rejects.toThrow('given up');
    await run((trx) => send(trx, 7));
    expect(await ids()).toEqual([1, 2, 3, 7]);
  });
});

describe('a transaction', () => {
  it('is not kept when a statement failed and its failure was swallowed', async () => {
    const swallowing = run(async (trx) => {
      await note(8).execute(trx);
      await note(-1)
        .execute(trx)
        .catch(() => undefined);
    });
    await swallowing.catch(() => undefined);
    expect(await ids()).not.toContain(8);
  });

  // The embedded database has one connection, and one level.
  onServer('begins as it was asked to', async () => {
    const level = await database.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (trx) => {
        const { rows } = await sql<{ transaction_isolation: string }>`show transaction_isolation`.execute(
          trx,
        );
        return rows[0]?.transaction_isolation;
      });
    expect(level).toBe('repeatable read');
  });
});
