import { type ExecutionContext, Injectable } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import type { AuthenticatedRequest, Principal } from '../auth/index.js';
import { type DeclaredLimit, declaredLimit, isUnlimited } from './limit.js';
import { Limiter } from './limiter.js';
import { ANONYMOUS_LIMIT, PLAN_LIMITS, type Quota } from './plan-limits.js';
import { rateLimitHeaders } from './rate-limit-headers.js';
import type { Consumption, Window } from './rolling-window.js';
import { beyondQuota, quotaExceeded } from './throttle.errors.js';

/** What a request drew, for who wants to give it back or to know how much was granted. */
export interface Draw {
  windows: Window[];
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
  override async canActivate(context: ExecutionContext): Promise<boolean> {
    if (isUnlimited(context)) return true;
    const request = context.switchToHttp().getRequest<LimitedRequest>();
    const { principal } = request;
    const asked = principal
      ? userWindows(principal, request.body, declaredLimit(context))
      : [addressWindow(await this.getTracker(request))];
    const tier = principal?.plan ?? 'anonymous';
    // What can never pass draws nothing from the budget that it exceeds: it is a call like any other.
    const tooLarge = asked.find((window) => !window.partial && window.units > window.limit);
    const windows = asked.filter((window) => window !== tooLarge);
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

/** The user id is the hash tag: a user's windows lie on one node of a cluster, as the script needs. */
export function windowKey(policy: string, owner: string): string {
  return `vf:limit:{${owner}}:${policy}`;
}

function userWindows(principal: Principal, body: unknown, limit: DeclaredLimit | undefined): Window[] {
  const { userId, plan } = principal;
  const general = windowOf('general', userId, PLAN_LIMITS.general[plan], 1, false);
  if (!limit) return [general];
  const { category, units, partial } = limit;
  const own = windowOf(
    category,
    userId,
    PLAN_LIMITS[category][plan],
    units?.(body) ?? 1,
    partial?.(body) ?? false,
  );
  return [own, general];
}

function addressWindow(address: string): Window {
  return windowOf('anonymous', address, ANONYMOUS_LIMIT, 1, false);
}

function windowOf(policy: string, owner: string, quota: Quota, units: number, partial: boolean): Window {
  return {
    policy,
    key: windowKey(policy, owner),
    limit: quota.limit,
    windowMs: quota.windowSeconds * 1_000,
    units,
    partial,
  };
}
