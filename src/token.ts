import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { LocalTokenVerifier } from './platform/auth/index.js';
import { ConfigModule, Settings } from './platform/config/index.js';
import { TOKEN_USAGE, tokenRequestOf } from './token-request.js';

/** Prints a local token, or how to ask for one. */
const asked = tokenRequestOf(process.argv.slice(2));
if (asked.help) {
  process.stdout.write(TOKEN_USAGE);
} else if (asked.problem !== undefined) {
  refuse(`${asked.problem}\n\n${TOKEN_USAGE}`);
} else {
  const context = await NestFactory.createApplicationContext(ConfigModule, { logger: ['error', 'warn'] });
  const { usesLocalTokens, dataDir } = context.get(Settings);
  if (usesLocalTokens)
    process.stdout.write(`${await new LocalTokenVerifier(dataDir).issue(asked.request)}\n`);
  else refuse('SUPABASE_URL is set: tokens come from Supabase, none are made here.\n');
  await context.close();
}

function refuse(problem: string): void {
  process.stderr.write(problem);
  process.exitCode = 1;
}
