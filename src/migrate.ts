import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';

/** Migrates and seeds the configured database, as every start does, and ends: `npm run db:migrate`. */
const context = await NestFactory.createApplicationContext(AppModule, { logger: false, abortOnError: false });
await context.close();
process.stdout.write('The database is migrated and seeded.\n');
