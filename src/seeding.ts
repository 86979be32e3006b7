import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';

/** Migrates the configured database and brings its reference data up to date, as every start does. */
export async function migrateAndSeed(): Promise<void> {
  const context = await NestFactory.createApplicationContext(AppModule, {
    logger: false,
    abortOnError: false,
  });
  await context.close();
}
