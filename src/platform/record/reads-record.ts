import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createHash } from 'node:crypto';
import { EMPTY, type Observable, of, tap } from 'rxjs';
import type { AuthenticatedRequest } from '../auth/index.js';
import { ApiZoneHeader, requestedZone } from '../calendar/index.js';
import { ApiNotModified, isKnown, sendTag } from '../http/index.js';
import { type RecordHead, RecordHeads } from './record-heads.js';
import { type Viewpoint, type ViewingRequest, viewpointOf } from './viewpoint.js';

/** Raised when an answer's shape or arithmetic changes: answers cached by an earlier version are stale. */
const ANSWERS_VERSION = 2;

/** Finds out from where the caller looks. */
@Injectable()
export class ViewpointInterceptor implements NestInterceptor {
  constructor(private readonly heads: RecordHeads) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest & ViewingRequest>();
    const { principal } = request;
    // Without one the request was refused by the guards.
    if (!principal) return EMPTY;
    const head = await this.heads.of(principal.userId);
    request.viewpoint = viewpointOf(principal.userId, head, requestedZone(request), new Date());
    return this.answer(context, next, etagOf(request.url, request.viewpoint, head));
  }

  protected answer(_context: ExecutionContext, next: CallHandler, _etag: string): Observable<unknown> {
    return next.handle();
  }
}

/** Also finds out whether anything changed since the caller last looked: if not, the record is not read at all. */
@Injectable()
export class RecordInterceptor extends ViewpointInterceptor {
  protected override answer(context: ExecutionContext, next: CallHandler, etag: string): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const tagged = () => sendTag(reply, etag, ['authorization', 'x-time-zone']);
    // A refusal has no tag: what it says may change without the record.
    if (!isKnown(context.switchToHttp().getRequest(), etag)) return next.handle().pipe(tap(tagged));
    tagged();
    reply.status(304);
    return of(undefined);
  }
}

/** Weak: the same figures, not the same bytes. */
function etagOf(url: string, viewpoint: Viewpoint, { revision, sharedRevision }: RecordHead): string {
  const { userId, timeZone, today, weightUnit } = viewpoint;
  const parts = [ANSWERS_VERSION, url.replace(/^\/api\/v1\//, '/api/'), userId, timeZone, today, weightUnit];
  const hash = createHash('sha256')
    .update(JSON.stringify([...parts, revision, sharedRevision]))
    .digest('base64url');
  return `W/"${hash.slice(0, 22)}"`;
}

/** Marks a handler that looks at things as an athlete does: it gets a `@Viewer()`. */
export function SeesRecord(): MethodDecorator & ClassDecorator {
  return applyDecorators(UseInterceptors(ViewpointInterceptor), ApiZoneHeader());
}

/** Marks a GET that answers with figures of the record: it gets a `@Viewer()`, and is a 304 while nothing changed. */
export function ReadsRecord(): MethodDecorator & ClassDecorator {
  return applyDecorators(UseInterceptors(RecordInterceptor), ApiZoneHeader(), ApiNotModified());
}
