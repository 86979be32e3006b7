import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Database, type Queryable } from '../../../platform/database/index.js';

/** What a set needs to know of its exercise. */
export interface SetExercise {
  id: string;
  slug: string | null;
  name: string;
  load_mode: string | null;
}

/** Exercises that an athlete may name: the catalogue's, and the athlete's own. */
@Injectable()
export class ExercisesOfSets {
  constructor(private readonly db: Database) {}

  /** Those among ids and slugs that there are. */
  async list(
    userId: string,
    named: { ids?: readonly string[]; slugs?: readonly string[] },
    db: Queryable = this.db,
  ): Promise<SetExercise[]> {
    const { rows } = await sql<SetExercise>`
      select id, slug, name, load_mode from exercises
      where (owner_id is null or owner_id = ${userId}) and (
        id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(named.ids ?? [])}::jsonb))
        or slug in (select value from jsonb_array_elements_text(${JSON.stringify(named.slugs ?? [])}::jsonb))
      )`.execute(db);
    return rows;
  }

  async find(userId: string, id: string, db: Queryable = this.db): Promise<SetExercise | undefined> {
    const [exercise] = await this.list(userId, { ids: [id] }, db);
    return exercise;
  }
}
