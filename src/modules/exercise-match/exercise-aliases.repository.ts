import { Injectable } from '@nestjs/common';
import { Database, newId, type Queryable } from '../../platform/database/index.js';
import { keyOf } from './matching/words.js';

export interface LearnedAlias {
  readonly exerciseId: string;
  readonly phrase: string;
}

/** What users call exercises, learned from their corrections. */
@Injectable()
export class ExerciseAliasesRepository {
  constructor(private readonly db: Database) {}

  /** Oldest first. */
  async listByUser(userId: string): Promise<LearnedAlias[]> {
    const rows = await this.db
      .selectFrom('exercise_aliases')
      .select(['exercise_id', 'phrase'])
      .where('user_id', '=', userId)
      .orderBy('created_at')
      .execute();
    return rows.map(({ exercise_id, phrase }) => ({ exerciseId: exercise_id, phrase }));
  }

  /** The newest lesson counts: a phrase that meant another exercise changes its meaning. */
  async upsert(userId: string, alias: LearnedAlias, db: Queryable = this.db): Promise<void> {
    await db
      .insertInto('exercise_aliases')
      .values({
        id: newId(),
        user_id: userId,
        exercise_id: alias.exerciseId,
        phrase: alias.phrase,
        normalized_phrase: keyOf(alias.phrase),
      })
      .onConflict((conflict) =>
        conflict
          .columns(['user_id', 'normalized_phrase'])
          .doUpdateSet({ exercise_id: alias.exerciseId, phrase: alias.phrase }),
      )
      .execute();
  }

  /** Keeps so many of a user's names: the newest. */
  async deleteOldest(userId: string, keep: number, db: Queryable = this.db): Promise<void> {
    await db
      .deleteFrom('exercise_aliases')
      .where('id', 'in', (surplus) =>
        surplus
          .selectFrom('exercise_aliases')
          .select('id')
          .where('user_id', '=', userId)
          .orderBy('created_at', 'desc')
          .orderBy('id', 'desc')
          .offset(keep),
      )
      .execute();
  }
}
