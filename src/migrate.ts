import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { runCommand } from './command.js';
import { ConfigModule } from './platform/config/index.js';
import { DatabaseModule } from './platform/database/index.js';

@Module({ imports: [ConfigModule, DatabaseModule] })
class MigrateModule {}

/** Migrates the configured database, as every start does: `npm run db:migrate`. */
await runCommand(async () => {
  const context = await NestFactory.createApplicationContext(MigrateModule, {
    logger: false,
    abortOnError: false,
  });
  await context.close();
  process.stdout.write('The database is migrated.\n');
});
