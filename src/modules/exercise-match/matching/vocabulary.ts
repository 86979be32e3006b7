import { FILLER, IDEAS, OPPOSITES, SYNONYMS } from './lexicon.js';
import { editDistance, likeness, soundOf } from './sounds.js';
import { FOLDED_AWAY, foldWord } from './words.js';

/** A word below this length is too short to be recognised by its shape. */
const SHORTEST_REPAIRED = 3;
/** Up to this length a word is like another only when it is about as long. */
const SHORT = 4;
/** And one below this length is too short to be meant by another shape. */
const SHORTEST_MEANT = 3;
/** Below it, a guess is worse than a question. */
const MIN_LIKENESS = 0.75;
/** What another form of a known word ("rotating") is worth. */
const INFLECTED_LIKENESS = 0.95;
/** What two neighbouring letters that changed places are worth at least. */
const SWAPPED_LIKENESS = 0.9;
const MAX_GUESSES = 3;
const MAX_DOUBTS = 6;
const MAX_COMPARED = 40;
const MAX_REMEMBERED = 4_000;

/** Implements in two letters, often written onto a word ("dbcurl"). */
const SHORT_FORMS = new Set(['db', 'bb', 'kb', 'ez']);

export interface Guess {
  /** Folded. */
  readonly word: string;
  /** 0 … 1 */
  readonly likeness: number;
  /** Letters to change. */
  readonly distance: number;
  /** One letter apart and too short to be sure: at best a question. */
  readonly doubtful: boolean;
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
    for (let at = word.length - 2; at >= 2; at--) {
      const [head, tail] = [word.slice(0, at), word.slice(at)];
      if ((at === 2 && !SHORT_FORMS.has(head)) || (tail.length === 2 && !SHORT_FORMS.has(tail))) continue;
      const [first, second] = [foldWord(head), foldWord(tail)];
      if (FILLER.has(first) || FILLER.has(second)) continue;
      if (this.words.has(first) && this.words.has(second)) return [first, second];
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
    const enough = word.length <= SHORT + 1 ? 1 : 2;
    const guesses = [...shared]
      .filter(([candidate, count]) => count >= enough && isAsLong(word, candidate))
      .sort((a, b) => b[1] - a[1])
      .slice(0, MAX_COMPARED)
      .map(([candidate]) => guessOf(word, candidate))
      .filter((guess) => guess !== undefined)
      .sort((a, b) => b.likeness - a.likeness || (a.word < b.word ? -1 : 1));
    const forms = guesses.some(({ distance }) => distance <= 1) ? [] : this.known(formsOf(word));
    return forms.length > 0 ? forms : this.weighed(word, guesses);
  }

  private known(forms: readonly string[]): Guess[] {
    return forms
      .filter((form) => this.words.has(form) && !FILLER.has(form))
      .map((form) => ({ word: foldWord(form), likeness: INFLECTED_LIKENESS, distance: 0, doubtful: false }));
  }

  /** Those that are sure, and whatever is as likely as the likeliest; else all doubts. */
  private weighed(word: string, guesses: readonly Guess[]): Guess[] {
    const sure = guesses.filter(({ doubtful }) => !doubtful);
    if (sure.length === 0) {
      const even = (guess: Guess) =>
        guess.distance === 1 ? { ...guess, likeness: guesses[0]!.likeness } : guess;
      return guesses.slice(0, MAX_DOUBTS).map(even);
    }
    const [{ word: likeliest, distance, likeness }] = sure as [Guess];
    const opposite = OPPOSITES.get(likeliest);
    const opposed = opposite !== undefined && this.words.has(opposite) ? [doubtOf(word, opposite)] : [];
    // Nearer in writing, as near by one letter, or as near and an opposite: as likely.
    const torn = [...guesses, ...opposed].filter(
      (guess) =>
        guess.word !== likeliest &&
        (guess.distance < distance ||
          (guess.distance === distance && (distance === 1 || guess.word === opposite))),
    );
    const rest = sure.slice(1, MAX_GUESSES).filter((guess) => !torn.includes(guess));
    const inDoubt = torn.some(({ doubtful }) => doubtful);
    const even = torn.map((guess) => ({ ...guess, likeness }));
    return [sure[0]!, ...even, ...rest]
      .slice(0, MAX_DOUBTS)
      .map((guess) => (inDoubt ? { ...guess, doubtful: true } : guess));
  }
}

function isAsLong(word: string, candidate: string): boolean {
  const shorter = Math.min(word.length, candidate.length);
  const difference = Math.abs(candidate.length - word.length);
  return (
    difference <= (shorter <= SHORT ? 1 : 4) || (difference === 2 && soundOf(word) === soundOf(candidate))
  );
}

function guessOf(word: string, candidate: string): Guess | undefined {
  const like = likeness(word, candidate);
  const distance = editDistance(word, candidate);
  const swapped = distance === 1 && word.length === candidate.length && isAnagram(word, candidate);
  const meant = foldWord(candidate);
  if (swapped) return { word: meant, likeness: Math.max(like, SWAPPED_LIKENESS), distance, doubtful: false };
  // Another letter and another sound is as often another word ("chain squat" is no chair squat).
  const other = distance === 1 && word.length === candidate.length && soundOf(word) !== soundOf(candidate);
  if (like >= MIN_LIKENESS && word.length >= SHORT && !other)
    return { word: meant, likeness: like, distance, doubtful: false };
  const near = distance === 1 || (distance === 2 && soundOf(word) === soundOf(candidate));
  return near ? { word: meant, likeness: like, distance, doubtful: true } : undefined;
}

function doubtOf(word: string, candidate: string): Guess {
  return { word: candidate, likeness: 0, distance: editDistance(word, candidate), doubtful: true };
}

function isAnagram(one: string, other: string): boolean {
  return [...one].sort().join('') === [...other].sort().join('');
}

/** What a word may be a form of: "rotating" of "rotate" or "rotat". */
function formsOf(word: string): string[] {
  const stem = /^(.{4,}?)(?:ing|ed|er|es)$/.exec(word)?.[1];
  if (stem === undefined) return [];
  return [
    stem,
    `${stem}e`,
    stem.replace(/(.)\1$/, '$1'),
    stem.replace(/i$/, 'y'),
    stem.replace(/t$/, 'tion'),
  ];
}

/** Letter trigrams with marked ends, and the sound (twice: equal sound alone makes a candidate). */
function partsOf(word: string): string[] {
  const marked = `^${word}$`;
  const parts = [`~${soundOf(word)}`, `~~${soundOf(word)}`];
  for (let i = 0; i + 3 <= marked.length; i++) parts.push(marked.slice(i, i + 3));
  return parts;
}
