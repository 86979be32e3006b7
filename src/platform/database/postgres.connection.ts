import { setTimeout as wait } from 'node:timers/promises';
import { Pool, types } from 'pg';
import type { DatabaseConnection } from './connection.js';
import { takeConnection } from './database-unreachable.js';
import { gatheringSocket } from './gathering-socket.js';
import { PipelinedPostgresDialect } from './pipelined-postgres.js';

/** The job queue has connections of its own: a long job must not keep requests waiting. */
const JOB_CONNECTIONS = 2;

/** Whoever comes to a table waits behind a script that waits for it: it lets them pass, and tries again. */
const LOCK_WAIT_MS = 2_000;
const LOCK_PAUSE_MS = 1_000;
const LOCK_ATTEMPTS = 40;
const LOCK_NOT_AVAILABLE = '55P03';

const { INT8, NUMERIC, DATE } = types.builtins;

// As the embedded database reads them; sums here stay below 2^53.
for (const type of [INT8, NUMERIC]) types.setTypeParser(type, Number);
// A calendar day has no time zone.
types.setTypeParser(DATE, (text) => text);

export interface PostgresOptions {
  url: string;
  poolMax: number;
  statementTimeoutMs: number;
  onIdleError: (error: Error) => void;
}

/** Postgres or Supabase, through a pool. Connections are opened on demand and verified by use. */
export function connectPostgres(options: PostgresOptions): DatabaseConnection {
  const pool = new Pool({
    connectionString: options.url,
    max: options.poolMax,
    connectionTimeoutMillis: 5_000,
    statement_timeout: options.statementTimeoutMs,
    idle_in_transaction_session_timeout: 30_000,
    application_name: 'voicefit',
    keepAlive: true,
    pipeline: true,
    stream: gatheringSocket,
  });
  pool.on('error', options.onIdleError);
  let answeredAt: number | null = null;
  // A connection that broke is released with its failure.
  pool.on('release', (broken: unknown) => {
    if (!broken) answeredAt = Date.now();
  });
  return {
    kind: 'postgres',
    dialect: new PipelinedPostgresDialect(pool),
    runScript: (sql) => runScript(pool, sql),
    pool: () => ({
      idle: pool.idleCount,
      busy: pool.totalCount - pool.idleCount,
      waiting: pool.waitingCount,
    }),
    lastAnswer: () => answeredAt,
    jobStore: {
      connectionString: options.url,
      max: JOB_CONNECTIONS,
      application_name: 'voicefit-jobs',
    },
    close: async () => undefined,
  };
}

async function runScript(pool: Pool, sql: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(pool, sql);
    } catch (error) {
      const { code } = (error ?? {}) as { code?: unknown };
      if (attempt === LOCK_ATTEMPTS || code !== LOCK_NOT_AVAILABLE) throw error;
      await wait(LOCK_PAUSE_MS);
    }
  }
}

async function runOnce(pool: Pool, sql: string): Promise<void> {
  const client = await takeConnection(pool);
  try {
    await client.query('begin');
    // An index on years of sets may take longer than any request.
    await client.query('set local statement_timeout = 0');
    await client.query(`set local lock_timeout = ${LOCK_WAIT_MS}`);
    await client.query(sql);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
