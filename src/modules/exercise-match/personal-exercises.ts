import { Injectable } from '@nestjs/common';
import { hash } from 'node:crypto';
import type { Queryable } from '../../platform/database/index.js';
import { type Exercise, NO_VOCABULARY, type PersonalEntry, type PersonalVocabulary } from './exercise.js';
import { ExerciseAliasesRepository, type LearnedAlias } from './exercise-aliases.repository.js';
import { ExercisesRepository } from './exercises.repository.js';
import { keyOf } from './matching/words.js';

/** An alias longer than this is a sentence. */
const MAX_ALIAS_CHARACTERS = 80;
/** More names than anyone corrects; beyond it the oldest lesson is forgotten. It bounds what a session carries. */
export const MAX_ALIASES = 500;

/** One user's own exercises, and the user's names for all exercises. */
@Injectable()
export class PersonalExercises {
  constructor(
    private readonly exercises: ExercisesRepository,
    private readonly aliases: ExerciseAliasesRepository,
  ) {}

  async vocabularyOf(userId: string): Promise<PersonalVocabulary> {
    const [own, learned] = await Promise.all([
      this.exercises.listOwn(userId),
      this.aliases.listByUser(userId),
    ]);
    const phrases = new Map<string, string[]>(own.map(({ id }) => [id, []]));
    for (const { exerciseId, phrase } of learned)
      phrases.set(exerciseId, [...(phrases.get(exerciseId) ?? []), phrase]);
    const owned = new Map(own.map((exercise) => [exercise.id, exercise]));
    return vocabularyOf(
      [...phrases].map(([exerciseId, phrases]): PersonalEntry => {
        const exercise = owned.get(exerciseId);
        return { exerciseId, phrases, ...(exercise && { exercise }) };
      }),
    );
  }

  async findOwn(userId: string, exerciseId: string): Promise<Exercise | undefined> {
    return (await this.exercises.listOwn(userId)).find(({ id }) => id === exerciseId);
  }

  /** A phrase without letters, or one that is a whole sentence, is not learned. */
  async learn(userId: string, alias: LearnedAlias, db?: Queryable): Promise<void> {
    if (alias.phrase.length > MAX_ALIAS_CHARACTERS || !/[a-z]/.test(keyOf(alias.phrase))) return;
    await this.aliases.upsert(userId, alias, db);
    await this.aliases.deleteOldest(userId, MAX_ALIASES, db);
  }
}

function vocabularyOf(entries: PersonalEntry[]): PersonalVocabulary {
  if (entries.length === 0) return NO_VOCABULARY;
  return { version: hash('sha256', JSON.stringify(entries), 'base64url'), entries };
}
