import { Injectable } from '@nestjs/common';
import { type Insertable, type Selectable, sql } from 'kysely';
import { Database, type Queryable, type Transaction } from '../../platform/database/index.js';
import type { Exercise } from './exercise.js';
import type { ExercisesTable } from './exercises.tables.js';
import { foldedWordsOf, keyOf } from './matching/words.js';

/** Rows in one statement: stays far below the protocol's 65,535 parameters. */
const ROWS_PER_INSERT = 200;

/** The exercises table: the shared catalogue, and users' own rows. */
@Injectable()
export class ExercisesRepository {
  constructor(private readonly db: Database) {}

  async listShared(): Promise<Exercise[]> {
    const rows = await this.db.selectFrom('exercises').selectAll().where('owner_id', 'is', null).execute();
    return rows.map(toExercise);
  }

  async listOwn(userId: string): Promise<Exercise[]> {
    const rows = await this.db
      .selectFrom('exercises')
      .selectAll()
      .where('owner_id', '=', userId)
      .orderBy('created_at')
      .execute();
    return rows.map(toExercise);
  }

  /** Changes whenever a shared row is added, removed or edited. */
  async getFingerprint(): Promise<string> {
    const { rows } = await sql<{ fingerprint: string }>`
      select coalesce(md5(string_agg(md5(exercises::text), '' order by id)), '') as fingerprint
      from exercises where owner_id is null`.execute(this.db);
    return rows[0]?.fingerprint ?? '';
  }

  /** Inserts or renews catalogue rows by id; rows that are not named stay. */
  async upsertShared(trx: Transaction, exercises: readonly Exercise[]): Promise<void> {
    for (let at = 0; at < exercises.length; at += ROWS_PER_INSERT) {
      const rows = exercises.slice(at, at + ROWS_PER_INSERT).map(toRow);
      const columns = Object.keys(rows[0]!).filter((column) => column !== 'id');
      const renewed = Object.fromEntries(columns.map((column) => [column, sql.ref(`excluded.${column}`)]));
      await trx
        .insertInto('exercises')
        .values(rows)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(renewed))
        .execute();
    }
  }

  /** Two requests that create the same name make one row: the later one gets the earlier one's. */
  async insertOwn(trx: Transaction, exercise: Exercise): Promise<{ exercise: Exercise; created: boolean }> {
    const inserted = await trx
      .insertInto('exercises')
      .values(toRow(exercise))
      .onConflict((conflict) =>
        conflict.columns(['owner_id', 'normalized_name']).where('owner_id', 'is not', null).doNothing(),
      )
      .returningAll()
      .executeTakeFirst();
    if (inserted) return { exercise: toExercise(inserted), created: true };
    return { exercise: await this.getOwnByName(trx, exercise.ownerId ?? '', exercise.name), created: false };
  }

  async countOwn(db: Queryable, userId: string): Promise<number> {
    const { count } = await db
      .selectFrom('exercises')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('owner_id', '=', userId)
      .executeTakeFirstOrThrow();
    return count;
  }

  private async getOwnByName(trx: Transaction, userId: string, name: string): Promise<Exercise> {
    const row = await trx
      .selectFrom('exercises')
      .selectAll()
      .where('owner_id', '=', userId)
      .where('normalized_name', '=', keyOf(name))
      .executeTakeFirstOrThrow();
    return toExercise(row);
  }
}

function toRow(exercise: Exercise): Insertable<ExercisesTable> {
  const names = [exercise.name, ...exercise.aliases];
  return {
    id: exercise.id,
    slug: exercise.slug || null,
    owner_id: exercise.ownerId,
    name: exercise.name,
    normalized_name: keyOf(exercise.name),
    category: exercise.category,
    movement_pattern: exercise.movementPattern,
    mechanic: exercise.mechanic,
    force: exercise.force,
    laterality: exercise.laterality,
    equipment_required: [...exercise.equipment],
    primary_muscles: [...exercise.primaryMuscles],
    secondary_muscles: [...exercise.secondaryMuscles],
    load_mode: exercise.loadMode,
    tracking: exercise.tracking,
    difficulty_level: exercise.difficulty,
    stress: { ...exercise.stress },
    variation_of: exercise.variationOf,
    synonyms: [...exercise.aliases],
    match_keys: [...new Set(names.map(keyOf))],
    search_vector: sql`to_tsvector('simple', ${names.flatMap(foldedWordsOf).join(' ')})`,
  };
}

function toExercise(row: Selectable<ExercisesTable>): Exercise {
  return {
    id: row.id,
    slug: row.slug ?? '',
    name: row.name,
    category: row.category,
    movementPattern: row.movement_pattern,
    mechanic: row.mechanic,
    force: row.force,
    laterality: row.laterality,
    equipment: row.equipment_required,
    primaryMuscles: row.primary_muscles,
    secondaryMuscles: row.secondary_muscles,
    loadMode: row.load_mode ?? 'external_load',
    tracking: row.tracking ?? 'weight_reps',
    difficulty: row.difficulty_level,
    stress: row.stress,
    variationOf: row.variation_of,
    aliases: row.synonyms,
    ownerId: row.owner_id,
  };
}
