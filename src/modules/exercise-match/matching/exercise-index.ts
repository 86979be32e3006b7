import { LRUCache } from 'lru-cache';
import type {
  Exercise,
  ExerciseCandidate,
  ExerciseFinder,
  ExerciseMatch,
  ExerciseSpan,
  PersonalEntry,
  PersonalVocabulary,
} from '../exercise.js';
import { Engine, type EngineParts } from './engine.js';
import { IdeaIndex } from './idea-index.js';
import { ideasOf } from './ideas.js';
import { FILLER, isMovement } from './lexicon.js';
import { Noise } from './noise.js';
import { PersonalFinder } from './personal-finder.js';
import { PhraseTrie } from './phrase-trie.js';
import { assistedSibling, bodyweightSibling, weightedSibling } from './siblings.js';
import { spotNames } from './spotting.js';
import { Vocabulary } from './vocabulary.js';
import { foldedWordsOf, keyOf } from './words.js';

/** Entries of the users' vocabularies that finders are kept for: a few kilobytes each. */
const MOST_ENTRIES = 10_000;

/** Every name and alias of the catalogue, ready to be searched. Built once; says the same for ever. */
export class ExerciseIndex implements ExerciseFinder {
  private readonly byIds = new Map<string, Exercise>();
  private readonly bySlugs = new Map<string, Exercise>();
  private readonly phrases = new PhraseTrie<readonly Exercise[]>();
  private readonly vocabulary: Vocabulary;
  private readonly parts: EngineParts;
  private readonly engine: Engine;
  /** Of users who spoke lately, by the version of their vocabulary. */
  private readonly personal = new LRUCache<string, PersonalFinder>({ maxSize: MOST_ENTRIES });

  constructor(exercises: readonly Exercise[]) {
    for (const exercise of exercises) {
      this.byIds.set(exercise.id, exercise);
      this.bySlugs.set(exercise.slug, exercise);
      for (const phrase of namesOf(exercise)) this.phrases.set(keyOf(phrase), [exercise]);
    }
    this.vocabulary = new Vocabulary(
      exercises.flatMap((exercise) => namesOf(exercise).flatMap(foldedWordsOf)),
    );
    const { phrases, vocabulary } = this;
    const isName = (key: string) => phrases.get(key) !== undefined;
    const noise = new Noise((word) => vocabulary.knows(word), isName);
    const bolderNoise = new Noise(() => false, isName);
    this.parts = { phrases, noise, bolderNoise, vocabulary, ideas: this.indexIdeas(exercises) };
    this.engine = new Engine(this.parts);
  }

  private indexIdeas(exercises: readonly Exercise[]): IdeaIndex {
    const ideas = (phrase: string) => ideasOf(foldedWordsOf(phrase), this.vocabulary);
    const known = new Set(
      exercises.flatMap((exercise) => namesOf(exercise).flatMap((name) => [...ideas(name)])),
    );
    const descendants = new Map<string, number>();
    for (const { variationOf } of exercises) {
      if (variationOf) descendants.set(variationOf, (descendants.get(variationOf) ?? 0) + 1);
    }
    return new IdeaIndex(
      exercises,
      ideas,
      (idea) => known.has(idea) || this.vocabulary.knows(idea),
      ({ slug, aliases }) => (descendants.get(slug) ?? 0) + aliases.length / 10,
    );
  }

  /**
   * The catalogue as one user sees it.
   *
   * @param heard one more name, ahead of all others
   */
  withPersonal(vocabulary: PersonalVocabulary, heard?: PersonalEntry): ExerciseFinder {
    const finder = vocabulary.entries.length === 0 ? this : this.finderOf(vocabulary);
    return heard ? new PersonalFinder(finder, this.parts, [heard]) : finder;
  }

  /** Every sentence of a user needs the same one, and building it takes milliseconds. */
  private finderOf({ version, entries }: PersonalVocabulary): PersonalFinder {
    const built = this.personal.get(version) ?? new PersonalFinder(this, this.parts, entries);
    this.personal.set(version, built, { size: entries.length });
    return built;
  }

  match(phrase: string): ExerciseMatch {
    return this.engine.match(phrase);
  }

  spot(words: readonly string[]): ExerciseSpan[] {
    const sources = [{ phrases: this.phrases, personal: false }];
    return spotNames(words, sources, this.parts.noise, (phrase) => this.match(phrase));
  }

  /** Whether all that a phrase says of a movement is true of the exercise; unknown words say nothing. */
  agrees(phrase: string, exerciseId: string): boolean {
    return this.parts.ideas.agrees(ideasOf(foldedWordsOf(phrase), this.vocabulary), exerciseId);
  }

  /** Everything that a phrase may name, best first, whatever is sure. */
  rank(phrase: string): ExerciseCandidate[] {
    return this.parts.ideas.rank(ideasOf(foldedWordsOf(phrase), this.vocabulary));
  }

  /** How many words of a phrase are of our trade, and how many nobody knows. Fillers and numbers are neither. */
  countWords(phrase: string): { known: number; unknown: number } {
    const words = foldedWordsOf(phrase).filter((word) => !FILLER.has(word) && !/^\d+$/.test(word));
    const known = words.filter((word) => this.vocabulary.knows(word) || this.vocabulary.split(word)).length;
    return { known, unknown: words.length - known };
  }

  /** Whether the last word may be the beginning of one: no word of our trade, or less than three letters. */
  endsUnfinished(phrase: string): boolean {
    const last = foldedWordsOf(phrase).at(-1) ?? '';
    return last.length < 3 || !this.vocabulary.knows(last);
  }

  /** Whether two phrases name the same kind of movement ("press", "row"). */
  shareMovement(one: string, other: string): boolean {
    const [a, b] = [one, other].map((phrase) => ideasOf(foldedWordsOf(phrase), this.vocabulary));
    return [...a!].some((idea) => isMovement(idea) && b!.has(idea));
  }

  byId(id: string): Exercise | undefined {
    return this.byIds.get(id);
  }

  bySlug(slug: string): Exercise | undefined {
    return this.bySlugs.get(slug);
  }

  bodyweightSibling(exercise: Exercise): Exercise | undefined {
    return bodyweightSibling(exercise, this.owner);
  }

  weightedSibling(exercise: Exercise): Exercise | undefined {
    return weightedSibling(exercise, this.owner);
  }

  assistedSibling(exercise: Exercise): Exercise | undefined {
    return assistedSibling(exercise, this.owner);
  }

  private readonly owner = (phrase: string): Exercise | undefined => this.phrases.get(keyOf(phrase))?.[0];
}

function namesOf({ name, aliases }: Exercise): string[] {
  return [name, ...aliases];
}
