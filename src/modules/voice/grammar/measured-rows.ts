import type { ExerciseFinder, ExerciseSpan } from '../../exercise-match/index.js';
import type { Token } from './tokens.js';

const UNIT =
  /^(?:m|k|km|kms|metre|metres|meter|meters|kilometre|kilometres|kilometer|kilometers|mile|miles)$/;
const PARTS = /^(?:[,.;]|then|and|for|x|at)$/;
/** A distance stands so near the word that it measures. */
const REACH = 5;

/** "500 metre row", "rowed 2k": on the machine, where a row with a weight is a lift. */
export function withMeasuredRows(
  spans: readonly ExerciseSpan[],
  tokens: readonly Token[],
  finder: ExerciseFinder,
): readonly ExerciseSpan[] {
  const machine = finder.bySlug('rowing-machine');
  if (!machine) return spans;
  return spans.map((span) => {
    const named = tokens.slice(span.start, span.end).filter(({ kind }) => kind !== 'mark');
    const row = named.length === 1 && /^row(?:s|ed|ing)?$/.test(named[0]!.text);
    if (!row || !isMeasured(span, tokens)) return span;
    return { ...span, exercises: [machine], sure: true };
  });
}

function isMeasured({ start, end }: ExerciseSpan, tokens: readonly Token[]): boolean {
  if (UNIT.test(tokens[start - 1]?.text ?? '') || UNIT.test(tokens[start - 2]?.text ?? '')) return true;
  for (const [at, { text }] of tokens.slice(end, end + REACH).entries()) {
    if (PARTS.test(text)) return false;
    if (UNIT.test(text) && at > 0) return true;
  }
  return false;
}
