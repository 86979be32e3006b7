import { type Selectable, sql } from 'kysely';
import type { Tables, Transaction } from '../../platform/database/index.js';

type WorkoutRow = Selectable<Tables['workouts']>;

/** Queues up for changes of an athlete's record, and locks the workout under way and the one named. */
export async function lockWorkouts(
  trx: Transaction,
  userId: string,
  id: string | null,
): Promise<WorkoutRow[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`record ${userId}`}, 0))`.execute(trx);
  return trx
    .selectFrom('workouts')
    .selectAll()
    .where('user_id', '=', userId)
    .where('deleted_at', 'is', null)
    .where((eb) => eb.or([eb('end_time', 'is', null), ...(id === null ? [] : [eb('id', '=', id)])]))
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Moves the times of a workout as far as its sets reach. */
export async function embraceSets(
  trx: Transaction,
  userId: string,
  id: string,
): Promise<WorkoutRow | undefined> {
  const { rows } = await sql<WorkoutRow>`
    update workouts set
      start_time = least(start_time, reach.first_at),
      last_set_at = greatest(start_time, reach.last_at),
      end_time = case when end_time is not null then greatest(end_time, reach.last_at) end,
      updated_at = now()
    from (
      select min(performed_at) as first_at, max(performed_at) as last_at from workout_logs
      where workout_id = ${id} and user_id = ${userId} and deleted_at is null
    ) as reach
    where id = ${id} and user_id = ${userId} and deleted_at is null
    returning workouts.*`.execute(trx);
  return rows[0];
}
