import { FILLER, OPPOSITES } from './lexicon.js';
import type { Noise, Repair } from './noise.js';
import type { Guess, Vocabulary } from './vocabulary.js';

/** One way to read the heard words, and what that costs. */
export interface Reading {
  readonly words: readonly string[];
  readonly cost: number;
  /** At best a question. */
  readonly doubtful: boolean;
}

export const AS_HEARD: Reading = { words: [], cost: 0, doubtful: false };

const NOISE_COST = 0.04;
/** What a guessed word costs: this for what it lacks in likeness. */
const GUESS_COST = 0.4;
/** Two guesses of opposite meaning that are this near decide nothing by themselves. */
const OPPOSITE_MARGIN = 0.15;
const MAX_READINGS = 6;
/** A repair may complete the words of another ("dumb bell road"). */
const NOISE_PASSES = 2;
/** A word without another of our trade beside it must be at least so like. */
const ALONE_LIKENESS = 0.87;
/** Second halves of compounds ("push up"). */
const PARTICLES = new Set(['up', 'down', 'over', 'back', 'out']);

/** All stretches that the noise table knows, repaired; none when it knows none. */
export function noiseReadings(words: readonly string[], noise: Noise, vocabulary: Vocabulary): Reading[] {
  let [read, repairs] = [words, [] as Repair[]];
  for (let pass = 0; pass < NOISE_PASSES; pass++) {
    const next = repairAll(read, noise);
    if (next.repairs.length === 0) break;
    [read, repairs] = [next.words, [...repairs, ...next.repairs]];
  }
  if (repairs.length === 0) return [];
  const hasCompany = words.some(
    (word, at) => vocabulary.knows(word) && !FILLER.has(word) && noise.at(words, at).length === 0,
  );
  const doubtful = repairs.some(
    ({ when, meant }) =>
      when === 'ask' || (when === 'company' && (!hasCompany || meant.some((word) => words.includes(word)))),
  );
  return [{ words: read, cost: NOISE_COST * repairs.length, doubtful }];
}

function repairAll(words: readonly string[], noise: Noise): { words: string[]; repairs: Repair[] } {
  const [read, repairs]: [string[], Repair[]] = [[], []];
  for (let at = 0; at < words.length;) {
    const repair = noise.at(words, at)[0];
    if (repair) repairs.push(repair);
    read.push(...(repair?.meant ?? [words[at]!]));
    at += repair?.width ?? 1;
  }
  return { words: read, repairs };
}

/** Unknown words, alone or two written apart, replaced by the known ones that they are like. */
export function guessReadings(heard: Reading, vocabulary: Vocabulary): Reading[] {
  const { words } = heard;
  let readings: Reading[] = [{ ...heard, words: [] }];
  // A doubtful guess needs words beside it that are sure.
  const company = words.filter((word) => vocabulary.knows(word) && !FILLER.has(word)).length;
  const mayDoubt = company > 0 && words.filter((word) => !vocabulary.knows(word)).length === 1;
  for (let at = 0; at < words.length;) {
    const { guesses, width } = guessesAt(words, at, vocabulary, mayDoubt);
    const options =
      guesses.length > 0
        ? guesses.map(optionOf)
        : [{ word: words[at]!, cost: 0, likeness: 1, doubtful: false }];
    readings = readings
      .flatMap((reading) =>
        options.map(({ word, cost, doubtful, likeness }) => ({
          words: [...reading.words, word],
          cost: reading.cost + cost,
          doubtful:
            reading.doubtful ||
            doubtful ||
            (company === 0 && (likeness < ALONE_LIKENESS || options.length > 1)),
        })),
      )
      .slice(0, MAX_READINGS);
    at += width;
  }
  return readings.filter(({ cost }) => cost > heard.cost);
}

function guessesAt(
  words: readonly string[],
  at: number,
  vocabulary: Vocabulary,
  mayDoubt: boolean,
): { guesses: readonly Guess[]; width: number } {
  const [word, next] = [words[at]!, words[at + 1]];
  // "A sisted": an article that no word of ours follows may be the first letter of one.
  if (word === 'a' && next !== undefined && !vocabulary.knows(next)) {
    const guesses = vocabulary.guesses(word + next).filter(({ doubtful }) => !doubtful);
    if (guesses.length > 0) return { guesses, width: 2 };
  }
  if (vocabulary.knows(word)) return { guesses: [], width: 1 };
  const guesses = vocabulary.guesses(word).filter(({ doubtful }) => mayDoubt || !doubtful);
  // A word that we know is never swallowed by a guess, but "up" and its like are half a word.
  if (next !== undefined && (!vocabulary.knows(next) || PARTICLES.has(next))) {
    const joined = vocabulary.guesses(word + next).filter(({ doubtful }) => !doubtful);
    const nearest = Math.min(...guesses.map(({ distance }) => distance));
    if (joined.some(({ distance }) => distance <= nearest)) return { guesses: joined, width: 2 };
  }
  return { guesses, width: 1 };
}

/** Of two near opposites the likelier gets no advantage: the other words must decide, or the athlete. */
function optionOf({ word, likeness, doubtful }: Guess, _place: number, [likeliest]: readonly Guess[]) {
  const torn = OPPOSITES.get(word) === likeliest!.word && likeliest!.likeness - likeness < OPPOSITE_MARGIN;
  return {
    word,
    cost: NOISE_COST + GUESS_COST * (1 - (torn ? likeliest!.likeness : likeness)),
    likeness,
    doubtful,
  };
}
