import type { FastifyInstance } from 'fastify';
import { UNCOUNTED } from './uncounted.js';

const METHODS = 'GET, POST, PUT, PATCH, DELETE, OPTIONS';
const REQUEST_HEADERS = [
  'Content-Type',
  'Authorization',
  'Idempotency-Key',
  'If-Match',
  'If-None-Match',
  'Last-Event-ID',
  'Prefer',
  'X-Request-Id',
  'X-Time-Zone',
].join(', ');
const EXPOSED = [
  'Deprecation',
  'ETag',
  'Idempotent-Replayed',
  'Link',
  'Location',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'Sunset',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
  'X-RateLimit-Tier',
  'X-Request-Id',
].join(', ');
const PREFLIGHT_SECONDS = '3600';

/**
 * Cross-origin access for browsers. Credentials are never combined with the wildcard: tokens travel in a
 * header, no cookie is ever read.
 *
 * @param allowed origins, or `*` for any
 */
export function allowOrigins(server: FastifyInstance, allowed: readonly string[]): void {
  const any = allowed.includes('*');
  server.addHook('onRequest', (request, reply, done) => {
    const { origin } = request.headers;
    if (any) reply.header('access-control-allow-origin', '*');
    else if (origin !== undefined && allowed.includes(origin)) {
      reply.header('access-control-allow-origin', origin).header('vary', 'Origin');
    }
    if (origin !== undefined) reply.header('access-control-expose-headers', EXPOSED);
    done();
  });
  server.options('/*', { config: UNCOUNTED }, (_request, reply) => {
    void reply
      .headers({
        'access-control-allow-methods': METHODS,
        'access-control-allow-headers': REQUEST_HEADERS,
        'access-control-max-age': PREFLIGHT_SECONDS,
      })
      .send({ message: 'OK' });
  });
}
