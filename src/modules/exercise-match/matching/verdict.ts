import type { ExerciseCandidate, ExerciseMatch, MatchSource, MatchVerdict } from '../exercise.js';

/** A match must reach it. */
export const MATCH_SCORE = 0.7;
/** Nothing below it is worth a question. */
export const ASK_SCORE = 0.5;
/** How far ahead of the second the best must be. */
export const CLEAR_LEAD = 0.05;
export const MAX_CANDIDATES = 5;

/** What a ranking allows: see MatchVerdict. */
export function verdictOf(candidates: readonly ExerciseCandidate[]): MatchVerdict {
  const [best, second] = candidates;
  if (!best || best.score < ASK_SCORE) return 'none';
  // Differences of 0.05 in sums of hundredths are not exact in binary.
  const clear = !second || best.score - second.score > CLEAR_LEAD + 1e-9;
  return best.score >= MATCH_SCORE && clear ? 'match' : 'ask';
}

/** The answer for a ranking: cut to what is worth showing. */
export function matchOf(ranked: readonly ExerciseCandidate[], source: MatchSource): ExerciseMatch {
  const candidates = ranked.filter(({ score }) => score >= ASK_SCORE).slice(0, MAX_CANDIDATES);
  return { candidates, source, verdict: verdictOf(candidates) };
}
