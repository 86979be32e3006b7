import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

/** Asked every few seconds by machines: noted only when they fail. */
const PROBES = new Set(['/', '/health', '/health/live', '/health/ready', '/metrics']);

interface Caller {
  userId: string;
  plan: string;
}

/** One line for each request: who, what, how it ended, how long it took. Never what was said. */
export function registerAccessLog(server: FastifyInstance, logger: Logger): void {
  if (logger.level === 'silent') return;
  server.addHook('onResponse', (request, reply, done) => {
    write(logger, request, reply);
    done();
  });
}

function write(logger: Logger, request: FastifyRequest, reply: FastifyReply): void {
  const { url } = request.routeOptions;
  const caller = (request as { principal?: Caller }).principal;
  const line = {
    requestId: request.id,
    method: request.method,
    // The template, not the path: a path holds ids, and may hold anything when nothing matches it.
    route: url ?? null,
    status: reply.statusCode,
    durationMs: Math.round(reply.elapsedTime * 100) / 100,
    userId: caller?.userId ?? null,
    plan: caller?.plan ?? null,
  };
  if (reply.statusCode >= 500) logger.error(line, 'Request failed');
  else if (url !== undefined && PROBES.has(url)) logger.debug(line, 'Request served');
  else logger.info(line, 'Request served');
}
