import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { addDays, type LocalDay } from '../../platform/calendar/index.js';
import { Database, type Queryable } from '../../platform/database/index.js';
import { creditOf, trainingSets, trains } from '../analytics/index.js';
import type { SideSets } from './imbalance.js';
import { musclesOf, SIDES } from './muscle-groups.js';

/** Hard sets of a week; an indirect one counts as half. */
export interface WeekOfSets {
  byGroup: Map<string, number>;
  sides: SideSets;
}

/** What an athlete did in a week, by groups of muscles. */
@Injectable()
export class WeeklySetsRepository {
  constructor(private readonly db: Database) {}

  /**
   * The weeks that begin at `from` and a week later, in one query.
   *
   * @param from a Monday
   * @param groups for which sets are counted, once each however many of its muscles a set trains
   */
  async twoWeeks(
    whose: { userId: string; timeZone: string },
    from: LocalDay,
    groups: readonly string[],
    db: Queryable = this.db,
  ): Promise<[WeekOfSets, WeekOfSets]> {
    const asked = groups.map((group) => ({ name: `group:${group}`, muscles: musclesOf(group) }));
    const sides = Object.entries(SIDES).map(([side, muscles]) => ({ name: `side:${side}`, muscles }));
    const next = addDays(from, 7);
    const muscles = sql.ref('asked.muscles');
    const { rows } = await sql<{ second: boolean; name: string; sets: number }>`
      with sets as (${trainingSets(whose, from, addDays(next, 7))}),
      asked as (
        select item ->> 'name' as name,
          array(select jsonb_array_elements_text(item -> 'muscles')) as muscles
        from jsonb_array_elements(${JSON.stringify([...asked, ...sides])}::jsonb) as items (item)
      )
      select sets.day >= ${next}::date as second, asked.name,
        sum(${creditOf(muscles)}) as sets
      from sets
      join exercises on exercises.id = sets.exercise_id
      join asked on ${trains(muscles)}
      where sets.hard
      group by 1, 2`.execute(db);
    return [weekOf(rows.filter(({ second }) => !second)), weekOf(rows.filter(({ second }) => second))];
  }
}

function weekOf(rows: readonly { name: string; sets: number }[]): WeekOfSets {
  const named = new Map(rows.map(({ name, sets }) => [name, sets]));
  const groups = [...named].filter(([name]) => name.startsWith('group:'));
  const side = (name: keyof SideSets) => named.get(`side:${name}`) ?? 0;
  return {
    byGroup: new Map(groups.map(([name, sets]) => [name.slice('group:'.length), sets])),
    sides: {
      quads: side('quads'),
      hamstrings: side('hamstrings'),
      push: side('push'),
      pull: side('pull'),
    },
  };
}
