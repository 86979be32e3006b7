import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { sql } from 'kysely';
import { Database, DATABASE_CONNECTION, type DatabaseConnection } from '../database/index.js';
import { RedisConnections } from '../redis/index.js';
import { HealthRegistry } from './health-registry.js';

/** Registers what every process has: the record, and Redis. */
@Injectable()
export class PlatformDependencies implements OnModuleInit {
  constructor(
    private readonly registry: HealthRegistry,
    private readonly db: Database,
    private readonly redis: RedisConnections,
    @Inject(DATABASE_CONNECTION) private readonly connection: DatabaseConnection,
  ) {}

  onModuleInit(): void {
    // Reading the migrations proves more than a connection: the schema is there.
    const check = () => sql`select 1 from schema_migrations limit 1`.execute(this.db);
    const { lastAnswer } = this.connection;
    this.registry.register({ name: 'postgres', critical: true, check, ...(lastAnswer && { lastAnswer }) });
    const { commands } = this.redis;
    this.registry.register({
      name: 'redis',
      critical: false,
      check: commands ? () => commands.ping() : null,
      lastAnswer: () => this.redis.lastAnswer,
    });
  }
}
