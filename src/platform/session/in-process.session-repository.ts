import { LRUCache } from 'lru-cache';
import { SessionRepository, type StoredSession } from './session-repository.js';

/** Sessions are rebuilt when they are missing: a bound only costs a query. */
const MOST_SESSIONS = 10_000;

/** For one process without Redis. Documents are kept as text, so that nobody changes one in place. */
export class InProcessSessionRepository extends SessionRepository {
  private readonly sessions: LRUCache<string, { version: number; text: string }>;

  constructor(ttlSeconds: number) {
    super();
    this.sessions = new LRUCache({ max: MOST_SESSIONS, ttl: ttlSeconds * 1_000, updateAgeOnGet: true });
  }

  async read(userId: string): Promise<StoredSession | undefined> {
    const entry = this.sessions.get(userId);
    return entry && { version: entry.version, document: JSON.parse(entry.text) };
  }

  async write(userId: string, document: object, expectedVersion: number | undefined): Promise<boolean> {
    if (this.sessions.peek(userId)?.version !== expectedVersion) return false;
    this.sessions.set(userId, { version: (expectedVersion ?? 0) + 1, text: JSON.stringify(document) });
    return true;
  }

  async delete(userId: string): Promise<void> {
    this.sessions.delete(userId);
  }
}
