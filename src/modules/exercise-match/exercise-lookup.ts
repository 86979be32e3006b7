import { Injectable, Logger } from '@nestjs/common';
import { rounded } from '../../platform/figures/index.js';
import { Catalogue } from './catalogue.js';
import type {
  ExerciseCandidate,
  ExerciseFinder,
  ExerciseMatch,
  PersonalEntry,
  PersonalVocabulary,
} from './exercise.js';
import { ExerciseSearchRepository } from './exercise-search.repository.js';
import { MatchMetrics } from './match-metrics.js';
import { MeasuredFinder } from './measured-finder.js';
import { WiderSearch } from './wider-search.js';

/** What the first name that begins like the query is worth: below every sure reading of the whole query. */
const UNFINISHED_SCORE = 0.69;
/** The same for a query whose last word is a whole one: below every reading. */
const BEGUN_SCORE = 0.49;

/** Asks the stages in order. */
@Injectable()
export class ExerciseLookup {
  private readonly logger = new Logger(ExerciseLookup.name);

  constructor(
    private readonly catalogue: Catalogue,
    private readonly wider: WiderSearch,
    private readonly prefixes: ExerciseSearchRepository,
    private readonly metrics: MatchMetrics,
  ) {}

  /** The first stage: in process, the user's own vocabulary before the catalogue. */
  finderFor(vocabulary: PersonalVocabulary, heard?: PersonalEntry): ExerciseFinder {
    return new MeasuredFinder(this.catalogue.index.withPersonal(vocabulary, heard), this.metrics);
  }

  async match(phrase: string, vocabulary: PersonalVocabulary): Promise<ExerciseMatch> {
    const startedAt = performance.now();
    const match = this.finderFor(vocabulary).match(phrase);
    const milliseconds = performance.now() - startedAt;
    this.logger.debug({ stage: 'index', verdict: match.verdict, milliseconds }, 'Exercise match stage');
    if (match.verdict === 'match' || !this.mayBeKnownElsewhere(phrase, match)) return match;
    return (await this.wider.find(phrase)) ?? match;
  }

  /** A question about words that we all know stays a question; gibberish is nobody's. */
  private mayBeKnownElsewhere(phrase: string, { verdict }: ExerciseMatch): boolean {
    const { known, unknown } = this.catalogue.index.countWords(phrase);
    return known > 0 && (unknown > 0 || verdict === 'none');
  }

  /** Sure readings first, then names that begin with an unfinished query, then all that it may name. */
  async list(query: string, limit: number, vocabulary: PersonalVocabulary): Promise<ExerciseCandidate[]> {
    const { index } = this.catalogue;
    const finder = index.withPersonal(vocabulary);
    const top = index.endsUnfinished(query) ? UNFINISHED_SCORE : BEGUN_SCORE;
    const begun = await this.prefixes.listByPrefix(query, limit);
    const listed = [
      ...finder.match(query).candidates,
      ...begun.flatMap((id, place) => {
        const exercise = finder.byId(id);
        return exercise ? [{ exercise, score: rounded(top * (1 - place / (2 * begun.length)), 3) }] : [];
      }),
      ...index.rank(query),
    ].sort((a, b) => b.score - a.score);
    const first = new Map<string, ExerciseCandidate>();
    for (const candidate of listed) {
      if (!first.has(candidate.exercise.id)) first.set(candidate.exercise.id, candidate);
    }
    return [...first.values()].slice(0, limit);
  }
}
