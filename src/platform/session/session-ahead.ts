import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import type { AuthenticatedRequest } from '../auth/index.js';
import { perRoute } from '../http/index.js';
import { SessionRepository, type StoredSession } from './session-repository.js';

/** A stored session that was asked for before the handler ran. */
export type SessionOnItsWay = Promise<StoredSession | undefined>;

/**
 * The request, which holds the session. Not the promise itself: the framework waits for what a parameter is, and a
 * session that is not there would look like one that nobody asked for.
 */
export interface HoldsSession {
  sessionOnItsWay?: SessionOnItsWay;
}

type RequestWithSession = AuthenticatedRequest & HoldsSession;

const READS_SESSION = 'voicefit:reads-session';

/** A route that begins with the caller's session. */
export const ReadsSession = (): MethodDecorator => SetMetadata(READS_SESSION, true);

const readsSession = perRoute((context) => Reflect.hasMetadata(READS_SESSION, context.getHandler()));

/**
 * Asks for the caller's session while their limits are counted: both go to Redis in one write, and are waited for
 * once. Its place is between the guard that knows the caller and the one that counts.
 */
@Injectable()
export class SessionAhead implements CanActivate {
  constructor(private readonly sessions: SessionRepository) {}

  canActivate(context: ExecutionContext): boolean {
    if (!readsSession(context)) return true;
    const request = context.switchToHttp().getRequest<RequestWithSession>();
    if (request.principal) request.sessionOnItsWay = this.sessions.read(request.principal.userId);
    return true;
  }
}

/** Where the session is that was asked for ahead, in a handler's parameters. */
export const CallersSession = createParamDecorator(
  (_data: unknown, context: ExecutionContext): HoldsSession =>
    context.switchToHttp().getRequest<RequestWithSession>(),
);
