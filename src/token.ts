import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { parseArgs } from 'node:util';
import { LocalTokenVerifier, type Plan, type Role } from './platform/auth/index.js';
import { ConfigModule, Settings } from './platform/config/index.js';

/** Prints a local token: `npm run token -- --user demo --plan premium [--role admin]`. */
const { values } = parseArgs({
  options: {
    user: { type: 'string', default: 'demo' },
    plan: { type: 'string', default: 'premium' },
    role: { type: 'string' },
  },
});
const context = await NestFactory.createApplicationContext(ConfigModule, { logger: ['error', 'warn'] });
const settings = context.get(Settings);
const problem = problemWith(values.plan, values.role, settings.usesLocalTokens);
if (problem) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
} else {
  const { user, plan, role } = values as { user: string; plan: Plan; role?: Role };
  process.stdout.write(`${await new LocalTokenVerifier(settings.dataDir).issue({ user, plan, role })}\n`);
}
await context.close();

function problemWith(plan: string, role: string | undefined, isLocal: boolean): string | undefined {
  if (!isLocal) return 'SUPABASE_URL is set: tokens come from Supabase, none are made here.';
  if (plan !== 'free' && plan !== 'premium') return 'The plan is free or premium.';
  return role === undefined || role === 'admin' ? undefined : 'The only role is admin.';
}
