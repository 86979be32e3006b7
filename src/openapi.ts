import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { AppModule } from './app.module.js';
import { APP_OPTIONS, createAdapter } from './app.js';
import { Settings } from './platform/config/index.js';
import { VERSION } from './platform/health/index.js';
import { CURRENT_PREFIX, ProblemBody, problemsOfMethod } from './platform/http/index.js';

const FILE = fileURLToPath(new URL('../docs/openapi.json', import.meta.url));

const DESCRIPTION = `A set said aloud is understood, matched, stored and turned into coaching.

Send a token as \`Authorization: Bearer …\`. Every error has one body (RFC 9457) whose \`code\` is for programs.
Every limited answer tells what is left. A POST that writes takes an \`Idempotency-Key\`. The paths without a
version are deprecated: see /docs/versioning.`;

/** The document of the routes as they are declared; nothing is opened or started for it. */
async function makeDocument(): Promise<OpenAPIObject> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, createAdapter(anySettings()), {
    ...APP_OPTIONS,
    preview: true,
    logger: ['error'],
  });
  const config = new DocumentBuilder()
    .setTitle('VoiceFit')
    .setDescription(DESCRIPTION)
    .setVersion(VERSION)
    .addBearerAuth()
    .addSecurityRequirements('bearer')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    extraModels: [ProblemBody],
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '').toLowerCase()}_${method}`,
  });
  return { ...document, paths: marked(document.paths) };
}

/** Only `trustProxy` is read of them, which no document depends on. */
function anySettings(): Settings {
  return { trustProxy: undefined } as Settings;
}

type Operation = OpenAPIObject['paths'][string]['get'] & object;

/** In the order of their paths, with the errors that follow from the method; the unversioned ones as what they are, the ones outside `/api` without a token. */
function marked(paths: OpenAPIObject['paths']): OpenAPIObject['paths'] {
  const sorted = Object.entries(paths).sort(([one], [other]) => (one < other ? -1 : 1));
  const names = new Set<string>();
  for (const [path, operations] of sorted) {
    const deprecated = path.startsWith('/api/') && !path.startsWith(CURRENT_PREFIX);
    for (const [method, operation] of Object.entries(operations) as [string, Operation][]) {
      operation.responses = { ...operation.responses, ...problemsOfMethod(method) };
      operation.operationId = uniqueName(operation, deprecated, names);
      if (deprecated) operation.deprecated = true;
      if (!path.startsWith('/api/')) operation.security = [];
    }
  }
  return Object.fromEntries(sorted);
}

/** A handler with several paths has a name for each: `voice_parse`, `voice_parse_unversioned`. */
function uniqueName({ operationId = '' }: Operation, deprecated: boolean, names: Set<string>): string {
  const base = operationId.replace(/\[\d+\]$/, '') + (deprecated ? '_unversioned' : '');
  let name = base;
  for (let count = 2; names.has(name); count += 1) name = `${base}_${count}`;
  names.add(name);
  return name;
}

const text = `${JSON.stringify(await makeDocument(), null, 2)}\n`;
if (process.argv.includes('--check')) {
  const committed = await readFile(FILE, 'utf8').catch(() => '');
  if (committed !== text) {
    process.stderr.write('docs/openapi.json is not what the routes say. Run: npm run openapi\n');
    process.exit(1);
  }
} else {
  await writeFile(FILE, text);
}
process.exit(0);
