import 'reflect-metadata';
import { runCommand } from './command.js';
import { migrateAndSeed } from './seeding.js';

/** `npm run db:seed` */
await runCommand(async () => {
  await migrateAndSeed();
  process.stdout.write('The database is migrated and seeded.\n');
});
