import { Injectable } from '@nestjs/common';
import { type Selectable, sql } from 'kysely';
import { Database, type Queryable, type Tables, type Transaction } from '../../platform/database/index.js';

export type WorkoutRow = Selectable<Tables['workouts']>;

/** What numbering sets needs to know: named one by one, for a statement with `*` is planned anew each time. */
const CLAIMED = ['id', 'client_id', 'start_time', 'end_time', 'revision', 'last_set_number'] as const;
export type ClaimedRow = Pick<WorkoutRow, (typeof CLAIMED)[number]>;

export interface NewWorkout {
  id: string;
  userId: string;
  clientId: string | null;
  startTime: Date;
  /** Set for a workout that lies in the past: it is over when it is written. */
  endTime: Date | null;
}

/** Workouts: one open at most for each athlete, which the table itself sees to. */
@Injectable()
export class WorkoutsRepository {
  constructor(private readonly db: Database) {}

  async findOpen(userId: string, db: Queryable = this.db): Promise<WorkoutRow | undefined> {
    return db
      .selectFrom('workouts')
      .selectAll()
      .where('user_id', '=', userId)
      .where('end_time', 'is', null)
      .executeTakeFirst();
  }

  /**
   * Claims the open workout for `sets` more sets: the row stays locked until the transaction ends, so numbers
   * are given out one transaction after the other.
   *
   * @param idleSince a workout without a set since then is over
   */
  async claimOpen(trx: Transaction, userId: string, sets: number, at: Date, idleSince: Date) {
    return this.claim(trx, sets, at)
      .where('user_id', '=', userId)
      .where('end_time', 'is', null)
      .where('last_set_at', '>', idleSince)
      .executeTakeFirst();
  }

  /** The same for a workout named by its id, which may be over. */
  async claimById(trx: Transaction, userId: string, id: string, sets: number, at: Date) {
    return this.claim(trx, sets, at).where('user_id', '=', userId).where('id', '=', id).executeTakeFirst();
  }

  private claim(trx: Transaction, sets: number, at: Date) {
    return trx
      .updateTable('workouts')
      .set({
        revision: sql`revision + 1`,
        last_set_number: sql`last_set_number + ${sets}`,
        last_set_at: sql`greatest(last_set_at, ${at}::timestamptz)`,
        start_time: sql`least(start_time, ${at}::timestamptz)`,
        end_time: sql`case when end_time is not null then greatest(end_time, ${at}::timestamptz) end`,
        updated_at: sql`now()`,
      })
      .returning(CLAIMED);
  }

  async resize(trx: Transaction, userId: string, id: string, by: number): Promise<void> {
    await trx
      .updateTable('workouts')
      .set({ last_set_number: sql`last_set_number + ${by}` })
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .execute();
  }

  /** @returns undefined when another transaction opened one first */
  async insert(trx: Transaction, workout: NewWorkout, sets: number): Promise<WorkoutRow | undefined> {
    return trx
      .insertInto('workouts')
      .values({
        id: workout.id,
        user_id: workout.userId,
        client_id: workout.clientId,
        start_time: workout.startTime,
        last_set_at: workout.startTime,
        end_time: workout.endTime,
        last_set_number: sets,
        revision: 1,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst();
  }

  /** Ends the open workout at its last set when it has been idle since `idleSince`. @returns it, or undefined */
  async closeIdle(trx: Transaction, userId: string, idleSince: Date): Promise<WorkoutRow | undefined> {
    return trx
      .updateTable('workouts')
      .set({ end_time: sql`last_set_at`, revision: sql`revision + 1`, updated_at: sql`now()` })
      .where('user_id', '=', userId)
      .where('end_time', 'is', null)
      .where('last_set_at', '<=', idleSince)
      .returningAll()
      .executeTakeFirst();
  }

  /** Ends the open workout. @returns it, or undefined when none was open */
  async end(trx: Transaction, userId: string, at: Date): Promise<WorkoutRow | undefined> {
    return trx
      .updateTable('workouts')
      .set({
        end_time: sql`greatest(start_time, ${at}::timestamptz)`,
        revision: sql`revision + 1`,
        updated_at: sql`now()`,
      })
      .where('user_id', '=', userId)
      .where('end_time', 'is', null)
      .returningAll()
      .executeTakeFirst();
  }

  /** After sets were changed or undone: the next number, and word to the caches. */
  async touch(trx: Transaction, userId: string, id: string): Promise<WorkoutRow | undefined> {
    return trx
      .updateTable('workouts')
      .set((eb) => ({
        revision: sql`revision + 1`,
        last_set_number: eb
          .selectFrom('workout_logs')
          .select(sql<number>`coalesce(max(set_number), 0)`.as('highest'))
          .where('workout_id', '=', id)
          .where('deleted_at', 'is', null),
        updated_at: sql`now()`,
      }))
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst();
  }

  /** Takes the row's lock before its sets are changed. */
  async lock(trx: Transaction, userId: string, id: string): Promise<WorkoutRow | undefined> {
    return trx
      .selectFrom('workouts')
      .selectAll()
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
  }

  async findByIdOrClientId(
    userId: string,
    id: string,
    db: Queryable = this.db,
  ): Promise<WorkoutRow | undefined> {
    return db
      .selectFrom('workouts')
      .selectAll()
      .where('user_id', '=', userId)
      .where((eb) => eb.or([eb('client_id', '=', id), eb(sql<string>`id::text`, '=', id.toLowerCase())]))
      .executeTakeFirst();
  }

  /** Gives the open workout the phone's name for it. */
  async adopt(trx: Transaction, userId: string, id: string, clientId: string): Promise<void> {
    await trx
      .updateTable('workouts')
      .set({ client_id: clientId })
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .execute();
  }

  /** Whether anyone has a workout under this id: tells a foreign row from an id that the phone made up. */
  async existsForAnyone(id: string, db: Queryable = this.db): Promise<boolean> {
    const row = await db.selectFrom('workouts').select('id').where('id', '=', id).executeTakeFirst();
    return row !== undefined;
  }

  /** A workout that was under way at a moment in the past, give or take `margin`. */
  async findAround(
    userId: string,
    at: Date,
    marginMs: number,
    db: Queryable = this.db,
  ): Promise<WorkoutRow | undefined> {
    const margin = sql`make_interval(secs => ${marginMs / 1000})`;
    return db
      .selectFrom('workouts')
      .selectAll()
      .where('user_id', '=', userId)
      .where(sql<boolean>`start_time - ${margin} <= ${at}::timestamptz`)
      .where(sql<boolean>`coalesce(end_time, last_set_at) + ${margin} >= ${at}::timestamptz`)
      .orderBy(sql`abs(extract(epoch from start_time - ${at}::timestamptz))`)
      .limit(1)
      .executeTakeFirst();
  }
}
