import { Inject, Injectable } from '@nestjs/common';
import { ThrottlerStorage } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import type { Limiter } from './limiter.js';
import type { LimitedRequest } from './plan-throttler.guard.js';
import { quotaExceeded } from './throttle.errors.js';

/** What a request may still do with what it drew. */
@Injectable()
export class Quota {
  constructor(@Inject(ThrottlerStorage) private readonly limiter: Limiter) {}

  /** The provider failed before its first token: the call was worth nothing to the athlete. */
  async refund(request: FastifyRequest): Promise<void> {
    const { draw } = request as LimitedRequest;
    if (draw) await this.limiter.refund(draw.windows, draw.consumption);
  }

  /** Units of the route's own category that were granted. */
  granted(request: FastifyRequest): number {
    return (request as LimitedRequest).draw?.consumption.units[0] ?? 0;
  }

  /**
   * Gives back units of the route's own category that were granted and not needed.
   *
   * @param units at least 1
   */
  async giveBack(request: FastifyRequest, units: number): Promise<void> {
    const { draw } = request as LimitedRequest;
    if (!draw) return;
    const { consumption, windows } = draw;
    const noted = consumption.noted && { ...consumption.noted, units: [units] };
    await this.limiter.refund(windows.slice(0, 1), { ...consumption, units: [units], noted });
  }

  /** The refusal for what the grant did not cover. */
  exceeded(request: FastifyRequest): Error {
    const { draw } = request as LimitedRequest;
    if (!draw) throw new Error('The request was not limited.');
    const [own] = draw.windows;
    const [state] = draw.consumption.states;
    const stopped = { ...draw.consumption, states: [{ ...state!, retryMs: state!.resetMs }] };
    return quotaExceeded([own!], stopped, draw.tier);
  }
}
