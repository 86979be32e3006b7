import { setTimeout as wait } from 'node:timers/promises';

/** SQLSTATE: two transactions waited for each other, or could not both be; the server ended this one. */
const IN_THE_WAY = new Set(['40P01', '40001']);
const ATTEMPTS = 4;
/** Before the second attempt at most; doubled before each further one. */
const FIRST_WAIT_MS = 20;

/**
 * Runs a transaction again when another one was in the way: it left nothing behind, and the other is through by then.
 *
 * @param random 0 … 1: who met once should not meet again
 * @throws what the last attempt threw, or at once what is no such failure
 */
export async function again<T>(transaction: () => Promise<T>, random = Math.random): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === ATTEMPTS || !wasInTheWay(error)) throw error;
      await wait(FIRST_WAIT_MS * 2 ** (attempt - 1) * random());
    }
  }
}

function wasInTheWay(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && IN_THE_WAY.has(code);
}
