import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import type { IdempotencyClaim } from './idempotency.js';
import { IdempotentWrites, stillRunning, UNFINISHED } from './idempotent-writes.js';

/** What the steps of a request came to; one that is not final is tried again when it is sent again. */
export interface StepsOutcome<T> {
  answer: T;
  isFinal: boolean;
}

/** The claims of a request's steps. */
export class Steps {
  constructor(
    private readonly writes: IdempotentWrites,
    private readonly claim: IdempotencyClaim | undefined,
    private readonly isResumed: boolean,
  ) {}

  /** For the write of a step. No caller's key holds a blank: a step is never taken for a request. */
  claimOf(index: number): IdempotencyClaim | undefined {
    return this.claim && { ...this.claim, key: `${this.claim.key} ${index}`, markReplayed: () => undefined };
  }

  /** What a step came to when the request was sent before; undefined when it has not been done. */
  async replay<T>(index: number): Promise<T | undefined> {
    return this.isResumed ? this.writes.replay<T>(this.claimOf(index)) : undefined;
  }
}

/** Requests in steps that commit one by one: sent again, one goes on where it stopped, and repeats nothing. */
@Injectable()
export class IdempotentSteps {
  /** Of this process; between processes each step is claimed by itself. */
  private readonly running = new Set<string>();

  constructor(
    private readonly db: Database,
    private readonly writes: IdempotentWrites,
  ) {}

  /**
   * @throws KeyReused when the key belongs to another request, before any step of this one
   * @throws StillRunning when the first request with this key has not been answered yet
   */
  async run<T>(
    claim: IdempotencyClaim | undefined,
    work: (steps: Steps) => Promise<StepsOutcome<T>>,
  ): Promise<T> {
    if (!claim) return (await work(new Steps(this.writes, undefined, false))).answer;
    const name = `${claim.userId} ${claim.key}`;
    if (this.running.has(name)) throw stillRunning();
    this.running.add(name);
    try {
      return await this.once(claim, work);
    } finally {
      this.running.delete(name);
    }
  }

  private async once<T>(
    claim: IdempotencyClaim,
    work: (steps: Steps) => Promise<StepsOutcome<T>>,
  ): Promise<T> {
    const isNew = await this.open(claim);
    const before = isNew ? undefined : await this.writes.replay<T>(claim);
    if (before !== undefined) return before;
    const { answer, isFinal } = await work(new Steps(this.writes, claim, !isNew));
    if (isFinal) await this.close(claim, answer);
    return answer;
  }

  /** Binds the key to this request before its first step. @returns false when it was bound already */
  private async open({ userId, key, fingerprint }: IdempotencyClaim): Promise<boolean> {
    const row = await this.db
      .insertInto('idempotency_keys')
      .values({ user_id: userId, key, fingerprint, status: UNFINISHED, response: null })
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .executeTakeFirst();
    return row !== undefined;
  }

  private async close({ userId, key }: IdempotencyClaim, answer: unknown): Promise<void> {
    await this.db
      .updateTable('idempotency_keys')
      .set({ status: 200, response: JSON.stringify(answer) })
      .where('user_id', '=', userId)
      .where('key', '=', key)
      .execute();
  }
}
