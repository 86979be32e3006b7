import type { Exercise, ExerciseCandidate, ExerciseMatch } from '../exercise.js';
import type { IdeaIndex } from './idea-index.js';
import { ideasOf } from './ideas.js';
import { FILLER, LEFT_TO_NOBODY } from './lexicon.js';
import type { Noise } from './noise.js';
import { longestExact } from './phrase-search.js';
import type { PhraseTrie } from './phrase-trie.js';
import { AS_HEARD, guessReadings, noiseReadings, type Reading } from './readings.js';
import { matchOf } from './verdict.js';
import type { Vocabulary } from './vocabulary.js';
import { foldedWordsOf } from './words.js';

const EXACT_SCORE = 1;
const REPAIRED_SCORE = 0.95;
/** Highest score of a reading that must be asked about. */
const DOUBTFUL_SCORE = 0.69;
/** Longer phrases name nothing; it bounds the work. */
const MAX_WORDS = 14;

export interface EngineParts {
  readonly phrases: PhraseTrie<readonly Exercise[]>;
  readonly noise: Noise;
  readonly vocabulary: Vocabulary;
  readonly ideas: IdeaIndex;
}

/** Ranks exercises for one phrase: exact, then by ideas, then after repairing sounds and spelling. Pure. */
export class Engine {
  constructor(private readonly parts: EngineParts) {}

  match(phrase: string): ExerciseMatch {
    const spoken = foldedWordsOf(phrase).slice(0, MAX_WORDS);
    const trimmed = withoutFillers(spoken);
    const words = trimmed.at(-1)!;
    const exact = this.exact(trimmed);
    if (exact?.verdict === 'match') return exact;
    const doubtful = LEFT_TO_NOBODY.has(words.join(''));
    const heard = this.byIdeas([{ ...AS_HEARD, words, doubtful }], 'tokens');
    if (heard.verdict === 'match' || doubtful) return heard;
    const { noise, vocabulary } = this.parts;
    const denoised = this.byIdeas(noiseReadings(spoken, noise, vocabulary), 'tokens');
    if (denoised.verdict === 'match') return denoised;
    const guessed = this.byIdeas(guessReadings(words, vocabulary), 'phonetic');
    return guessed.verdict === 'match' ? guessed : questionOf([exact, denoised, guessed, heard]);
  }

  /** A name as heard or as repaired, the fillers around it counted before they are dropped ("the cline bench"). */
  private exact(trimmed: readonly (readonly string[])[]): ExerciseMatch | undefined {
    let question: ExerciseMatch | undefined;
    for (const words of trimmed) {
      const raw = this.parts.phrases.get(words.join(''));
      if (raw) return exactMatch(raw, EXACT_SCORE);
      const hit = longestExact(this.parts.phrases, this.parts.noise, words, 0, true);
      if (hit && !hit.doubtful) return exactMatch(hit.exercises, REPAIRED_SCORE);
      if (hit) question ??= exactMatch(hit.exercises, DOUBTFUL_SCORE);
    }
    return question;
  }

  private byIdeas(readings: readonly Reading[], source: 'tokens' | 'phonetic'): ExerciseMatch {
    const best = new Map<string, ExerciseCandidate>();
    for (const { words, cost, doubtful } of readings) {
      for (const found of this.parts.ideas.rank(ideasOf(words, this.parts.vocabulary))) {
        const score = Math.min(found.score - cost, doubtful ? DOUBTFUL_SCORE : 1);
        const { exercise } = found;
        if (score > (best.get(exercise.id)?.score ?? 0)) best.set(exercise.id, { exercise, score });
      }
    }
    const ranked = [...best.values()].map(({ exercise, score }) => ({ exercise, score: round(score) }));
    return matchOf(
      ranked.sort((a, b) => b.score - a.score),
      source,
    );
  }
}

function exactMatch(exercises: readonly Exercise[], score: number): ExerciseMatch {
  return matchOf(
    exercises.map((exercise) => ({ exercise, score })),
    'exact',
  );
}

/** Nobody is sure: the best candidates of all, never more than a question. */
function questionOf(matches: readonly (ExerciseMatch | undefined)[]): ExerciseMatch {
  const asked = matches.filter((match) => match !== undefined && match.candidates.length > 0);
  const best = new Map<string, ExerciseCandidate>();
  for (const { exercise, score } of asked.flatMap((match) => match!.candidates)) {
    if (score > (best.get(exercise.id)?.score ?? 0)) best.set(exercise.id, { exercise, score });
  }
  const ranked = [...best.values()].sort((a, b) => b.score - a.score);
  const question = matchOf(ranked, asked[0]?.source ?? 'phonetic');
  return question.verdict === 'match' ? { ...question, verdict: 'ask' } : question;
}

/** The words themselves, then with ever more fillers gone from the start and the end; the barest last. */
function withoutFillers(words: readonly string[]): (readonly string[])[] {
  let [lead, tail] = [0, words.length];
  while (lead < words.length && FILLER.has(words[lead]!)) lead++;
  while (tail > lead && FILLER.has(words[tail - 1]!)) tail--;
  const trimmed: (readonly string[])[] = [];
  for (let start = 0; start <= lead; start++) {
    for (let end = words.length; end >= Math.max(tail, start + 1); end--)
      trimmed.push(words.slice(start, end));
  }
  return trimmed.length === 0 || lead === tail ? [...trimmed, []] : trimmed;
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
