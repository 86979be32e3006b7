import { Injectable } from '@nestjs/common';
import { type RawBuilder, sql } from 'kysely';
import type { LocalDay } from '../../platform/calendar/index.js';
import { Database, type Queryable } from '../../platform/database/index.js';
import type { Whereabouts } from './consecutive-days.js';
import { sourcesOf } from './measure-sources.js';
import type { Measure, Measures, Standing } from './measures.js';

interface StandingRow {
  owned: string[];
  opened_days: LocalDay[];
  opens_workout: boolean;
}

/** The figures that badges go by, summed up by the database: one query, whatever is asked. */
@Injectable()
export class MeasuresRepository {
  constructor(private readonly db: Database) {}

  /** @param setIds sets that were just written: see `Standing.openedDays` and `opensWorkout` */
  async read(
    athlete: Whereabouts,
    wanted: Iterable<Measure>,
    setIds: readonly string[] = [],
    db: Queryable = this.db,
  ): Promise<Standing> {
    const queries = sourcesOf(wanted).map(({ query }) => query(athlete));
    const { rows } = await sql<Measures & StandingRow>`
      select * from (${ownedTypes(athlete.userId)}) as owned
      cross join (${opened(athlete.userId, setIds)}) as opened
      ${sql.join(queries.map(crossJoin), sql` `)}`.execute(db);
    const { owned, opened_days: openedDays, opens_workout: opensWorkout, ...measures } = rows[0]!;
    return { measures, owned: new Set(owned), openedDays, opensWorkout };
  }
}

function crossJoin(query: RawBuilder<unknown>, index: number): RawBuilder<unknown> {
  return sql`cross join (${query}) as ${sql.id(`source_${index}`)}`;
}

function ownedTypes(userId: string): RawBuilder<unknown> {
  return sql`select array(select badge_type from user_badges where user_id = ${userId}) as owned`;
}

function opened(userId: string, setIds: readonly string[]): RawBuilder<unknown> {
  if (setIds.length === 0) return sql`select '{}'::text[] as opened_days, false as opens_workout`;
  return sql`
    select array(select distinct workout_date::text ${firstOf('workout_date', userId, setIds)}) as opened_days,
      exists (select ${firstOf('workout_id', userId, setIds)}) as opens_workout`;
}

/** Of some sets, those that none of the others is with. */
function firstOf(column: 'workout_date' | 'workout_id', userId: string, setIds: readonly string[]) {
  const ids = sql`${setIds}::uuid[]`;
  return sql`
    from workout_logs as written
    where written.id = any (${ids}) and written.user_id = ${userId} and not exists (
      select from workout_logs as other
      where other.user_id = ${userId} and other.deleted_at is null
        and other.${sql.ref(column)} = written.${sql.ref(column)} and other.id <> all (${ids})
    )`;
}
