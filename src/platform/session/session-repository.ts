/** A document as the store holds it. */
export interface StoredSession {
  /** 1 for the first, one more for each write. */
  version: number;
  document: unknown;
}

/**
 * One document for each user, shared by devices and processes, gone two hours after it was last touched.
 *
 * It is a cache of what Postgres knows, and behaves like one: a store that is away holds nothing (`read` gives
 * undefined) and forgets what it is given (`write` gives true). It never answers with a copy that another process
 * could have replaced.
 */
export abstract class SessionRepository {
  /** The document, which lives on from now; undefined when there is none. */
  abstract read(userId: string): Promise<StoredSession | undefined>;

  /**
   * Compare and set.
   *
   * @param expectedVersion of the document that this one replaces; undefined when there must be none
   * @returns false when somebody else was faster: nothing was written
   */
  abstract write(userId: string, document: object, expectedVersion: number | undefined): Promise<boolean>;

  abstract delete(userId: string): Promise<void>;
}
