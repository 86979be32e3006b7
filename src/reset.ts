import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { runCommand } from './command.js';
import { dataOf } from './greeting.js';
import { ConfigModule, Settings } from './platform/config/index.js';
import { emptyDatabase, ResetRefused } from './platform/database/index.js';
import { migrateAndSeed } from './seeding.js';

/** Deletes everything in the configured database, and migrates and seeds it anew: `npm run db:reset -- --yes`. */
await runCommand(async () => {
  const context = await NestFactory.createApplicationContext(ConfigModule, {
    logger: false,
    abortOnError: false,
  });
  const settings = context.get(Settings);
  if (!process.argv.includes('--yes'))
    throw new ResetRefused(
      `This deletes everything in ${dataOf(settings)}. If you mean it: npm run db:reset -- --yes`,
    );
  await emptyDatabase(settings);
  await migrateAndSeed();
  process.stdout.write('The database is empty, migrated and seeded.\n');
});
