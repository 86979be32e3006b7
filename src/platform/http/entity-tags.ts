import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { defineError } from './define-error.js';

export const VersionMismatch = defineError({
  code: 'http.version_mismatch',
  status: 412,
  message: 'It was changed in the meantime: read it again.',
});

/** The strong entity tag of a row that counts its versions. */
export function entityTag(id: string, version: number): string {
  return `"${id}.${version}"`;
}

/**
 * Whether a header of entity tags, such as `If-None-Match`, names one. Compared weakly (RFC 9110, 8.8.3.2).
 *
 * @param header absent matches nothing, `*` matches all
 */
export function matchesAny(header: string | string[] | undefined, tag: string): boolean {
  if (header === undefined) return false;
  const bare = (text: string) => text.trim().replace(/^W\//, '');
  return String(header)
    .split(',')
    .some((each) => bare(each) === '*' || bare(each) === bare(tag));
}

/** Whether the caller says that it has the answer of a tag already. */
export function isKnown({ headers }: FastifyRequest, tag: string): boolean {
  return matchesAny(headers['if-none-match'], tag);
}

/** Lets the caller keep an answer, and ask each time whether it is still true. @param vary headers that it depends on */
export function sendTag(reply: FastifyReply, etag: string, vary: readonly string[]): void {
  reply.headers({ etag, 'cache-control': 'private, no-cache', vary: vary.join(', ') });
}

/** Documents that a handler answers 304 to who has its answer already. */
export function ApiNotModified(): MethodDecorator & ClassDecorator {
  return applyDecorators(
    ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag of an earlier answer.' }),
    ApiResponse({ status: 304, description: 'Nothing changed since that answer.' }),
  );
}

/** What a caller believes to be changing: the `If-Match` header. */
export interface Precondition {
  /** @throws VersionMismatch when the caller named another version than this one */
  check: (tag: string) => void;
}

const documented: ParameterDecorator = (target, method) => {
  if (method === undefined) return;
  const header = ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The ETag of what is to be changed. It must still be that: else 412.',
  }) as MethodDecorator;
  header(target, method, Object.getOwnPropertyDescriptor(target, method) as PropertyDescriptor);
};

/** The precondition of this request, in a handler's parameters; without the header everything passes. */
export const IfMatch = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Precondition => {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const header = headers['if-match'];
    return {
      check: (tag) => {
        if (header !== undefined && !matchesAny(header, tag)) throw new VersionMismatch();
      },
    };
  },
  [documented],
);
