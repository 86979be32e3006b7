import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import type { Pool, PoolClient, QueryResult as Answer } from 'pg';
import { takeConnection } from './database-unreachable.js';
import { StatementNames } from './statement-names.js';
import { isUnawaited } from './unawaited.js';

/**
 * Postgres with fewer waits than statements: nobody waits for `begin`, nor for what was sent with `sendUnawaited`.
 * They travel together with the statement or the `commit` behind them.
 */
export class PipelinedPostgresDialect extends PostgresDialect {
  /** @param pool of clients in pipeline mode, which send what they are given without waiting for what went before */
  constructor(private readonly pool: Pool) {
    super({ pool });
  }

  override createDriver(): Driver {
    return new PipelinedDriver(this.pool);
  }
}

class PipelinedDriver implements Driver {
  private readonly names = new StatementNames();
  private readonly connections = new WeakMap<PoolClient, PipelinedConnection>();

  constructor(private readonly pool: Pool) {}

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const client = await takeConnection(this.pool);
    const connection = this.connections.get(client) ?? new PipelinedConnection(client, this.names);
    this.connections.set(client, connection);
    return connection;
  }

  async beginTransaction(connection: PipelinedConnection, settings: TransactionSettings): Promise<void> {
    connection.send(CompiledQuery.raw(beginning(settings)));
  }

  commitTransaction(connection: PipelinedConnection): Promise<void> {
    return connection.commit();
  }

  rollbackTransaction(connection: PipelinedConnection): Promise<void> {
    return connection.rollback();
  }

  async releaseConnection(connection: PipelinedConnection): Promise<void> {
    connection.release();
  }

  destroy(): Promise<void> {
    return this.pool.end();
  }
}

class PipelinedConnection implements DatabaseConnection {
  /** What nobody has waited for yet, in order: each with its failure, or undefined. */
  private sent: Promise<Error | undefined>[] = [];
  private broken = false;

  constructor(
    private readonly client: PoolClient,
    private readonly names: StatementNames,
  ) {
    // The pool listens to clients that are idle only. What was asked fails by itself; unheard, the event would end
    // the process.
    client.on('error', () => (this.broken = true));
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (isUnawaited(query)) {
      this.send(query);
      return { rows: [] };
    }
    try {
      const { command, rowCount, rows } = await this.ask<R>(query);
      return command === 'SELECT' ? { rows } : { rows, numAffectedRows: BigInt(rowCount ?? 0) };
    } catch (error) {
      // Behind a statement that failed every other one fails for that reason alone.
      throw (await this.failure()) ?? error;
    }
  }

  send(query: CompiledQuery): void {
    this.sent.push(
      this.ask(query).then(
        () => undefined,
        (error: Error) => error,
      ),
    );
  }

  async commit(): Promise<void> {
    const committed = this.ask(CompiledQuery.raw('commit'));
    const answer = await committed.catch((error: Error) => error);
    const failure = (await this.failure()) ?? (answer instanceof Error ? answer : undefined);
    if (failure) throw failure;
    // A transaction in which something failed is ended by a commit too, with nothing kept.
    if ((answer as Answer).command !== 'COMMIT') throw new Error('The transaction was rolled back.');
  }

  async rollback(): Promise<void> {
    try {
      await this.ask(CompiledQuery.raw('rollback'));
    } catch (error) {
      this.broken = true;
      throw error;
    } finally {
      this.sent = [];
    }
  }

  release(): void {
    this.client.release(this.broken);
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Nothing of ours is read row by row.');
  }

  private ask<R>({ sql: text, parameters }: CompiledQuery): Promise<Answer<R & object>> {
    return this.client.query({ name: this.names.of(text), text, values: parameters as unknown[] });
  }

  /** The first failure among what was sent, all of it answered by now. */
  private async failure(): Promise<Error | undefined> {
    const outcomes = await Promise.all(this.sent);
    this.sent = [];
    return outcomes.find((outcome) => outcome !== undefined);
  }
}

function beginning({ isolationLevel, accessMode }: TransactionSettings): string {
  if (!isolationLevel && !accessMode) return 'begin';
  return ['start transaction', isolationLevel && `isolation level ${isolationLevel}`, accessMode]
    .filter(Boolean)
    .join(' ');
}
