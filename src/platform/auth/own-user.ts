import { validate as isUuid } from 'uuid';

/** Ids that clients have hard-coded: they mean whoever the token says. */
const MEANT_AS_ABSENT = new Set<unknown>(['user_123', 'dev_user', '', null, undefined]);

const NAMES = ['user_id', 'userId'];

interface Parts {
  params?: unknown;
  query?: unknown;
  body?: unknown;
}

/** Whether every user id that a request names is the caller's own. */
export function namesOnlyOwnUser({ params, query, body }: Parts, userId: string): boolean {
  const items = isRecord(body) && Array.isArray(body.items) ? (body.items as unknown[]) : [];
  return [params, query, body, ...items].every((part) => namesOnly(part, userId));
}

/**
 * Whom a user id in a request means, on a route where it may be another's.
 *
 * @returns undefined for a text that is no id of a user
 */
export function userMeant(named: string | null | undefined, caller: { userId: string }): string | undefined {
  if (MEANT_AS_ABSENT.has(named)) return caller.userId;
  return isUuid(named) ? (named as string).toLowerCase() : undefined;
}

function namesOnly(part: unknown, userId: string): boolean {
  if (!isRecord(part)) return true;
  return NAMES.every((name) => {
    const named = part[name];
    return MEANT_AS_ABSENT.has(named) || (typeof named === 'string' && named.toLowerCase() === userId);
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
