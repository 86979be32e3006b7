import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { perRoute } from '../http/index.js';

export type Plan = 'free' | 'premium';
export type Role = 'user' | 'admin';

/** Who is calling, as far as their token and the record prove it. */
export interface Principal {
  /** The token's `sub`, a UUID. */
  userId: string;
  plan: Plan;
  role: Role;
  email?: string;
}

export interface AuthenticatedRequest extends FastifyRequest {
  principal?: Principal;
  /** Why the request must not pass. It is counted against its limits before it is refused. */
  refusal?: unknown;
}

const PUBLIC = 'voicefit:public';
const ADMIN_ONLY = 'voicefit:admin-only';
const ADMIN_MAY_ACT_FOR = 'voicefit:admin-may-act-for';
const EVEN_ERASED = 'voicefit:even-erased';

/** A route that needs no token. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

/** A route for administrators. */
export const AdminOnly = (): MethodDecorator & ClassDecorator => SetMetadata(ADMIN_ONLY, true);

/** A route on which an administrator may name another user; anybody else names only themselves. */
export const AdminMayActFor = (): MethodDecorator => SetMetadata(ADMIN_MAY_ACT_FOR, true);

/** A route that a token from before the erasure of its user may still call. */
export const EvenErased = (): MethodDecorator => SetMetadata(EVEN_ERASED, true);

/** The caller, in a handler's parameters. */
export const CurrentUser = createParamDecorator(
  (_data: unknown, context: ExecutionContext) =>
    context.switchToHttp().getRequest<AuthenticatedRequest>().principal,
);

export interface RouteAccess {
  isPublic: boolean;
  adminOnly: boolean;
  adminMayActFor: boolean;
  evenErased: boolean;
}

/** What is declared on a handler, or on its class. */
export const routeAccess = perRoute((context): RouteAccess => {
  const declared = (key: string) =>
    Reflect.getMetadata(key, context.getHandler()) ?? Reflect.getMetadata(key, context.getClass()) ?? false;
  return {
    isPublic: declared(PUBLIC) as boolean,
    adminOnly: declared(ADMIN_ONLY) as boolean,
    adminMayActFor: declared(ADMIN_MAY_ACT_FOR) as boolean,
    evenErased: declared(EVEN_ERASED) as boolean,
  };
});
