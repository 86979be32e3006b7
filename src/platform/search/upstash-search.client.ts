import { Injectable } from '@nestjs/common';
import { Search } from '@upstash/search';
import { setTimeout as sleep } from 'node:timers/promises';
import { Settings } from '../config/index.js';

/** A search hit: the document's id and how well it fits, 0 … 1. */
export interface SearchHit {
  readonly id: string;
  readonly score: number;
}

/** What is indexed: `content` is searched, `id` comes back. */
export interface SearchDocument {
  readonly id: string;
  readonly content: Readonly<Record<string, string>>;
}

/** The search service did not answer within the deadline. */
export class SearchTimedOut extends Error {
  constructor(timeoutMs: number) {
    super(`The search service did not answer within ${timeoutMs} ms.`);
    this.name = 'SearchTimedOut';
  }
}

/** The service takes at most this many documents in one call. */
const UPSERT_BATCH = 100;

/** Upstash Search, one attempt a question and never longer than the deadline. Switched off without its settings. */
@Injectable()
export class UpstashSearchClient {
  private readonly search: Search | undefined;
  private readonly timeoutMs: number;
  private answeredAt: number | null = null;

  constructor(settings: Settings) {
    const { upstashSearchRestUrl: url, upstashSearchRestToken: token } = settings;
    this.timeoutMs = settings.searchTimeoutMs;
    this.search = url && token ? new Search({ url, token, retry: false, enableTelemetry: false }) : undefined;
  }

  /** False: not configured; every other method then throws. */
  get enabled(): boolean {
    return this.search !== undefined;
  }

  /** When it last answered a question, in Unix milliseconds; null: not yet. */
  get lastAnswer(): number | null {
    return this.answeredAt;
  }

  /**
   * @returns best first
   * @throws SearchTimedOut after the deadline; what the service throws when it refuses
   */
  async query(index: string, query: string, limit: number): Promise<SearchHit[]> {
    const answer = this.configured()
      .index(index)
      .search({ query, limit, reranking: false, inputEnrichment: false });
    const hits = await this.withinDeadline(answer);
    this.answeredAt = Date.now();
    return hits.map(({ id, score }) => ({ id, score }));
  }

  /** Inserts or replaces documents. No deadline: it is for maintenance. */
  async upsert(index: string, documents: readonly SearchDocument[]): Promise<void> {
    const target = this.configured().index(index);
    for (let at = 0; at < documents.length; at += UPSERT_BATCH) {
      const batch = documents.slice(at, at + UPSERT_BATCH);
      await target.upsert(batch.map(({ id, content }) => ({ id, content: { ...content } })));
    }
  }

  private configured(): Search {
    if (!this.search) throw new Error('UPSTASH_SEARCH_REST_URL and UPSTASH_SEARCH_REST_TOKEN are not set.');
    return this.search;
  }

  private async withinDeadline<T>(answer: Promise<T>): Promise<T> {
    const finished = new AbortController();
    // The client cannot be aborted: a late answer, or a late refusal, is dropped.
    answer.catch(() => undefined);
    const deadline = sleep(this.timeoutMs, undefined, { signal: finished.signal, ref: false }).then(
      () => Promise.reject(new SearchTimedOut(this.timeoutMs)),
      () => undefined as never,
    );
    try {
      return await Promise.race([answer, deadline]);
    } finally {
      finished.abort();
    }
  }
}
