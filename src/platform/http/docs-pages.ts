import type { FastifyInstance, FastifyReply } from 'fastify';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RouteNotFound } from './foreign-failures.js';
import { UNCOUNTED } from './uncounted.js';

/** From both `src` and `dist`. */
const DOCS_FOLDER = fileURLToPath(new URL('../../../docs', import.meta.url));
const UI_FOLDER = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

/** What of the user interface is served, and nothing else of its folder. */
const ASSETS: Record<string, string> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};

/** The page loads nothing from elsewhere. The interface styles its elements inline and embeds its icons. */
const CONTENT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'";

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>VoiceFit API</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="icon" href="/docs/favicon-32x32.png">
    <link rel="stylesheet" href="/docs/swagger-ui.css">
  </head>
  <body>
    <div id="api"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;

const START =
  "SwaggerUIBundle({ url: '/docs/openapi.json', dom_id: '#api', deepLinking: true, persistAuthorization: true });\n";

/**
 * The documentation at `/docs`, from files: the document is made at build time, so that neither the start nor
 * the memory of the process pays for it.
 */
export function serveDocs(server: FastifyInstance): void {
  server.get('/docs', { config: UNCOUNTED }, (_request, reply) => {
    void reply.header('content-security-policy', CONTENT_POLICY).type('text/html; charset=utf-8').send(PAGE);
  });
  server.get('/docs/start.js', { config: UNCOUNTED }, (_request, reply) => {
    void reply.type('text/javascript; charset=utf-8').send(START);
  });
  file(server, '/docs/openapi.json', join(DOCS_FOLDER, 'openapi.json'), 'application/json; charset=utf-8');
  file(server, '/docs/versioning', join(DOCS_FOLDER, 'versioning.md'), 'text/plain; charset=utf-8');
  for (const [name, type] of Object.entries(ASSETS))
    file(server, `/docs/${name}`, join(UI_FOLDER, name), type);
}

function file(server: FastifyInstance, url: string, path: string, type: string): void {
  server.get(url, { config: UNCOUNTED }, (_request, reply) => sendFile(reply, path, type));
}

async function sendFile(reply: FastifyReply, path: string, type: string): Promise<FastifyReply> {
  const content = await readFile(path).catch((cause: unknown) => {
    throw new RouteNotFound({ cause });
  });
  return reply.type(type).header('cache-control', 'public, max-age=300').send(content);
}
