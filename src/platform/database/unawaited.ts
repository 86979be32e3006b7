import type { Compilable, CompiledQuery } from 'kysely';
import type { Transaction } from './database.js';

const unawaited = new WeakSet<CompiledQuery>();

/** Whether nobody waits for the answer to a statement. */
export function isUnawaited(query: CompiledQuery): boolean {
  return unawaited.has(query);
}

/**
 * Runs a statement whose answer nobody reads, as the last ones of a transaction are: it is sent, and the next one
 * or the commit goes right behind it. A failure shows there, under the name that it has. The embedded database
 * has no way to wait for: there it runs like any other.
 */
export async function sendUnawaited(trx: Transaction, query: Compilable): Promise<void> {
  const compiled = query.compile();
  unawaited.add(compiled);
  await trx.executeQuery(compiled);
}
