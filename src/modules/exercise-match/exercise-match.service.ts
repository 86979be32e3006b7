import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform/database/index.js';
import { SessionRepository } from '../../platform/session/index.js';
import { Catalogue } from './catalogue.js';
import {
  type Exercise,
  type ExerciseCandidate,
  type ExerciseFinder,
  type ExerciseMatch,
  NO_VOCABULARY,
  type PersonalEntry,
  type PersonalVocabulary,
} from './exercise.js';
import { ExerciseLookup } from './exercise-lookup.js';
import { PersonalExercises } from './personal-exercises.js';

/** What other modules may ask about exercises. */
@Injectable()
export class ExerciseMatchService {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly lookup: ExerciseLookup,
    private readonly personal: PersonalExercises,
    private readonly sessions: SessionRepository,
  ) {}

  /**
   * Finds in process, without I/O: the catalogue, and the user's own vocabulary before it.
   *
   * @param heard one more name, which is not learned
   */
  finderFor(vocabulary: PersonalVocabulary = NO_VOCABULARY, heard?: PersonalEntry): ExerciseFinder {
    return this.lookup.finderFor(vocabulary, heard);
  }

  /** What the user calls things: own exercises and learned aliases. Two queries; keep it with the session. */
  vocabularyOf(userId: string): Promise<PersonalVocabulary> {
    return this.personal.vocabularyOf(userId);
  }

  /** All stages: in process, Upstash Search, Postgres. Each is asked only when the one before was not sure. */
  match(phrase: string, vocabulary: PersonalVocabulary = NO_VOCABULARY): Promise<ExerciseMatch> {
    return this.lookup.match(phrase, vocabulary);
  }

  /** A list to choose from, for a phrase that may still be typed. Best first, at most `limit`. */
  async search(query: string, limit: number, userId: string): Promise<ExerciseCandidate[]> {
    return this.lookup.list(query, limit, await this.vocabularyOf(userId));
  }

  /** Whether a name has words of the trade enough to be an exercise's: gibberish has none. */
  isExerciseLike(name: string): boolean {
    const { known, unknown } = this.catalogue.index.countWords(name);
    return known > 0 && unknown <= 2 * known;
  }

  /** Whether a name says too little rather than something new: all of it is true of an exercise that exists. */
  isGeneric(name: string, candidates: readonly ExerciseCandidate[]): boolean {
    const { index } = this.catalogue;
    return (
      index.countWords(name).unknown === 0 &&
      candidates.some(({ exercise }) => index.agrees(name, exercise.id))
    );
  }

  /** The nearest candidate that is the same movement; undefined when none is. */
  relativeOf(name: string, candidates: readonly ExerciseCandidate[]): Exercise | undefined {
    return candidates.find(({ exercise }) => this.catalogue.index.shareMovement(name, exercise.name))
      ?.exercise;
  }

  /**
   * From now on the phrase means the exercise for this user. The cached session holds the vocabulary and is
   * rebuilt. An exercise that the user cannot see teaches nothing.
   */
  async learnAlias(userId: string, phrase: string, exerciseId: string, db?: Queryable): Promise<void> {
    const visible =
      this.catalogue.index.byId(exerciseId) ?? (await this.personal.findOwn(userId, exerciseId));
    if (!visible) return;
    await this.personal.learn(userId, { phrase, exerciseId }, db);
    await this.sessions.delete(userId);
  }
}
