import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { DatabaseConnection } from './connection.js';
import { Database } from './database.js';
import { EmbeddedUpkeep } from './embedded-upkeep.js';
import { openEmbedded } from './embedded.connection.js';

const ROWS = 2_000;

describe('the upkeep of the embedded database', () => {
  let connection: DatabaseConnection;
  let db: Database;
  let upkeep: EmbeddedUpkeep;
  beforeAll(async () => {
    connection = await openEmbedded({ dataDir: undefined });
    db = new Database({ dialect: connection.dialect });
    upkeep = new EmbeddedUpkeep(db, connection);
    await connection.runScript(`create table "Odd name" (id int primary key, word text);
      insert into "Odd name" select n, repeat('x', 100) from generate_series(1, ${ROWS}) n;`);
  });
  afterAll(async () => {
    await upkeep.onModuleDestroy();
    await db.destroy();
    await connection.close();
  });

  const counts = async () => {
    const { rows } = await sql<{ known: number; dead: number }>`
      select reltuples::int as known, n_dead_tup::int as dead
      from pg_class join pg_stat_user_tables on relid = pg_class.oid where pg_class.relname = 'Odd name'`.execute(
      db,
    );
    return rows[0]!;
  };

  it('tells the planner how large a table is, before the first request', async () => {
    expect((await counts()).known).toBe(-1);
    await upkeep.onApplicationBootstrap();
    expect((await counts()).known).toBe(ROWS);
  });

  it('makes room where old rows lay, and leaves alone what has hardly changed', async () => {
    await connection.runScript(`update "Odd name" set word = 'y' where id <= ${ROWS / 2}`);
    await upkeep.run();
    expect((await counts()).dead).toBe(0);
    await connection.runScript(`insert into "Odd name" values (0, 'z')`);
    await upkeep.run();
    expect((await counts()).known).toBe(ROWS);
  });
});
