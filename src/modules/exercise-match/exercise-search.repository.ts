import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Database } from '../../platform/database/index.js';
import { foldedWordsOf, keyOf } from './matching/words.js';

/** An exercise that the database found, and how well it fits, 0 … 1. */
export interface FoundExercise {
  readonly id: string;
  readonly score: number;
}

/** A name or alias is exactly this. */
const ALIAS_SCORE = 1;
/** Every word occurs among its names; longer lists of names are less certain. */
const FULL_TEXT_SCORE = 0.85;
/** Below it, trigrams find chance likeness. */
const MIN_SIMILARITY = 0.5;

/** Postgres' three ways to find a shared exercise, each asked only when the one before found nothing. */
@Injectable()
export class ExerciseSearchRepository {
  constructor(private readonly db: Database) {}

  /** @returns best first */
  async find(phrase: string, limit: number): Promise<FoundExercise[]> {
    const words = foldedWordsOf(phrase);
    if (words.length === 0) return [];
    const byAlias = await this.findByAlias(keyOf(phrase), limit);
    if (byAlias.length > 0) return byAlias;
    const byText = await this.findByText(words.join(' & '), limit);
    return byText.length > 0 ? byText : this.findBySimilarity(phrase, limit);
  }

  /**
   * Names with all the words, the last one perhaps unfinished, for lists that grow while someone types. Names that
   * begin so come first, the shortest before the longer ones.
   */
  async listByPrefix(phrase: string, limit: number): Promise<string[]> {
    const words = foldedWordsOf(phrase);
    if (words.length === 0) return [];
    const { rows } = await sql<{ id: string }>`
      select id
      from exercises, to_tsquery('simple', ${`${words.join(' & ')}:*`}) as query
      where owner_id is null and search_vector @@ query
      order by (select min(length(key)) from unnest(match_keys) as key where starts_with(key, ${words.join('')})),
        length(name), name
      limit ${limit}`.execute(this.db);
    return rows.map(({ id }) => id);
  }

  private async findByAlias(key: string, limit: number): Promise<FoundExercise[]> {
    const rows = await this.db
      .selectFrom('exercises')
      .select('id')
      .where('owner_id', 'is', null)
      .where('match_keys', '@>', sql<string[]>`array[${key}]::text[]`)
      .limit(limit)
      .execute();
    return rows.map(({ id }) => ({ id, score: ALIAS_SCORE }));
  }

  /** @param query of words a–z0–9 and operators only: nothing that was said can break it */
  private async findByText(query: string, limit: number): Promise<FoundExercise[]> {
    const { rows } = await sql<{ id: string; rank: number }>`
      select id, ts_rank(search_vector, query, 2)::float8 as rank
      from exercises, to_tsquery('simple', ${query}) as query
      where owner_id is null and search_vector @@ query
      order by rank desc, name
      limit ${limit}`.execute(this.db);
    const top = rows[0]?.rank ?? 1;
    return rows.map(({ id, rank }) => ({ id, score: (FULL_TEXT_SCORE * rank) / top }));
  }

  private async findBySimilarity(phrase: string, limit: number): Promise<FoundExercise[]> {
    const { rows } = await sql<FoundExercise>`
      select id, similarity(name, ${phrase})::float8 as score
      from exercises
      where owner_id is null and name % ${phrase} and similarity(name, ${phrase}) >= ${MIN_SIMILARITY}
      order by score desc, name
      limit ${limit}`.execute(this.db);
    return rows;
  }
}
