import { Injectable, type OnModuleInit } from '@nestjs/common';
import { sql } from 'kysely';
import { Database } from '../database/index.js';
import { RedisConnections } from '../redis/index.js';
import { HealthRegistry } from './health-registry.js';

/** Registers what every process has: the record, and Redis where it is configured. */
@Injectable()
export class PlatformDependencies implements OnModuleInit {
  constructor(
    private readonly registry: HealthRegistry,
    private readonly db: Database,
    private readonly redis: RedisConnections,
  ) {}

  onModuleInit(): void {
    // Reading the migrations proves more than a connection: the schema is there.
    const check = () => sql`select 1 from schema_migrations limit 1`.execute(this.db);
    this.registry.register({ name: 'postgres', critical: true, check });
    const { commands } = this.redis;
    if (commands) this.registry.register({ name: 'redis', critical: false, check: () => commands.ping() });
  }
}
