import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Observable, tap } from 'rxjs';
import { entityTag } from './entity-tags.js';

/** What an answer needs to have for its tag. */
export interface Tagged {
  id: string;
  /** Raised by every change of what it tells of. */
  version: number;
}

@Injectable()
class EntityTagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<Tagged>): Observable<Tagged> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(tap(({ id, version }) => void reply.header('etag', entityTag(id, version))));
  }
}

/** Marks a handler whose answer has an `id` and a `version`: they are sent as its `ETag`, for a later `If-Match`. */
export function SendsEntityTag(): MethodDecorator {
  return applyDecorators(UseInterceptors(EntityTagInterceptor));
}
