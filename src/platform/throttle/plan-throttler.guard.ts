import { type ExecutionContext, Injectable } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import type { AuthenticatedRequest } from '../auth/index.js';
import { declaredLimit, isUnlimited } from './limit.js';
import { Limiter } from './limiter.js';
import { ANONYMOUS_LIMIT } from './plan-limits.js';
import { rateLimitHeaders } from './rate-limit-headers.js';
import { type Consumption, type Window, windowOf } from './rolling-window.js';
import { beyondQuota, quotaExceeded } from './throttle.errors.js';
import { UserWindows } from './user-windows.js';

/** What a request drew, for who wants to give it back or to know how much was granted. */
export interface Draw {
  windows: readonly Window[];
  consumption: Consumption;
  tier: string;
}

export interface LimitedRequest extends AuthenticatedRequest {
  draw?: Draw;
}

/**
 * The package's guard with its decision replaced: one budget for a user and a category on every route, all
 * windows of a call together, headers on each answer. The limiter is the storage that the package injects.
 */
@Injectable()
export class PlanThrottlerGuard extends ThrottlerGuard {
  private readonly userWindows = new UserWindows();

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    if (isUnlimited(context)) return true;
    const request = context.switchToHttp().getRequest<LimitedRequest>();
    const { principal } = request;
    const asked = principal
      ? this.userWindows.of(principal, request.body, declaredLimit(context))
      : [addressWindow(await this.getTracker(request))];
    const tier = principal?.plan ?? 'anonymous';
    // What can never pass draws nothing from the budget that it exceeds: it is a call like any other.
    const tooLarge = asked.find((window) => !window.partial && window.units > window.limit);
    const windows = tooLarge ? asked.filter((window) => window !== tooLarge) : asked;
    const consumption = await this.limiter.consume(windows);
    request.draw = { windows, consumption, tier };
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    void reply.headers(rateLimitHeaders(windows, consumption, tier));
    if (!consumption.granted) throw quotaExceeded(windows, consumption, tier);
    if (tooLarge) throw beyondQuota(tooLarge, tier);
    return true;
  }

  private get limiter(): Limiter {
    return this.storageService as unknown as Limiter;
  }
}

function addressWindow(address: string): Window {
  return windowOf('anonymous', address, ANONYMOUS_LIMIT, 1, false);
}
