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
  const doubtful = repairs.some(({ when }) => when === 'ask' || (when === 'company' && !hasCompany));
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
export function guessReadings(words: readonly string[], vocabulary: Vocabulary): Reading[] {
  let readings: Reading[] = [AS_HEARD];
  for (let at = 0; at < words.length;) {
    const { guesses, width } = guessesAt(words, at, vocabulary);
    const options = guesses.length > 0 ? guesses.map(optionOf) : [{ word: words[at]!, cost: 0 }];
    readings = readings
      .flatMap((reading) =>
        options.map(({ word, cost }) => ({
          ...reading,
          words: [...reading.words, word],
          cost: reading.cost + cost,
        })),
      )
      .slice(0, MAX_READINGS);
    at += width;
  }
  return readings.filter(({ cost }) => cost > 0);
}

function guessesAt(
  words: readonly string[],
  at: number,
  vocabulary: Vocabulary,
): { guesses: readonly Guess[]; width: number } {
  const [word, next] = [words[at]!, words[at + 1]];
  if (vocabulary.knows(word)) return { guesses: [], width: 1 };
  // A word that we know is never swallowed by a guess, but "up" and its like are half a word.
  if (next !== undefined && (!vocabulary.knows(next) || PARTICLES.has(next))) {
    const guesses = vocabulary.guesses(word + next);
    if (guesses.length > 0) return { guesses, width: 2 };
  }
  return { guesses: vocabulary.guesses(word), width: 1 };
}

/** Of two near opposites the likelier gets no advantage: the other words must decide, or the athlete. */
function optionOf({ word, likeness }: Guess, _place: number, [likeliest]: readonly Guess[]) {
  const torn = OPPOSITES.get(word) === likeliest!.word && likeliest!.likeness - likeness < OPPOSITE_MARGIN;
  return { word, cost: NOISE_COST + GUESS_COST * (1 - (torn ? likeliest!.likeness : likeness)) };
}
