import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { sql } from 'kysely';
import { DATABASE_CONNECTION, type DatabaseConnection } from './connection.js';
import { Database } from './database.js';

const EVERY_MS = 10 * 60 * 1_000;

/**
 * What autovacuum does on a server, and nobody on the embedded database: figures about the tables, without which the
 * planner takes one with forty thousand sets for a small one, and room for new rows where old ones lay.
 */
@Injectable()
export class EmbeddedUpkeep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(EmbeddedUpkeep.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Database,
    @Inject(DATABASE_CONNECTION) private readonly connection: DatabaseConnection,
  ) {}

  /** Before the first request: a process that was killed has left none of its counts. */
  async onApplicationBootstrap(): Promise<void> {
    if (this.connection.kind !== 'embedded') return;
    await this.run();
    this.timer = setInterval(() => void this.run(), EVERY_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Looks after the tables that need it. */
  run(): Promise<void> {
    this.running = this.running.then(() => this.lookAfter());
    return this.running;
  }

  private async lookAfter(): Promise<void> {
    try {
      // One by one: between two tables there is time for requests.
      for (const { schema, name } of await this.listChanged()) {
        await sql`vacuum (analyze) ${sql.id(schema, name)}`.execute(this.db);
      }
    } catch (cause) {
      this.logger.warn({ cause }, 'Upkeep of the embedded database failed');
    }
  }

  /** By autovacuum's own measure, or grown by a fifth since it was last looked at. */
  private async listChanged(): Promise<{ schema: string; name: string }[]> {
    const { rows } = await sql<{ schema: string; name: string }>`
      select counts.schemaname as schema, counts.relname as name
      from pg_class as relation join pg_stat_user_tables as counts on counts.relid = relation.oid
      where relation.relkind = 'r' and (
        counts.n_mod_since_analyze > 50 + 0.1 * greatest(relation.reltuples, 0)
        or counts.n_dead_tup > 50 + 0.2 * greatest(relation.reltuples, 0)
        or pg_relation_size(relation.oid) > (8 + 1.2 * relation.relpages) * current_setting('block_size')::int
      )`.execute(this.db);
    return rows;
  }
}
