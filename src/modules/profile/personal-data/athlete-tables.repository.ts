import { Injectable } from '@nestjs/common';
import { type RawBuilder, sql } from 'kysely';
import { Database, type Transaction } from '../../../platform/database/index.js';
import { deletionOrder, type Reference } from './deletion-order.js';

/** A table with rows that belong to athletes. */
export interface AthleteTable {
  name: string;
  /** The column that says whose a row is. */
  owner: string;
  /** Those that say something; an index of words does not. The name of an exercise stands beside its id. */
  columns: string[];
  /** Of the primary key. */
  key: string[];
  /** The name of the exercise is not a column of its own. */
  namesExercises?: boolean;
}

/** A row on its way out. */
export interface ExportedRow {
  /** As JSON. */
  json: string;
  /** Of the primary key. */
  key: string[];
}

/** What the name of an exercise is called in a row that has its id. */
const EXERCISE_NAME = 'exercise_name';

const NAME_OF_EXERCISE = sql`(
  select exercises.name from exercises where exercises.id = owned.exercise_id
) as exercise_name`;

const OWNERS = ['user_id', 'owner_id'];

/** Tables with their keys. */
const WRITTEN_FIRST = [
  ['workouts', 'id'],
  ['record_heads', 'user_id'],
  ['event_heads', 'user_id'],
] as const;

/**
 * Every table that says whose its rows are, as the database itself knows them: a table that is added tomorrow is
 * exported and erased without anybody thinking of it.
 */
@Injectable()
export class AthleteTablesRepository {
  constructor(private readonly db: Database) {}

  /** In an order in which their rows can be deleted. */
  async list(db: Database | Transaction = this.db): Promise<AthleteTable[]> {
    const { rows: tables } = await sql<AthleteTable>`
      select t.relname as name, owned.attname as owner,
        array(
          select attname::text from pg_attribute
          where attrelid = t.oid and attnum > 0 and not attisdropped and atttypid <> 'tsvector'::regtype
          order by attnum
        ) as columns,
        array(
          select attname::text from pg_index
          join pg_attribute on attrelid = indrelid and attnum = any(indkey)
          where indrelid = t.oid and indisprimary order by attnum
        ) as key
      from pg_class t
      join pg_attribute owned on owned.attrelid = t.oid and not owned.attisdropped
        and owned.attname in (${sql.join(OWNERS)})
      where t.relnamespace = to_regnamespace(current_schema()::text) and t.relkind in ('r', 'p')
        and not t.relispartition
      order by t.relname`.execute(db);
    const { rows: references } = await sql<Reference>`
      select child.relname as "from", parent.relname as "to"
      from pg_constraint
      join pg_class child on child.oid = conrelid
      join pg_class parent on parent.oid = confrelid
      where contype = 'f'`.execute(db);
    const byName = new Map(tables.map((table) => [table.name, withExerciseName(table)]));
    return deletionOrder([...byName.keys()], references).flatMap((name) => byName.get(name) ?? []);
  }

  async count({ name, owner }: AthleteTable, userId: string): Promise<number> {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from ${sql.table(name)} where ${sql.ref(owner)} = ${userId}`.execute(this.db);
    return rows[0]?.count ?? 0;
  }

  /** Rows in the order of their key, from after another row on. */
  async listRows(
    { name, owner, columns, key, namesExercises }: AthleteTable,
    userId: string,
    after: readonly string[] | undefined,
    limit: number,
  ): Promise<ExportedRow[]> {
    const keys = list(key.map((column) => sql.ref(column)));
    const beyond = after ? sql`and (${keys}) > (${list(after.map((value) => sql`${value}`))})` : sql``;
    const shown = columns.map((column) =>
      namesExercises && column === EXERCISE_NAME ? NAME_OF_EXERCISE : sql.ref(column),
    );
    const keyTexts = list(key.map((column) => sql`${sql.ref(column)}::text`));
    const { rows } = await sql<ExportedRow>`
      select row_to_json(said)::text as json, array[${keyTexts}] as key
      from (
        select ${list(shown)} from ${sql.table(name)} as owned
        where ${sql.ref(owner)} = ${userId} ${beyond}
        order by ${keys} limit ${limit}
      ) as said`.execute(this.db);
    return rows;
  }

  /**
   * Lets writes that are under way end, and makes later ones wait: takes the rows that every write of training takes,
   * in the order in which it takes them, so that neither waits for the other for ever.
   */
  async lockWriters(trx: Transaction, userId: string): Promise<void> {
    for (const [table, key] of WRITTEN_FIRST)
      await sql`
        select from ${sql.table(table)} where user_id = ${userId} order by ${sql.ref(key)} for update`.execute(
        trx,
      );
  }

  /** @returns how many rows there were */
  async deleteRows(trx: Transaction, { name, owner }: AthleteTable, userId: string): Promise<number> {
    const { numAffectedRows } = await sql`
      delete from ${sql.table(name)} where ${sql.ref(owner)} = ${userId}`.execute(trx);
    return Number(numAffectedRows ?? 0n);
  }
}

function withExerciseName(table: AthleteTable): AthleteTable {
  const { columns } = table;
  const id = columns.indexOf('exercise_id');
  if (id === -1 || columns.includes(EXERCISE_NAME)) return table;
  return { ...table, columns: columns.toSpliced(id + 1, 0, EXERCISE_NAME), namesExercises: true };
}

function list(parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql.join([...parts], sql`, `);
}
