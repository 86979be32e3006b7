import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { KeyMalformed } from './idempotency.errors.js';

/** A caller's wish that a request takes effect once, however often it is sent. */
export interface IdempotencyClaim {
  userId: string;
  key: string;
  /** Of method, route and body: the same key for another request is a mistake. */
  fingerprint: string;
  /** Tells the caller that the answer is the earlier one. */
  markReplayed: () => void;
}

/** 1 … 255 printable characters. */
const KEY = /^[\x21-\x7e]{1,255}$/;

/** Says in the API's document that a handler takes the header. */
const documented: ParameterDecorator = (target, method) => {
  if (method === undefined) return;
  const header = ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'At most 255 characters. Sent again with the same request, it brings the same answer.',
  }) as MethodDecorator;
  header(target, method, Object.getOwnPropertyDescriptor(target, method) as PropertyDescriptor);
};

/** The claim of this request; undefined when it makes none. */
export const Idempotency = createParamDecorator(claimOf, [documented]);

function claimOf(_data: unknown, context: ExecutionContext): IdempotencyClaim | undefined {
  const request = context.switchToHttp().getRequest<FastifyRequest & { principal?: { userId: string } }>();
  const reply = context.switchToHttp().getResponse<FastifyReply>();
  const header = request.headers['idempotency-key'];
  if (header === undefined || !request.principal) return undefined;
  return {
    userId: request.principal.userId,
    key: keyOf(header),
    fingerprint: fingerprintOf(request),
    markReplayed: () => void reply.header('idempotent-replayed', 'true'),
  };
}

/** @throws KeyMalformed */
export function keyOf(header: string | string[]): string {
  const text = Array.isArray(header) ? header.join(',') : header;
  const bare = /^"(.*)"$/.exec(text)?.[1] ?? text;
  if (!KEY.test(bare)) throw new KeyMalformed();
  return bare;
}

function fingerprintOf(request: FastifyRequest): string {
  const route = request.routeOptions.url ?? request.url;
  // Both versions of a route are one operation.
  const operation = route.replace(/^\/api\/v1\//, '/api/');
  return createHash('sha256')
    .update(`${request.method} ${operation}\n${JSON.stringify([request.params, request.body ?? null])}`)
    .digest('base64url');
}
