import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { createHash, timingSafeEqual } from 'node:crypto';
import { bearerToken } from '../auth/index.js';
import { Settings } from '../config/index.js';
import { MetricsForbidden } from './metrics.errors.js';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Lets in who has `METRICS_TOKEN`, or who is on this machine. */
@Injectable()
export class MetricsAccess implements CanActivate {
  constructor(private readonly settings: Settings) {}

  /** @throws MetricsForbidden */
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (this.hasToken(request) || isLocal(request)) return true;
    throw new MetricsForbidden();
  }

  private hasToken(request: FastifyRequest): boolean {
    const { metricsToken } = this.settings;
    const given = bearerToken(request.headers.authorization);
    if (metricsToken === undefined || given === undefined) return false;
    return timingSafeEqual(digest(given), digest(metricsToken));
  }
}

/** Forwarded by a proxy on this machine is not local. */
function isLocal({ socket, headers }: FastifyRequest): boolean {
  const forwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  return !forwarded && LOOPBACK.has(socket.remoteAddress ?? '');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
