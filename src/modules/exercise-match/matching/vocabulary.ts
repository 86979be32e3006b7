import { FILLER, IDEAS, SYNONYMS } from './lexicon.js';
import { likeness, soundOf } from './sounds.js';
import { FOLDED_AWAY, foldWord } from './words.js';

/** A word below this length is too short to be recognised by its shape. */
const SHORTEST_REPAIRED = 4;
/** And one below this length is too short to be meant by another shape. */
const SHORTEST_MEANT = 3;
/** Below it, a guess is worse than a question. */
const MIN_LIKENESS = 0.75;
const MAX_GUESSES = 3;
const MAX_REMEMBERED = 4_000;

export interface Guess {
  /** Folded. */
  readonly word: string;
  /** 0 … 1 */
  readonly likeness: number;
}

/** Every word that names of exercises are made of. Words in it are never repaired; others may be near one. */
export class Vocabulary {
  private readonly words = new Set<string>();
  private readonly byPart = new Map<string, string[]>();
  private readonly remembered = new Map<string, readonly Guess[]>();

  /** @param folded words of all names and aliases, folded */
  constructor(folded: Iterable<string>) {
    for (const word of folded) this.add(word);
    for (const [words] of IDEAS) for (const word of words.split(' ')) this.add(word);
    for (const word of [...SYNONYMS.keys(), ...FOLDED_AWAY]) this.add(word);
  }

  private add(word: string): void {
    if (this.words.has(word)) return;
    this.words.add(word);
    if (word.length < SHORTEST_MEANT || FILLER.has(word)) return;
    for (const part of partsOf(word)) {
      const words = this.byPart.get(part);
      if (words) words.push(word);
      else this.byPart.set(part, [word]);
    }
  }

  /** True of the trade's own words, of fillers and of numbers. */
  knows(word: string): boolean {
    return this.words.has(word) || FILLER.has(word);
  }

  /** The two words of our trade that were written as one ("benchpress"), else undefined. */
  split(word: string): [string, string] | undefined {
    for (let at = word.length - 3; at >= 3; at--) {
      const [head, tail] = [word.slice(0, at), word.slice(at)];
      if (this.words.has(head) && this.words.has(tail)) return [head, tail];
    }
    return undefined;
  }

  /** The words that an unknown one may have been, likeliest first; empty when none is near. */
  guesses(word: string): readonly Guess[] {
    if (word.length < SHORTEST_REPAIRED || /\d/.test(word)) return [];
    const known = this.remembered.get(word);
    if (known) return known;
    const found = this.search(word);
    // Hostile input must not grow it without bound; what people mishear is a small set.
    if (this.remembered.size >= MAX_REMEMBERED) this.remembered.clear();
    this.remembered.set(word, found);
    return found;
  }

  private search(word: string): Guess[] {
    const shared = new Map<string, number>();
    for (const part of partsOf(word)) {
      for (const candidate of this.byPart.get(part) ?? []) {
        shared.set(candidate, (shared.get(candidate) ?? 0) + 1);
      }
    }
    return [...shared]
      .filter(([candidate, count]) => count >= 2 && Math.abs(candidate.length - word.length) <= 4)
      .sort((a, b) => b[1] - a[1])
      .slice(0, 24)
      .map(([candidate]) => ({ word: foldWord(candidate), likeness: likeness(word, candidate) }))
      .filter((guess) => guess.likeness >= MIN_LIKENESS)
      .sort((a, b) => b.likeness - a.likeness || (a.word < b.word ? -1 : 1))
      .slice(0, MAX_GUESSES);
  }
}

/** Letter trigrams with marked ends, and the sound (twice: equal sound alone makes a candidate). */
function partsOf(word: string): string[] {
  const marked = `^${word}$`;
  const parts = [`~${soundOf(word)}`, `~~${soundOf(word)}`];
  for (let i = 0; i + 3 <= marked.length; i++) parts.push(marked.slice(i, i + 3));
  return parts;
}
