import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NamedError } from './define-error.js';
import { MethodNotAllowed, RouteNotFound } from './foreign-failures.js';
import { methodsOf } from './known-routes.js';
import { headersOf, pathOf, PROBLEM_TYPE, problemOf } from './problem.js';
import { lateCount } from './uncounted.js';

/** Renders every failure as a problem, and notes those that are ours. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void | Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const counted = lateCount(request, reply);
    if (!counted) return this.render(error, request, reply);
    return counted.then((refusal) => this.render(refusal ?? error, request, reply));
  }

  private render(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const path = pathOf(request);
    const failure = isNoRoute(error, request) ? noRoute(request, path) : error;
    const problem = { ...problemOf(failure), instance: path, request_id: request.id };
    if (problem.status >= 500) this.logger.error({ err: error, requestId: request.id }, 'Request failed');
    if (reply.sent) return;
    void reply
      .status(problem.status)
      .headers(headersOf(failure))
      .header('content-type', PROBLEM_TYPE)
      .send(JSON.stringify(problem));
  }
}

/** One too many is told so, whatever it asked for. */
function isNoRoute(error: unknown, request: FastifyRequest): boolean {
  return request.is404 && !(error instanceof NamedError && error.status === 429);
}

/** The framework says 404 to both: a path that nothing serves, and a path that others methods serve. */
function noRoute(request: FastifyRequest, path: string): Error {
  const methods = methodsOf(request.server, path);
  if (methods.length === 0) return new RouteNotFound();
  return new MethodNotAllowed({ headers: { allow: methods.join(', ') } });
}
