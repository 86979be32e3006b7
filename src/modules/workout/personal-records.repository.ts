import { Injectable } from '@nestjs/common';
import { type Insertable, type RawBuilder, sql } from 'kysely';
import { Database, type Queryable, type Tables, type Transaction } from '../../platform/database/index.js';
import { ROUNDING_KG } from './personal-record.js';
import type { WeightUnit } from './workout.tables.js';

/** A personal record that a decision found, and that was none before, or was another figure. */
export interface EarnedRecord {
  setId: string;
  exerciseId: string;
  exerciseName: string;
  e1rmKg: number;
  previousE1rmKg: number;
  /** As lifted. */
  weight: number;
  weightUnit: WeightUnit;
  reps: number;
  achievedAt: Date;
}

export type NewRecord = Insertable<Tables['pr_history']>;

/** Bests by estimated 1RM, and the history of how they fell. Warm-ups and undone sets never count. */
@Injectable()
export class PersonalRecordsRepository {
  constructor(private readonly db: Database) {}

  /**
   * The best estimated 1RM in kilograms for each exercise that has one.
   *
   * @param exceptWorkoutId a workout to leave out: what is known from earlier ones
   */
  async bests(
    userId: string,
    filter: { exerciseIds?: readonly string[]; exceptWorkoutId?: string | null },
    db: Queryable = this.db,
  ): Promise<Map<string, number>> {
    let query = db
      .selectFrom('workout_logs')
      .select(['exercise_id', sql<number>`max(e1rm_kg)`.as('best')])
      .where('user_id', '=', userId)
      .where('deleted_at', 'is', null)
      .where('set_type', '<>', 'warmup')
      .where('e1rm_kg', 'is not', null)
      .groupBy('exercise_id');
    if (filter.exerciseIds) query = query.where('exercise_id', 'in', filter.exerciseIds);
    if (filter.exceptWorkoutId) query = query.where('workout_id', '<>', filter.exceptWorkoutId);
    const rows = await query.execute();
    return new Map(rows.map((row) => [row.exercise_id, row.best]));
  }

  async insert(trx: Transaction, records: NewRecord[]): Promise<void> {
    if (records.length > 0) await trx.insertInto('pr_history').values(records).execute();
  }

  /**
   * Decides the records of exercises anew, in the order performed: a set is one when it is strictly above the best
   * before it of that same exercise; the first is the baseline, a warm-up is nothing. Writes only what differs, to
   * the history and to the sets. The caller holds the queue of `WorkoutsRepository.queueForChanges`.
   *
   * @returns the records that are new, or another figure than before, oldest first
   */
  async redecide(trx: Transaction, userId: string, exerciseIds: readonly string[]): Promise<EarnedRecord[]> {
    if (exerciseIds.length === 0) return [];
    const theirs = sql`user_id = ${userId} and exercise_id in (${sql.join([...new Set(exerciseIds)])})`;
    const { rows } = await sql<EarnedRecord>`
      with ${dueRecords(theirs)}, before as (
        select workout_log_id, exercise_id, value_kg from pr_history where ${theirs}
      ), ${recordsWritten(userId, theirs)}
      select due.id as "setId", due.exercise_id as "exerciseId", due.exercise_name as "exerciseName",
        due.e1rm_kg as "e1rmKg", due.beaten_kg as "previousE1rmKg",
        due.weight, due.weight_unit as "weightUnit", due.reps, due.performed_at as "achievedAt"
      from due left join before on before.workout_log_id = due.id
      where (before.exercise_id, before.value_kg) is distinct from (due.exercise_id, due.e1rm_kg)
      order by due.performed_at, due.set_number, due.id`.execute(trx);
    return rows;
  }

  /** The bests in kilograms that sets beat, by set: those that are records. */
  async beatenBests(
    userId: string,
    setIds: readonly string[],
    db: Queryable = this.db,
  ): Promise<Map<string, number>> {
    if (setIds.length === 0) return new Map();
    const rows = await db
      .selectFrom('pr_history')
      .select(['workout_log_id', 'previous_value_kg'])
      .where('user_id', '=', userId)
      .where('workout_log_id', 'in', setIds)
      .execute();
    return new Map(rows.map((row) => [row.workout_log_id, row.previous_value_kg]));
  }
}

/** `due`: the sets that are records, each with the best that it beat. */
function dueRecords(theirs: RawBuilder<unknown>) {
  return sql`attempts as (
      select id, exercise_id, set_number, weight, weight_unit, weight_kg, reps, e1rm_kg, performed_at,
        max(e1rm_kg) over (
          partition by exercise_id order by performed_at, set_number, id
          rows between unbounded preceding and 1 preceding
        ) as beaten_kg
      from workout_logs
      where ${theirs} and deleted_at is null and set_type <> 'warmup' and e1rm_kg is not null
    ), due as (
      select attempts.*, exercises.name as exercise_name
      from attempts join exercises on exercises.id = attempts.exercise_id
      where e1rm_kg > beaten_kg + ${ROUNDING_KG}
    )`;
}

/** Makes the history and the marks on the sets what `due` says, and touches nothing that is so already. */
function recordsWritten(userId: string, theirs: RawBuilder<unknown>) {
  return sql`lost as (
      delete from pr_history where ${theirs} and workout_log_id not in (select id from due)
    ), held as (
      insert into pr_history (id, user_id, exercise_id, exercise_name, workout_log_id, one_rm, value_kg,
        previous_value_kg, weight, weight_unit, reps, achieved_at)
      select gen_random_uuid(), ${userId}, exercise_id, exercise_name, id,
        -- In the unit of the weight beside it, as the phone shows it.
        round((e1rm_kg * weight / weight_kg)::numeric, 6)::double precision,
        e1rm_kg, beaten_kg, weight, weight_unit, reps, performed_at
      from due
      on conflict (workout_log_id, pr_type) do update set
        exercise_id = excluded.exercise_id, exercise_name = excluded.exercise_name, one_rm = excluded.one_rm,
        value_kg = excluded.value_kg, previous_value_kg = excluded.previous_value_kg, weight = excluded.weight,
        weight_unit = excluded.weight_unit, reps = excluded.reps, achieved_at = excluded.achieved_at
      where (pr_history.exercise_id, pr_history.value_kg, pr_history.previous_value_kg, pr_history.weight,
        pr_history.weight_unit, pr_history.reps, pr_history.achieved_at) is distinct from (excluded.exercise_id,
        excluded.value_kg, excluded.previous_value_kg, excluded.weight, excluded.weight_unit, excluded.reps,
        excluded.achieved_at)
    ), marked as (
      update workout_logs set is_pr = not is_pr, version = version + 1, updated_at = now()
      where ${theirs} and is_pr <> (id in (select id from due))
    )`;
}
