import type { Exercise, ExerciseMatch, ExerciseSpan } from '../exercise.js';
import type { Noise } from './noise.js';
import { longestExact } from './phrase-search.js';
import type { PhraseTrie } from './phrase-trie.js';
import { foldWord, wordsOf } from './words.js';

/** Where names are looked up: the user's own first. */
export interface NameSource {
  readonly phrases: PhraseTrie<readonly Exercise[]>;
  readonly personal: boolean;
}

/** Words that, right before a name, belong to it. */
const BEFORE = new Set(
  (
    'incline decline flat seated standing lying kneeling prone supine barbell dumbbell kettlebell cable machine smith ' +
    'landmine banded paused deficit wide close narrow neutral reverse underhand overhand grip sumo alternating ' +
    'alternate trx unilateral'
  ).split(' '),
);

/** Words that, right after a name (or after "with", "on the"), belong to it. */
const AFTER = new Set(
  (
    'incline decline seated standing lying kneeling barbell dumbbell kettlebell cable machine smith landmine ' +
    'alternating trx'
  ).split(' '),
);

/** The same in two words. */
const PAIRS = new Set(
  (
    '1 arm,1 armed,1 leg,1 legged,1 hand,1 handed,ez bar,easy bar,trap bar,hex bar,smith machine,wide grip,close grip,' +
    'narrow grip,neutral grip,reverse grip,underhand grip,overhand grip,swiss ball,stability ball,resistance band,' +
    'bent over,half kneeling'
  ).split(','),
);

/** Between a name and what follows it: "bench press on the smith machine". */
const LINKS = new Set(['with', 'on', 'the', 'a', 'using', 'in']);
const MAX_LINKS = 2;

/**
 * All names in a sentence, left to right, none overlapping.
 *
 * @param words as spoken; a word may carry punctuation
 * @param match decides for a name with the words around it
 */
export function spotNames(
  words: readonly string[],
  sources: readonly NameSource[],
  noise: Noise,
  match: (phrase: string) => ExerciseMatch,
): ExerciseSpan[] {
  const folded = words.map((word) => wordsOf(word).map(foldWord).join(''));
  const spans: ExerciseSpan[] = [];
  for (let at = 0; at < folded.length;) {
    const span = folded[at] === '' ? undefined : longestAt(folded, at, sources, noise);
    if (!span) {
      at++;
      continue;
    }
    const widened = widen(folded, span, spans.at(-1)?.end ?? 0, match);
    spans.push(widened);
    at = widened.end;
  }
  return spans;
}

function longestAt(
  words: readonly string[],
  start: number,
  sources: readonly NameSource[],
  noise: Noise,
): ExerciseSpan | undefined {
  let best: ExerciseSpan | undefined;
  for (const { phrases, personal } of sources) {
    const hit = longestExact(phrases, noise, words, start);
    if (!hit || hit.doubtful || isNumber(words, start, hit.end)) continue;
    if (best && hit.end <= best.end) continue;
    const sure = hit.exercises.length === 1;
    best = { start, end: hit.end, exercises: hit.exercises, personal, repaired: hit.repairs > 0, sure };
  }
  return best;
}

/** "12 3 30" is a name, but in a sentence it is three numbers. */
function isNumber(words: readonly string[], start: number, end: number): boolean {
  return words.slice(start, end).every((word) => /^\d*$/.test(word));
}

function widen(
  words: readonly string[],
  span: ExerciseSpan,
  floor: number,
  match: (phrase: string) => ExerciseMatch,
): ExerciseSpan {
  const start = widenLeft(words, span.start, floor);
  const end = widenRight(words, span.end);
  if (start === span.start && end === span.end) return span;
  const { candidates, verdict } = match(words.slice(start, end).join(' '));
  const exercises = candidates.map(({ exercise }) => exercise);
  if (verdict === 'match') return { ...span, start, end, exercises: exercises.slice(0, 1), sure: true };
  return { ...span, start, end, exercises: exercises.length > 0 ? exercises : span.exercises, sure: false };
}

function widenLeft(words: readonly string[], from: number, floor: number): number {
  let start = from;
  for (;;) {
    if (start - 2 >= floor && PAIRS.has(`${words[start - 2]} ${words[start - 1]}`)) start -= 2;
    else if (start - 1 >= floor && BEFORE.has(words[start - 1]!)) start -= 1;
    else return start;
  }
}

function widenRight(words: readonly string[], from: number): number {
  let end = from;
  for (;;) {
    let next = end;
    while (next < words.length && next - end < MAX_LINKS && LINKS.has(words[next]!)) next++;
    if (PAIRS.has(`${words[next]} ${words[next + 1]}`)) end = next + 2;
    else if (next < words.length && AFTER.has(words[next]!)) end = next + 1;
    else return end;
  }
}
