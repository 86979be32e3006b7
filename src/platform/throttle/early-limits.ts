import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { AuthGuard, bearerToken } from '../auth/index.js';
import { countFailures, isUncounted } from '../http/index.js';
import { type LimitedRequest, PlanThrottlerGuard } from './plan-throttler.guard.js';

/**
 * Counts what the guard cannot: callers without a bearer token before their body is read, and requests that fail
 * before the guards. Each request is counted once.
 */
@Injectable()
export class EarlyLimits {
  constructor(
    private readonly limits: PlanThrottlerGuard,
    private readonly callers: AuthGuard,
  ) {}

  /** Call it before the routes are registered. */
  register(server: FastifyInstance): void {
    // The web server goes on with `done`, or with the promise: who brings a token pays for none.
    server.addHook('onRequest', (request, reply, done): void | Promise<void> => {
      if (bearerToken(request.headers.authorization) !== undefined || isUncounted(request)) return done();
      return this.limits.count(request, reply);
    });
    countFailures(server, (request, reply) => this.countFailed(request, reply));
  }

  /** An unknown address, a wrong method, a body that cannot be read: with a bearer token whose, nobody asked yet. */
  private countFailed(request: LimitedRequest, reply: FastifyReply): Promise<unknown> | undefined {
    if (request.draw || isUncounted(request)) return undefined;
    return this.callers
      .identify(request)
      .then(() => this.limits.count(request, reply))
      .catch((refusal: unknown) => refusal);
  }
}
