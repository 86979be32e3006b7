import type { Exercise, ExerciseFinder, ExerciseMatch, ExerciseSpan } from './exercise.js';
import type { MatchMetrics } from './match-metrics.js';

/** Counts and times what the index in the process finds: most exercises are found here, and nowhere else. */
export class MeasuredFinder implements ExerciseFinder {
  constructor(
    private readonly finder: ExerciseFinder,
    private readonly metrics: MatchMetrics,
  ) {}

  match(phrase: string): ExerciseMatch {
    const startedAt = performance.now();
    const match = this.finder.match(phrase);
    this.metrics.record('index', match.verdict, (performance.now() - startedAt) / 1_000);
    return match;
  }

  /** Every name in a sentence is a match; a sentence without one is none yet. */
  spot(words: readonly string[]): ExerciseSpan[] {
    const startedAt = performance.now();
    const spans = this.finder.spot(words);
    const seconds = (performance.now() - startedAt) / 1_000;
    for (const { sure, exercises } of spans)
      this.metrics.record('index', sure && exercises.length === 1 ? 'match' : 'ask', seconds / spans.length);
    return spans;
  }

  byId(id: string): Exercise | undefined {
    return this.finder.byId(id);
  }

  bySlug(slug: string): Exercise | undefined {
    return this.finder.bySlug(slug);
  }

  bodyweightSibling(exercise: Exercise): Exercise | undefined {
    return this.finder.bodyweightSibling(exercise);
  }

  weightedSibling(exercise: Exercise): Exercise | undefined {
    return this.finder.weightedSibling(exercise);
  }

  assistedSibling(exercise: Exercise): Exercise | undefined {
    return this.finder.assistedSibling(exercise);
  }
}
