import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { exerciseIdOf } from '../../src/modules/exercise-match/index.js';
import type { Queryable } from '../../src/platform/database/index.js';

const IDS = [
  'workout',
  'open',
  'set',
  'run',
  'flag',
  'notification',
  'program',
  'scheduled',
  'badge',
] as const;
const MORE_IDS = [
  'deload',
  'injury',
  'readiness',
  'exercise',
  'command',
  'plan',
  'record',
  'template',
] as const;

/** The id of a row of every kind. */
export type FullRecord = Record<(typeof IDS)[number] | (typeof MORE_IDS)[number], string>;

/**
 * Writes a row of every kind for an athlete, as if all of it had happened.
 *
 * @param word in every text of it, to be told from what is of others
 */
export async function insertFullRecord(db: Queryable, userId: string, word: string): Promise<FullRecord> {
  const ids = Object.fromEntries([...IDS, ...MORE_IDS].map((kind) => [kind, uuidv7()])) as FullRecord;
  await insertTraining(db, { userId, word, ids });
  await insertPrograms(db, { userId, word, ids });
  await insertBody(db, { userId, word, ids });
  return ids;
}

interface Made {
  userId: string;
  word: string;
  ids: FullRecord;
}

async function insertTraining(db: Queryable, { userId, word, ids }: Made): Promise<void> {
  const bench = exerciseIdOf('barbell-bench-press');
  await sql`insert into exercises (id, owner_id, name, normalized_name, category, search_vector)
    values (${ids.exercise}, ${userId}, ${`${word} heave`}, ${`${word} heave`}, 'strength', '')`.execute(db);
  await sql`insert into workouts (id, user_id, name, notes, start_time, last_set_at, end_time, last_set_number)
    values (${ids.workout}, ${userId}, ${word}, ${word}, now() - interval '1 day', now() - interval '1 day',
        now() - interval '23 hours', 1),
      (${ids.open}, ${userId}, ${word}, ${word}, now(), now(), null, 0)`.execute(db);
  await sql`insert into voice_commands (id, user_id, workout_id, kind, raw_transcript, intent, action, confidence,
      parsed_output, model_id, latency_ms)
    values (${ids.command}, ${userId}, ${ids.workout}, 'log', ${word}, 'log', 'log', 1, '{}', 'none', 1)`.execute(
    db,
  );
  await sql`insert into workout_logs (id, user_id, workout_id, exercise_id, set_number, weight, weight_unit, reps,
      notes, is_pr, performed_at, workout_date)
    values (${ids.set}, ${userId}, ${ids.workout}, ${bench}, 1, 137.5, 'kg', 5, ${word}, true,
      now() - interval '1 day', current_date - 1)`.execute(db);
  await sql`insert into pr_history (id, user_id, exercise_id, exercise_name, workout_log_id, one_rm, value_kg,
      previous_value_kg, weight, weight_unit, reps, achieved_at)
    values (${ids.record}, ${userId}, ${bench}, ${word}, ${ids.set}, 160, 160, 150, 137.5, 'kg', 5, now())`.execute(
    db,
  );
  await sql`insert into runs (id, user_id, start_time, end_time, distance_meters, duration_seconds,
      pace_seconds_per_km, notes)
    values (${ids.run}, ${userId}, now() - interval '2 days', now() - interval '47 hours', 10000, 3600, 360,
      ${word})`.execute(db);
}

async function insertPrograms(db: Queryable, { userId, word, ids }: Made): Promise<void> {
  await sql`insert into generated_programs (id, user_id, name, start_date, total_weeks)
    values (${ids.program}, ${userId}, ${word}, current_date - 7, 8)`.execute(db);
  await sql`insert into workout_templates (id, user_id, program_id, name)
    values (${ids.template}, ${userId}, ${ids.program}, ${word})`.execute(db);
  await sql`insert into scheduled_workouts (id, user_id, program_id, template_id, scheduled_date, notes)
    values (${ids.scheduled}, ${userId}, ${ids.program}, ${ids.template}, current_date, ${word})`.execute(db);
  await sql`insert into program_adherence_flags (id, user_id, program_id, muscle_group, priority,
      target_weekly_sets, actual_weekly_sets, variance_percentage, status, flagged_date, alerted_at)
    values (${ids.flag}, ${userId}, ${ids.program}, 'chest', 'high', 12, 4, -66, 'alerted', now(), now())`.execute(
    db,
  );
  // Their week is judged: no job of the hour closes the flag under a test.
  await sql`insert into adherence_reviews (user_id, week_start, reviewed_at)
    values (${userId}, current_date, now())`.execute(db);
  await sql`insert into volume_adjustment_plans (id, user_id, muscle_group, current_weekly_sets,
      target_weekly_sets, weekly_increment, weekly_targets, start_date, end_date)
    values (${ids.plan}, ${userId}, 'back', 4, 12, 2, '{6,8,10,12}', current_date - 7, current_date + 21)`.execute(
    db,
  );
  await sql`insert into deloads (id, user_id, recommended_week, scheduled_date, suggested_reduction, reason,
      approved_at)
    values (${ids.deload}, ${userId}, current_date - 70, current_date - 63, 0.4, ${word}, now())`.execute(db);
}

async function insertBody(db: Queryable, { userId, word, ids }: Made): Promise<void> {
  await sql`insert into notifications (id, user_id, type, title, message, dedupe_key)
    values (${ids.notification}, ${userId}, 'adherence_alert', ${word}, ${word}, ${ids.flag})`.execute(db);
  await sql`insert into user_badges (id, user_id, badge_type, badge_name, badge_description, category, earned_at)
    values (${ids.badge}, ${userId}, ${word}, ${word}, ${word}, 'strength', now())`.execute(db);
  await sql`insert into injury_logs (id, user_id, body_part, severity, pain_level, description, reported_at)
    values (${ids.injury}, ${userId}, ${word}, 'mild', 3, ${word}, now())`.execute(db);
  await sql`insert into readiness_scores (id, user_id, date, type, score, notes)
    values (${ids.readiness}, ${userId}, current_date, 'simple', 70, ${word})`.execute(db);
}
