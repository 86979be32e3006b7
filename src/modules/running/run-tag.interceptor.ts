import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { entityTag, matchesAny } from '../../platform/http/index.js';
import type { ListedRun } from './run-answers.dto.js';

/** Gives the answer with one run its entity tag; who has that version already gets a 304 without the body. */
@Injectable()
export class RunTag implements NestInterceptor<ListedRun, ListedRun | undefined> {
  intercept(context: ExecutionContext, next: CallHandler<ListedRun>): Observable<ListedRun | undefined> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((run) => {
        const etag = entityTag(run.id, run.version);
        reply.headers({ etag, 'cache-control': 'private, no-cache', vary: 'authorization' });
        if (!matchesAny(request.headers['if-none-match'], etag)) return run;
        reply.status(304);
        return undefined;
      }),
    );
  }
}

/** Marks a handler that answers with one run: the answer carries the run's entity tag. */
export function TagsRun(): MethodDecorator {
  return applyDecorators(
    UseInterceptors(RunTag),
    ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag of an earlier answer.' }),
    ApiResponse({ status: 304, description: 'Nothing changed since that answer.' }),
  );
}
