import type { FastifyInstance } from 'fastify';
import { deprecationHeaders } from './versioned-controller.js';

/** On every answer: which request it belongs to, and what a browser must not do with it. */
export function setResponseHeaders(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    reply.header('x-content-type-options', 'nosniff');
    reply.header('cache-control', 'no-store');
    const deprecation = deprecationHeaders(request.url);
    if (deprecation) reply.headers(deprecation);
    done();
  });
}
