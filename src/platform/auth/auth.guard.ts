import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { AccountErased, AdminOnlyRoute, NotYourUser, TokenMissing } from './auth.errors.js';
import type { VerifiedClaims } from './claims.js';
import { namesOnlyOwnUser } from './own-user.js';
import { Plans } from './plans.js';
import {
  type AuthenticatedRequest,
  type Plan,
  type Principal,
  type RouteAccess,
  routeAccess,
} from './principal.js';
import { TokenVerifier } from './token-verifier.js';
import { VerifiedTokens } from './verified-tokens.js';

/**
 * Finds out who is calling. Whether they may is decided after their limits were counted, by `AccessGuard`: a
 * storm of bad tokens is limited like any other.
 */
@Injectable()
export class AuthGuard implements CanActivate {
  private readonly tokens: VerifiedTokens;

  constructor(
    verifier: TokenVerifier,
    private readonly plans: Plans,
  ) {
    this.tokens = new VerifiedTokens(verifier);
  }

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const access = routeAccess(context);
    if (access.isPublic) return true;
    const token = bearerToken(request.headers.authorization);
    if (token === undefined) return refuse(request, new TokenMissing());
    const now = new Date();
    const claims = this.tokens.peek(token, now);
    const plan = claims && this.plans.peek(claims);
    if (claims && plan) return this.admit(request, claims, plan, access);
    return this.verifyAndAdmit(request, token, now, access);
  }

  /** Notes who calls on a request that fails before it comes to the guards. Without a good token: nobody. */
  async identify(request: AuthenticatedRequest): Promise<void> {
    const token = bearerToken(request.headers.authorization);
    if (token === undefined) return;
    try {
      const { claims, plan } = await this.verify(token, new Date());
      request.principal = principalOf(claims, plan);
    } catch (error) {
      refuse(request, error);
    }
  }

  private async verifyAndAdmit(
    request: AuthenticatedRequest,
    token: string,
    now: Date,
    access: RouteAccess,
  ): Promise<boolean> {
    try {
      const { claims, plan } = await this.verify(token, now);
      return this.admit(request, claims, plan, access);
    } catch (error) {
      return refuse(request, error);
    }
  }

  private async verify(token: string, now: Date): Promise<{ claims: VerifiedClaims; plan: Plan }> {
    const claims = this.tokens.peek(token, now) ?? (await this.tokens.verify(token, now));
    return { claims, plan: this.plans.peek(claims) ?? (await this.plans.read(claims)) };
  }

  private admit(
    request: AuthenticatedRequest,
    claims: VerifiedClaims,
    plan: Plan,
    { adminOnly, adminMayActFor, evenErased }: RouteAccess,
  ): true {
    const principal = principalOf(claims, plan);
    request.principal = principal;
    if (!evenErased && this.plans.isErased(claims)) return refuse(request, new AccountErased());
    const isAdmin = principal.role === 'admin';
    if (adminOnly && !isAdmin) return refuse(request, new AdminOnlyRoute());
    if (adminMayActFor && isAdmin) return true;
    if (!namesOnlyOwnUser(request, principal.userId)) return refuse(request, new NotYourUser());
    return true;
  }
}

/** Refuses what `AuthGuard` found to be refused. Fails closed: a route that is not public needs a principal. */
@Injectable()
export class AccessGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { principal, refusal } = context.switchToHttp().getRequest<AuthenticatedRequest>();
    if (refusal !== undefined) throw refusal;
    if (!principal && !routeAccess(context).isPublic) throw new TokenMissing();
    return true;
  }
}

function principalOf({ userId, role, email }: VerifiedClaims, plan: Plan): Principal {
  return { userId, plan, role, email };
}

function refuse(request: AuthenticatedRequest, refusal: unknown): true {
  request.refusal = refusal;
  return true;
}

/** The token of an `Authorization: Bearer` header. */
export function bearerToken(header: string | undefined): string | undefined {
  const match = header === undefined ? null : /^Bearer +(\S+)$/i.exec(header);
  return match?.[1];
}
