import { join } from 'node:path';

/** A year has so many days here; a history as dense as this one has 154 sets a week. */
const SETS_PER_WORKOUT = 20;
const SETS_PER_DAY = 40_000 / (5 * 365);

/** Runs SQL of several statements. */
export type RunScript = (sql: string) => Promise<unknown>;

/**
 * Writes the training of an athlete into the record, up to now: workouts of five exercises, a third of the sets
 * without an effort, pounds and kilograms mixed, every fourth set a warm-up; a night's readiness each day, a run and
 * a record each week. The more sets, the further back; a week always has as many.
 */
export async function writeYears(run: RunScript, userId: string, sets: number): Promise<void> {
  const workouts = Math.ceil(sets / SETS_PER_WORKOUT);
  const days = Math.ceil(sets / SETS_PER_DAY);
  const user = `'${userId}'::uuid`;
  const workoutId = `md5('${userId}' || n)::uuid`;
  const startTime = `now() - interval '90 minutes' - (${workouts} - n) * interval '${(days * 1440) / workouts} minutes'`;
  await run(`
    insert into workouts (id, user_id, start_time, last_set_at, end_time)
    select ${workoutId}, ${user}, ${startTime}, ${startTime} + interval '60 minutes', ${startTime} + interval '70 minutes'
    from generate_series(1, ${workouts}) n;

    insert into workout_logs (id, user_id, workout_id, exercise_id, set_number, weight, weight_unit, reps, rpe,
      set_type, e1rm_kg, is_pr, performed_at, workout_date)
    select gen_random_uuid(), ${user}, made.workout_id, chosen.id, i, weight, unit, reps,
      case when (n + i) % 3 > 0 then 6 + (n + i) % 8 * 0.5 end, case when i % 4 = 1 then 'warmup' else 'working' end,
      case when reps <= 12 then weight * case unit when 'lbs' then 0.45359237 else 1 end * (1 + reps / 30.0) end,
      false, started + i * interval '3 minutes', (started + i * interval '3 minutes')::date
    from (
      select n, i, ${workoutId} as workout_id, ${startTime} as started, 40 + (n + i) % 17 * 5 as weight,
        case when (n + i) % 2 = 0 then 'kg' else 'lbs' end as unit, 3 + (n * 7 + i) % 12 as reps
      from generate_series(1, ${workouts}) n, generate_series(1, ${SETS_PER_WORKOUT}) i
    ) as made
    join (
      select id, row_number() over (order by slug) - 1 as number from exercises
      where owner_id is null and category = 'strength' order by slug limit 40
    ) as chosen on chosen.number = (n * 5 + (i - 1) / 4) % 40;

    insert into readiness_scores (id, user_id, date, type, score, sleep_quality, soreness, stress, energy)
    select gen_random_uuid(), ${user}, current_date - n, 'detailed', 50 + n % 40, 5 + n % 5, 2 + n % 6, 3 + n % 5, 4 + n % 6
    from generate_series(0, ${days}) n;

    insert into runs (id, user_id, start_time, end_time, distance_meters, duration_seconds, pace_seconds_per_km)
    select gen_random_uuid(), ${user}, now() - n * interval '1 week', now() - n * interval '1 week' + interval '30 minutes',
      5000 + n % 10 * 500, 1800, 330 from generate_series(1, ${Math.ceil(days / 7)}) n;

    insert into pr_history (id, user_id, exercise_id, exercise_name, workout_log_id, one_rm, value_kg,
      previous_value_kg, weight, weight_unit, reps, achieved_at)
    select gen_random_uuid(), ${user}, exercise_id, 'Lift', id, e1rm_kg, e1rm_kg, e1rm_kg - 1, weight, weight_unit, reps,
      performed_at from workout_logs where user_id = ${user} and set_number = 20 and e1rm_kg is not null;`);
}

/** Writes into the embedded database of a data folder that no process has open. */
export async function intoEmbedded(dataDir: string, write: (run: RunScript) => Promise<void>): Promise<void> {
  const file = join(import.meta.dirname, '../dist/platform/database/embedded.connection.js');
  const { openEmbedded } = (await import(
    file
  )) as typeof import('../src/platform/database/embedded.connection.ts');
  const connection = await openEmbedded({ dataDir });
  const { Kysely } = await import('kysely');
  const db = new Kysely({ dialect: connection.dialect });
  await write((sql) => connection.runScript(sql));
  await db.destroy();
  await connection.close();
}
