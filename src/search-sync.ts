import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { runCommand } from './command.js';
import { CATALOGUE_FILE, loadCatalogueFile, syncSearchIndex } from './modules/exercise-match/index.js';
import { ConfigModule } from './platform/config/index.js';
import { SearchModule, UpstashSearchClient } from './platform/search/index.js';

/** Fills the search service with the catalogue: `npm run search:sync`, after each change of data/exercises.tsv. */
@Module({ imports: [ConfigModule, SearchModule] })
class SearchSyncModule {}

await runCommand(async () => {
  const context = await NestFactory.createApplicationContext(SearchSyncModule, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  const client = context.get(UpstashSearchClient);
  if (client.enabled) {
    const written = await syncSearchIndex(client, loadCatalogueFile(CATALOGUE_FILE));
    process.stdout.write(`${written} exercises written to the search index.\n`);
  } else {
    process.stderr.write('Set UPSTASH_SEARCH_REST_URL and UPSTASH_SEARCH_REST_TOKEN first.\n');
    process.exitCode = 1;
  }
  await context.close();
});
