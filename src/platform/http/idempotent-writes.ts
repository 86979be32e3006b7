import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type Generated, sql } from 'kysely';
import { Database, type Queryable, sendUnawaited, type Transaction } from '../database/index.js';
import type { IdempotencyClaim } from './idempotency.js';
import { KeyReused, StillRunning } from './idempotency.errors.js';

interface IdempotencyKeysTable {
  user_id: string;
  key: string;
  fingerprint: string;
  status: number;
  /** JSON text in, parsed out. */
  response: unknown;
  created_at: Generated<Date>;
}

declare module '../database/tables.js' {
  interface Tables {
    idempotency_keys: IdempotencyKeysTable;
  }
}

/** Status of a request in steps that has not come to its end. */
export const UNFINISHED = 102;

/** How long an answer can be asked for again. */
const KEPT_DAYS = 30;
const PURGE_EVERY_MS = 24 * 60 * 60 * 1000;

/** Writes that happen once for each key: what is written and the answer to it commit together. */
@Injectable()
export class IdempotentWrites implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(IdempotentWrites.name);
  /** Of this process: the embedded database has no second connection on which a lock could be seen. */
  private readonly running = new Set<string>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly db: Database) {}

  /** Also at the start: a process that is replaced every day would never come to it. */
  onApplicationBootstrap(): void {
    void this.purgeQuietly();
    this.timer = setInterval(() => void this.purgeQuietly(), PURGE_EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /**
   * Runs a write in one transaction with the row that remembers its answer. Without a claim: a transaction.
   *
   * @throws KeyReused when the key belongs to another request
   * @throws StillRunning when the first request with this key has not been answered yet
   */
  async run<T>(claim: IdempotencyClaim | undefined, write: (trx: Transaction) => Promise<T>): Promise<T> {
    if (!claim) return this.db.write(write);
    const name = `${claim.userId} ${claim.key}`;
    if (this.running.has(name)) throw stillRunning();
    this.running.add(name);
    try {
      return await this.db.write((trx) => this.once(trx, claim, name, write));
    } finally {
      this.running.delete(name);
    }
  }

  /** The answer given before; undefined when there is none. */
  async replay<T>(claim: IdempotencyClaim | undefined, db: Queryable = this.db): Promise<T | undefined> {
    if (!claim) return undefined;
    const row = await db
      .selectFrom('idempotency_keys')
      .select(['fingerprint', 'status', 'response'])
      .where('user_id', '=', claim.userId)
      .where('key', '=', claim.key)
      .executeTakeFirst();
    if (!row) return undefined;
    if (row.fingerprint !== claim.fingerprint) throw new KeyReused();
    if (row.status === UNFINISHED) return undefined;
    claim.markReplayed();
    return row.response as T;
  }

  private async once<T>(
    trx: Transaction,
    claim: IdempotencyClaim,
    name: string,
    write: (trx: Transaction) => Promise<T>,
  ): Promise<T> {
    const { rows } = await sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as mine`.execute(trx);
    if (!rows[0]?.mine) throw stillRunning();
    const before = await this.replay<T>(claim, trx);
    if (before !== undefined) return before;
    const answer = await write(trx);
    const row = { user_id: claim.userId, key: claim.key, fingerprint: claim.fingerprint, status: 200 };
    await sendUnawaited(
      trx,
      trx.insertInto('idempotency_keys').values({ ...row, response: JSON.stringify(answer) }),
    );
    return answer;
  }

  private async purgeQuietly(): Promise<void> {
    try {
      await this.db
        .deleteFrom('idempotency_keys')
        .where('created_at', '<', sql<Date>`now() - make_interval(days => ${KEPT_DAYS})`)
        .execute();
    } catch (cause) {
      this.logger.warn({ cause }, 'Old idempotency keys could not be removed');
    }
  }
}

export function stillRunning(): Error {
  return new StillRunning({ headers: { 'retry-after': '1' } });
}
