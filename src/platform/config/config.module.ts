import { Global, Module } from '@nestjs/common';
import { ConfigModule as NestConfigModule, ConfigService } from '@nestjs/config';
import { loadSettings } from './load-settings.js';
import { Environment, Settings } from './settings.js';

/** The names that may be set: those of the class, with or without a default. */
const NAMES = [
  ...Object.keys(new Environment()),
  'TRUST_PROXY',
  'DATABASE_URL',
  'REDIS_URL',
  'SUPABASE_URL',
  'SUPABASE_JWT_SECRET',
  'SUPABASE_SERVICE_KEY',
  'UPSTASH_SEARCH_REST_URL',
  'UPSTASH_SEARCH_REST_TOKEN',
  'WEATHER_API_KEY',
  'METRICS_TOKEN',
];

/** Every variable that is read, in no order. */
export const VARIABLE_NAMES: readonly string[] = [...new Set(NAMES)];

function settingsFrom(config: ConfigService): Settings {
  return loadSettings(Object.fromEntries(VARIABLE_NAMES.map((name) => [name, config.get<unknown>(name)])));
}

@Global()
@Module({
  // A developer's .env must not decide what the tests prove.
  imports: [NestConfigModule.forRoot({ ignoreEnvFile: process.env.NODE_ENV === 'test', cache: true })],
  providers: [{ provide: Settings, useFactory: settingsFrom, inject: [ConfigService] }],
  exports: [Settings],
})
export class ConfigModule {}
