import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    uncounted?: true;
  }
}

/** The configuration of a route that no limit counts: what probes, browsers and readers of the documentation ask. */
export const UNCOUNTED = { uncounted: true } as const;

export function isUncounted(request: FastifyRequest): boolean {
  return request.routeOptions.config?.uncounted === true;
}

/** Counts a request that nobody counted; resolves with the refusal of one too many. Undefined: it was counted. */
export type LateCount = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown> | undefined;

const servers = new WeakMap<FastifyInstance, LateCount>();

/** From now on a request that fails before the guards is counted before it is told so. */
export function countFailures(server: FastifyInstance, count: LateCount): void {
  servers.set(server, count);
}

/** The count of a failed request, where it is still due. */
export function lateCount(request: FastifyRequest, reply: FastifyReply): Promise<unknown> | undefined {
  return servers.get(request.server)?.(request, reply);
}
