import { Injectable } from '@nestjs/common';
import { type RawBuilder, sql } from 'kysely';
import { Database, type Queryable } from '../../platform/database/index.js';
import type { Whereabouts } from './consecutive-days.js';
import { sourcesOf } from './measure-sources.js';
import type { Measure, Measures, Standing } from './measures.js';

/** The figures that badges go by, summed up by the database: one query, whatever is asked. */
@Injectable()
export class MeasuresRepository {
  constructor(private readonly db: Database) {}

  /** @param setIds sets that were just written: see `Standing.opensDay` and `opensWorkout` */
  async read(
    athlete: Whereabouts,
    wanted: Iterable<Measure>,
    setIds: readonly string[] = [],
    db: Queryable = this.db,
  ): Promise<Standing> {
    const queries = sourcesOf(wanted).map(({ query }) => query(athlete));
    const { rows } = await sql<Measures & { owned: string[]; opens_day: boolean; opens_workout: boolean }>`
      select * from (${ownedTypes(athlete.userId)}) as owned
      cross join (${opened(athlete.userId, setIds)}) as opened
      ${sql.join(queries.map(crossJoin), sql` `)}`.execute(db);
    const { owned, opens_day: opensDay, opens_workout: opensWorkout, ...measures } = rows[0]!;
    return { measures, owned: new Set(owned), opensDay, opensWorkout };
  }
}

function crossJoin(query: RawBuilder<unknown>, index: number): RawBuilder<unknown> {
  return sql`cross join (${query}) as ${sql.id(`source_${index}`)}`;
}

function ownedTypes(userId: string): RawBuilder<unknown> {
  return sql`select array(select badge_type from user_badges where user_id = ${userId}) as owned`;
}

function opened(userId: string, setIds: readonly string[]): RawBuilder<unknown> {
  if (setIds.length === 0) return sql`select false as opens_day, false as opens_workout`;
  return sql`
    select ${isFirstOf(sql.ref('workout_date'), userId, setIds)} as opens_day,
      ${isFirstOf(sql.ref('workout_id'), userId, setIds)} as opens_workout`;
}

function isFirstOf(column: RawBuilder<unknown>, userId: string, setIds: readonly string[]) {
  const ids = sql`${setIds}::uuid[]`;
  return sql`exists (
    select from workout_logs as written
    where written.id = any (${ids}) and written.user_id = ${userId} and not exists (
      select from workout_logs as other
      where other.user_id = ${userId} and other.deleted_at is null
        and other.${column} = written.${column} and other.id <> all (${ids})
    )
  )`;
}
