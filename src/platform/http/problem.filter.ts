import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MethodNotAllowed, RouteNotFound } from './foreign-failures.js';
import { methodsOf } from './known-routes.js';
import { headersOf, pathOf, PROBLEM_TYPE, problemOf } from './problem.js';

/** Renders every failure as a problem, and notes those that are ours. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const path = pathOf(request);
    const failure = request.is404 ? noRoute(request, path) : error;
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

/** The framework says 404 to both: a path that nothing serves, and a path that others methods serve. */
function noRoute(request: FastifyRequest, path: string): Error {
  const methods = methodsOf(request.server, path);
  if (methods.length === 0) return new RouteNotFound();
  return new MethodNotAllowed({ headers: { allow: methods.join(', ') } });
}
