import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

/** Bytes of an ordinary body. */
export const BODY_LIMIT = 256 * 1024;
/** Bytes of a batch. */
const LARGE_BODY_LIMIT = 1024 * 1024;

/** A route that takes larger bodies: up to 1 MiB, or as many bytes as it says. */
export function LargeBody(bytes = LARGE_BODY_LIMIT): MethodDecorator {
  return RouteConfig({ bodyLimit: bytes });
}

/** The framework hands a route's configuration through; the server reads the limit from the route itself. */
export function applyBodyLimits(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    const { bodyLimit: limit } = { ...route.config } as { bodyLimit?: number };
    if (limit !== undefined) route.bodyLimit = limit;
  });
}
