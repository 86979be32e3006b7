import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createHash } from 'node:crypto';
import { EMPTY, type Observable, of } from 'rxjs';
import type { AuthenticatedRequest } from '../auth/index.js';
import { ApiZoneHeader, requestedZone } from '../calendar/index.js';
import { matchesAny } from '../http/index.js';
import { RecordHeads } from './record-heads.js';
import { type Viewpoint, type ViewingRequest, viewpointOf } from './viewpoint.js';

/** Raised when an answer's shape or arithmetic changes: answers cached by an earlier version are stale. */
const ANSWERS_VERSION = 1;

/**
 * Finds out from where the caller looks, and whether anything changed since the caller last looked: an answer that
 * is still true is a 304, and the record is not read at all.
 */
@Injectable()
export class RecordInterceptor implements NestInterceptor {
  constructor(private readonly heads: RecordHeads) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest & ViewingRequest>();
    const { principal } = request;
    // Without one the request was refused by the guards.
    if (!principal) return EMPTY;
    const head = await this.heads.of(principal.userId);
    request.viewpoint = viewpointOf(principal.userId, head, requestedZone(request), new Date());
    if (request.method !== 'GET') return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const etag = etagOf(request.url, request.viewpoint, head.revision);
    reply.headers({ etag, 'cache-control': 'private, no-cache', vary: 'authorization, x-time-zone' });
    if (!matchesAny(request.headers['if-none-match'], etag)) return next.handle();
    reply.status(304);
    return of(undefined);
  }
}

/** Weak: the same figures, not the same bytes. */
function etagOf(url: string, { userId, timeZone, today, weightUnit }: Viewpoint, revision: number): string {
  const parts = [ANSWERS_VERSION, url.replace(/^\/api\/v1\//, '/api/'), userId, timeZone, today, weightUnit];
  const hash = createHash('sha256')
    .update(JSON.stringify([...parts, revision]))
    .digest('base64url');
  return `W/"${hash.slice(0, 22)}"`;
}

/** Marks a handler that reads an athlete's record: it gets a `@Viewer()`, and a GET answers 304 while nothing changed. */
export function ReadsRecord(): MethodDecorator & ClassDecorator {
  return applyDecorators(
    UseInterceptors(RecordInterceptor),
    ApiZoneHeader(),
    ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag of an earlier answer.' }),
    ApiResponse({ status: 304, description: 'Nothing changed since that answer.' }),
  );
}
