import { Injectable, Logger } from '@nestjs/common';
import { UpstashSearchClient } from '../../platform/search/index.js';
import { Catalogue } from './catalogue.js';
import type { ExerciseMatch } from './exercise.js';
import { ExerciseSearchRepository, type FoundExercise } from './exercise-search.repository.js';
import { MatchMetrics, type MatchStage } from './match-metrics.js';
import { MATCH_SCORE, matchOf } from './matching/verdict.js';

/** The index that `npm run search:sync` fills. */
export const SEARCH_INDEX = 'exercises';

const HITS = 5;

type OuterStage = Exclude<MatchStage, 'index'>;

/** The two stages beyond the process: Upstash Search when configured, then Postgres. */
@Injectable()
export class WiderSearch {
  private readonly logger = new Logger(WiderSearch.name);

  constructor(
    private readonly catalogue: Catalogue,
    private readonly upstash: UpstashSearchClient,
    private readonly postgres: ExerciseSearchRepository,
    private readonly metrics: MatchMetrics,
  ) {}

  /** The first stage's sure answer, else undefined. A stage that is away is passed over. */
  async find(phrase: string): Promise<ExerciseMatch | undefined> {
    const byUpstash = this.upstash.enabled
      ? await this.ask('upstash', phrase, () => this.upstash.query(SEARCH_INDEX, phrase, HITS))
      : undefined;
    if (byUpstash?.verdict === 'match') return byUpstash;
    const byPostgres = await this.ask('postgres', phrase, () => this.postgres.find(phrase, HITS));
    return byPostgres?.verdict === 'match' ? byPostgres : undefined;
  }

  private async ask(
    stage: OuterStage,
    phrase: string,
    search: () => Promise<readonly FoundExercise[]>,
  ): Promise<ExerciseMatch | undefined> {
    const startedAt = performance.now();
    try {
      const match = this.accept(stage, phrase, await search());
      this.report(stage, match.verdict, startedAt);
      return match;
    } catch (cause) {
      this.logger.warn({ stage, cause }, 'Exercise search failed');
      this.report(stage, 'failed', startedAt);
      return undefined;
    }
  }

  /** Others rank by likeness; what may be accepted is decided by our own rules. */
  private accept(stage: OuterStage, phrase: string, found: readonly FoundExercise[]): ExerciseMatch {
    const { index } = this.catalogue;
    const candidates = found
      .filter(({ id, score }) => score >= MATCH_SCORE && index.agrees(phrase, id))
      .flatMap(({ id, score }) => {
        const exercise = index.byId(id);
        return exercise ? [{ exercise, score: Math.min(score, 1) }] : [];
      });
    return matchOf(candidates, stage);
  }

  private report(stage: OuterStage, verdict: ExerciseMatch['verdict'] | 'failed', startedAt: number): void {
    const milliseconds = performance.now() - startedAt;
    this.metrics.record(stage, verdict, milliseconds / 1000);
    this.logger.debug({ stage, verdict, milliseconds }, 'Exercise match stage');
  }
}
