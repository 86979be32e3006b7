import type { Exercise, ExerciseCandidate, ExerciseMatch } from '../exercise.js';
import type { IdeaIndex } from './idea-index.js';
import { ideasOf } from './ideas.js';
import { ARTICLES, FILLER, LEFT_TO_NOBODY } from './lexicon.js';
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
/** A name of so many words is known although one of them is a letter off. */
const TELLING_WORDS = 3;
/** Longer phrases name nothing; it bounds the work. */
const MAX_WORDS = 14;

export interface EngineParts {
  readonly phrases: PhraseTrie<readonly Exercise[]>;
  readonly noise: Noise;
  /** Also repairs words that the catalogue knows ("road"): only where a whole name comes out. */
  readonly bolderNoise: Noise;
  readonly vocabulary: Vocabulary;
  readonly ideas: IdeaIndex;
}

/** Ranks exercises for one phrase: exact, then by ideas, then after repairing sounds and spelling. Pure. */
export class Engine {
  constructor(private readonly parts: EngineParts) {}

  match(phrase: string): ExerciseMatch {
    const asked: ExerciseMatch[] = [];
    for (const match of this.stages(foldedWordsOf(phrase).slice(0, MAX_WORDS))) {
      if (match.verdict === 'match') return match;
      asked.push(match);
    }
    return questionOf(asked);
  }

  /** What ever bolder readings of the words find, the next only on demand. */
  private *stages(spoken: readonly string[]): Generator<ExerciseMatch> {
    yield this.matchHeard(spoken);
    if (isLeftToNobody(spoken)) return;
    const { noise, bolderNoise, vocabulary } = this.parts;
    const bare = withoutArticles(spoken, vocabulary);
    const hasArticles = bare.length < spoken.length;
    if (hasArticles) yield this.matchHeard(bare);
    const repaired = noiseReadings(bare, noise, vocabulary);
    yield this.byIdeas(repaired, 'tokens');
    yield this.byNames(noiseReadings(bare, bolderNoise, vocabulary));
    const readings = [{ ...AS_HEARD, words: bare }, ...repaired];
    const withArticles = hasArticles ? [{ ...AS_HEARD, words: spoken }] : [];
    const named = this.byNames(
      [...withArticles, ...readings].flatMap((reading) => guessReadings(reading, vocabulary)),
    );
    yield named;
    const guesses = readings.flatMap((reading) => {
      const words = withoutFillers(reading.words).at(-1)!;
      return guessReadings({ ...reading, words }, vocabulary);
    });
    const guessed = this.byIdeas(guesses, 'phonetic');
    // Where some reading is a whole name, another that is none decides nothing.
    yield named.candidates.length > 0 ? questionOf([guessed]) : guessed;
  }

  /** By a whole name, then by ideas. */
  private matchHeard(spoken: readonly string[]): ExerciseMatch {
    const trimmed = withoutFillers(spoken);
    const exact = this.exact(trimmed);
    if (exact?.verdict === 'match') return exact;
    const words = trimmed.at(-1)!;
    const doubtful = isLeftToNobody(spoken);
    const ideas = this.byIdeas([{ ...AS_HEARD, words, doubtful }], 'tokens');
    return ideas.verdict === 'match' || !exact ? ideas : questionOf([exact, ideas]);
  }

  /** Readings that are a whole name. */
  private byNames(readings: readonly Reading[]): ExerciseMatch {
    const named = readings.flatMap(({ words, cost, doubtful }) =>
      (this.parts.phrases.get(words.join('')) ?? []).map((exercise) => ({
        exercise,
        // A letter's doubt about one word is gone when all the others make a name.
        score: round(Math.min(1 - cost, doubtful && words.length < TELLING_WORDS ? DOUBTFUL_SCORE : 1)),
      })),
    );
    return matchOf(bestOf(named), 'phonetic');
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
    const found = readings.flatMap(({ words, cost, doubtful }) =>
      this.parts.ideas.rank(ideasOf(words, this.parts.vocabulary)).map(({ exercise, score }) => ({
        exercise,
        score: round(Math.min(score - cost, doubtful ? DOUBTFUL_SCORE : 1)),
      })),
    );
    return matchOf(bestOf(found), source);
  }
}

function exactMatch(exercises: readonly Exercise[], score: number): ExerciseMatch {
  return matchOf(
    exercises.map((exercise) => ({ exercise, score })),
    'exact',
  );
}

/** Nobody is sure: the best candidates of all, never more than a question. */
function questionOf(matches: readonly ExerciseMatch[]): ExerciseMatch {
  const asked = matches.filter(({ candidates }) => candidates.length > 0);
  const ranked = bestOf(asked.flatMap(({ candidates }) => candidates));
  const question = matchOf(ranked, asked[0]?.source ?? 'phonetic');
  return question.verdict === 'match' ? { ...question, verdict: 'ask' } : question;
}

/** Each exercise once, with its best score; best first. */
function bestOf(candidates: readonly ExerciseCandidate[]): ExerciseCandidate[] {
  const best = new Map<string, ExerciseCandidate>();
  for (const candidate of candidates) {
    const { id } = candidate.exercise;
    if (candidate.score > (best.get(id)?.score ?? 0)) best.set(id, candidate);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** An article before a word that nobody knows may be part of it ("a sisted"). */
function withoutArticles(words: readonly string[], vocabulary: Vocabulary): string[] {
  return words.filter((word, at) => {
    const next = words[at + 1];
    return !ARTICLES.has(word) || (word === 'a' && next !== undefined && !vocabulary.knows(next));
  });
}

function isLeftToNobody(spoken: readonly string[]): boolean {
  return LEFT_TO_NOBODY.has(withoutFillers(spoken).at(-1)!.join(''));
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
