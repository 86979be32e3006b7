import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import type { Socket } from 'node:net';
import { BODY_LIMIT } from './body-limits.js';
import { MalformedRequest } from './foreign-failures.js';
import { PROBLEM_TYPE, pathOf, problemOf } from './problem.js';
import { requestId } from './request-id.js';

/** A request must have arrived whole within this. */
const REQUEST_TIMEOUT_MS = 20_000;
/** Longer than the usual 60 s of load balancers: they close first, and never meet a socket that we just closed. */
const KEEP_ALIVE_MS = 65_000;
/** Of one path parameter. */
const MOST_PARAMETER_CHARACTERS = 256;

/**
 * How the web server is set up.
 *
 * @param trustProxy whose `X-Forwarded-For` is believed: `true`, a number of hops, or addresses and networks
 */
export function serverOptions(trustProxy: string | undefined) {
  return {
    trustProxy: trusted(trustProxy),
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    genReqId: requestId,
    requestIdHeader: false as const,
    // While closing, requests that still come over open connections are answered, and the connections closed.
    return503OnClosing: false,
    forceCloseConnections: 'idle' as const,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: MOST_PARAMETER_CHARACTERS },
    clientErrorHandler: (_error: Error, socket: Socket) => refuseConnection(socket),
    frameworkErrors: refuseRequest,
    // Nothing of ours is a middleware or an upload.
    skipMiddie: true,
    multipart: false as const,
  } satisfies FastifyServerOptions & Record<string, unknown>;
}

function trusted(
  setting: string | undefined,
): boolean | string | ((address: string, hop: number) => boolean) {
  if (setting === undefined || setting === '' || setting === 'false') return false;
  if (setting === 'true') return true;
  const hops = Number(setting);
  return Number.isInteger(hops) ? (_address, hop) => hop < hops : setting;
}

/** What is no HTTP at all: two lengths, a header too large, noise. */
function refuseConnection(socket: Socket): void {
  if (!socket.writable) return void socket.destroy();
  // What it was about could not be read: only that it was.
  const id = requestId({ headers: {} });
  const body = JSON.stringify({ ...problemOf(new MalformedRequest()), instance: '', request_id: id });
  const head = [
    'HTTP/1.1 400 Bad Request',
    `X-Request-Id: ${id}`,
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** What the router refuses before any hook runs: a path that cannot be decoded, or a parameter too long. */
function refuseRequest(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const problem = { ...problemOf(error), instance: pathOf(request), request_id: request.id };
  void reply
    .code(problem.status)
    .headers({ 'content-type': PROBLEM_TYPE, 'x-request-id': request.id })
    .send(JSON.stringify(problem));
}
