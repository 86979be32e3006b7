import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { AuthGuard } from '../auth/index.js';
import { countFailures, isUncounted } from '../http/index.js';
import { type LimitedRequest, PlanThrottlerGuard } from './plan-throttler.guard.js';

/** Whether there is a token in it, and a good one, is for the guards to find out. */
const BRINGS_TOKEN = /^Bearer /i;

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
    // The web server goes on with `done`, or with the promise: who says to bring a token pays for none.
    server.addHook('onRequest', (request, reply, done): void | Promise<void> => {
      if (BRINGS_TOKEN.test(request.headers.authorization ?? '') || isUncounted(request)) return done();
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
