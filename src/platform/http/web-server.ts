import type { FastifyInstance } from 'fastify';
import { applyBodyLimits } from './body-limits.js';
import { allowOrigins } from './cors.js';
import { serveDocs } from './docs-pages.js';
import { readJsonBodies } from './json-body.js';
import { rememberRoutes } from './known-routes.js';
import { setResponseHeaders } from './response-headers.js';

/** Everything that the web server does before and beside the routes. Call it before the routes are registered. */
export function prepareWebServer(server: FastifyInstance, allowedOrigins: readonly string[]): void {
  rememberRoutes(server);
  applyBodyLimits(server);
  readJsonBodies(server);
  setResponseHeaders(server);
  allowOrigins(server, allowedOrigins);
  serveDocs(server);
}
