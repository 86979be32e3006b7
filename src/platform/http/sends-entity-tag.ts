import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { ApiNotModified, entityTag, isKnown, sendTag } from './entity-tags.js';

/** What an answer needs to have for its tag. */
export interface Tagged {
  id: string;
  /** Raised by every change of what it tells of. */
  version: number;
}

class EntityTagInterceptor implements NestInterceptor<Tagged, Tagged | undefined> {
  /** @param revalidates whether who has the version already is spared the body */
  constructor(private readonly revalidates: boolean) {}

  intercept(context: ExecutionContext, next: CallHandler<Tagged>): Observable<Tagged | undefined> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer) => {
        const tag = entityTag(answer.id, answer.version);
        if (!this.revalidates) {
          reply.header('etag', tag);
          return answer;
        }
        sendTag(reply, tag, ['authorization']);
        if (!isKnown(request, tag)) return answer;
        reply.status(304);
        return undefined;
      }),
    );
  }
}

/** Marks a handler whose answer has an `id` and a `version`: they are sent as its `ETag`, for a later `If-Match`. */
export function SendsEntityTag(): MethodDecorator {
  return applyDecorators(UseInterceptors(new EntityTagInterceptor(false)));
}

/**
 * The same for an answer in which nothing changes but with its version, whoever's unit and day it is: with an
 * `If-None-Match` that names it, it is a 304.
 */
export function RevalidatesByEntityTag(): MethodDecorator {
  return applyDecorators(UseInterceptors(new EntityTagInterceptor(true)), ApiNotModified());
}
