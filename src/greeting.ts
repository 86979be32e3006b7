import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { resolve } from 'node:path';
import { inspect } from 'node:util';
import { LocalTokenVerifier, TokenVerifier } from './platform/auth/index.js';
import { Settings } from './platform/config/index.js';
import { VERSION } from './platform/health/index.js';

/** What a newcomer wants to know of a service that has just started. */
export async function greeting(app: NestFastifyApplication): Promise<string> {
  const settings = app.get(Settings);
  const url = `http://localhost:${portOf(app, settings)}`;
  const lines = [
    `VoiceFit ${VERSION} listens on ${url}`,
    `  docs  ${url}/docs`,
    `  data  ${dataOf(settings)}`,
  ];
  const token = await demoToken(app);
  if (token) lines.push('', 'Say a set:', '', sayIt(url, token));
  return `\n${lines.join('\n')}\n\n`;
}

/** Failures that tell the reader what to do: no stack belongs under them. */
const SAY_WHAT_TO_DO = new Set([
  'SettingsInvalid',
  'DataDirInUse',
  'MigrationChanged',
  'DatabaseUnreachable',
  'ResetRefused',
]);

/** Why the service did not start. */
export function startFailure(error: unknown): string {
  return `VoiceFit did not start.\n${reasonOf(error)}\n`;
}

/** For people: without a stack where the words say what to do. */
export function reasonOf(error: unknown): string {
  const plain = error instanceof Error && SAY_WHAT_TO_DO.has(error.name);
  return plain ? error.message : inspect(error);
}

function portOf(app: NestFastifyApplication, settings: Settings): number {
  const address = app.getHttpServer().address();
  return typeof address === 'object' && address !== null ? address.port : settings.port;
}

/** Which database it is, never with its password. */
export function dataOf({ databaseUrl, dataDir }: Settings): string {
  if (databaseUrl === undefined) return `${resolve(dataDir)} (embedded Postgres)`;
  const { host, pathname } = new URL(databaseUrl);
  return `Postgres at ${host}${pathname}`;
}

async function demoToken(app: NestFastifyApplication): Promise<string | undefined> {
  const verifier = app.get(TokenVerifier);
  return verifier instanceof LocalTokenVerifier
    ? verifier.issue({ user: 'demo', plan: 'premium' })
    : undefined;
}

function sayIt(url: string, token: string): string {
  return [
    `curl -s ${url}/api/v1/voice/log \\`,
    `  -H 'Authorization: Bearer ${token}' \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -d '{"voice_input": "bench press 225 for 8 at RPE 8"}'`,
  ].join('\n');
}
