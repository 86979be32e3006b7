import type { ExerciseSpan } from '../../exercise-match/index.js';
import { phraseAt } from './lexicon.js';
import { numberAt } from './number-words.js';
import type { Tag } from './tags.js';
import type { Token } from './tokens.js';

/** The exercise names of a sentence that are meant as such, each without the marks behind it. */
export function meantAs(spans: readonly ExerciseSpan[], tokens: readonly Token[]): ExerciseSpan[] {
  const named = spans.map((span) => withoutMarks(span, tokens));
  return exercisesAmong(named, tokens).map((span) => asHeard(span, tokens));
}

/**
 * The names that are meant as such: not "oh", which is a zero or a sigh, nor "jerky"; and in "a clean double on squats", where
 * another name says what was done, not how it was done.
 */
function exercisesAmong(spans: readonly ExerciseSpan[], tokens: readonly Token[]): readonly ExerciseSpan[] {
  return spans.filter(({ start, end }) => {
    const [word] = end === start + 1 ? [tokens[start]!.text] : [];
    if (word === 'oh' || word === 'jerky' || word === 'throw') return false;
    if (word !== 'clean' || spans.length < 2) return true;
    return !ADVERBIAL.has(phraseAt(tokens, end)?.tag);
  });
}

/** "185 for 8 clean", "185 for 8 cluster": the lift, or how it was done? */
const asHeard = (span: ExerciseSpan, tokens: readonly Token[]): ExerciseSpan => {
  const [{ text }, before] = [tokens[span.start]!, tokens[span.start - 1]];
  const behind =
    /^(?:clean|cluster)$/.test(text) && span.end === span.start + 1 && before && numberAt([before], 0);
  return behind ? { ...span, sure: false } : span;
};

const ADVERBIAL: ReadonlySet<Tag | undefined> = new Set<Tag | undefined>([
  'single',
  'double',
  'triple',
  'reps',
  'sets',
]);

/** A name does not take in the comma behind it. */
function withoutMarks(span: ExerciseSpan, tokens: readonly Token[]): ExerciseSpan {
  let { end } = span;
  while (end > span.start + 1 && tokens[end - 1]!.kind === 'mark') end--;
  return end === span.end ? span : { ...span, end };
}
