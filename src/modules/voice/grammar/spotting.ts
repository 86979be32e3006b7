import type { ExerciseFinder, ExerciseSpan } from '../../exercise-match/index.js';
import type { Token } from './tokens.js';

/** Said between the words of a name without being one of them. */
const INTERJECTIONS = new Set('well basically today just man'.split(' '));
/** With these behind them they are: "man maker", "just press" (for "chest press"). */
const NAMED_WITH = /^(?:makers?|press)$/;

const isBreak = ({ kind, text }: Token): boolean => kind === 'mark' && /[,.;!?]/.test(text);

/** The exercise names among the tokens of a sentence: "dumbbell, like, bench" is one, "bench, rest" is not. */
export function spotNames(tokens: readonly Token[], finder: ExerciseFinder): ExerciseSpan[] {
  const heard = tokens.flatMap((_, at) => (isInterjection(tokens, at) ? [] : [at]));
  const spans = spotAmong(heard, tokens, finder);
  const torn = ({ start, end, repaired }: ExerciseSpan) =>
    repaired && tokens.slice(start, end).some((token, at, all) => isBreak(token) && at < all.length - 1);
  // What recognisers do to a name they do within a breath.
  return spans.some(torn)
    ? stretches(heard, tokens).flatMap((part) => spotAmong(part, tokens, finder))
    : spans;
}

function isInterjection(tokens: readonly Token[], at: number): boolean {
  const [before, { text }, next] = [tokens[at - 1]?.text, tokens[at]!, tokens[at + 1]?.text ?? ''];
  if (text === 'you') return next === 'know';
  if (text === 'know') return before === 'you';
  // "deadlift, hold on, 405": nothing is held.
  if (text === 'hold') return next === 'on' && [before, tokens[at + 2]?.text].includes(',');
  return INTERJECTIONS.has(text) && !NAMED_WITH.test(next);
}

function spotAmong(
  heard: readonly number[],
  tokens: readonly Token[],
  finder: ExerciseFinder,
): ExerciseSpan[] {
  const spans = finder.spot(heard.map((at) => tokens[at]!.text));
  return spans.map((span) => ({ ...span, start: heard[span.start]!, end: heard[span.end - 1]! + 1 }));
}

function stretches(heard: readonly number[], tokens: readonly Token[]): number[][] {
  const parts: number[][] = [[]];
  for (const at of heard) {
    if (isBreak(tokens[at]!)) parts.push([]);
    else parts.at(-1)!.push(at);
  }
  return parts.filter((part) => part.length > 0);
}
