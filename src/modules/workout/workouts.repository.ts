import { Injectable } from '@nestjs/common';
import { type Selectable, sql } from 'kysely';
import {
  Database,
  type Queryable,
  sendUnawaited,
  type Tables,
  type Transaction,
} from '../../platform/database/index.js';
import { CLAIMED, claiming, RAISED } from './workout-columns.js';
import { embraceSets, lockWorkouts } from './workout-locks.js';

export type WorkoutRow = Selectable<Tables['workouts']>;

export interface NewWorkout {
  id: string;
  userId: string;
  clientId: string | null;
  startTime: Date;
  /** Set for a workout that lies in the past: it is over when it is written. */
  endTime: Date | null;
}

/** Workouts: one open at most for each athlete, which the table itself sees to. Deleted ones are absent. */
@Injectable()
export class WorkoutsRepository {
  constructor(private readonly db: Database) {}

  async findOpen(userId: string, db: Queryable = this.db): Promise<WorkoutRow | undefined> {
    return db
      .selectFrom('workouts')
      .selectAll()
      .where('user_id', '=', userId)
      .where('end_time', 'is', null)
      .where('deleted_at', 'is', null)
      .executeTakeFirst();
  }

  /**
   * Claims the open workout for `sets` more sets: the row stays locked until the transaction ends, so numbers
   * are given out one transaction after the other.
   *
   * @param idleSince a workout without a set since then is over
   */
  async claimOpen(trx: Transaction, userId: string, sets: number, at: Date, idleSince: Date) {
    return this.open(trx, userId)
      .set(claiming(sets, at))
      .where('last_set_at', '>', idleSince)
      .returning(CLAIMED)
      .executeTakeFirst();
  }

  /** The same; without success it holds no lock, not even of a workout that ended while it waited for it. */
  async tryClaimOpen(trx: Transaction, userId: string, sets: number, at: Date, idleSince: Date) {
    const savepoint = sql`savepoint claiming`;
    await sendUnawaited(trx, { compile: () => savepoint.compile(trx) });
    const row = await this.claimOpen(trx, userId, sets, at, idleSince);
    if (!row) await sql`rollback to savepoint claiming`.execute(trx);
    return row;
  }

  /** The same for a workout named by its id, which may be over. */
  async claimById(trx: Transaction, userId: string, id: string, sets: number, at: Date) {
    return this.one(trx, userId, id).set(claiming(sets, at)).returning(CLAIMED).executeTakeFirst();
  }

  async resize(trx: Transaction, userId: string, id: string, by: number): Promise<void> {
    await this.one(trx, userId, id)
      .set({ last_set_number: sql`last_set_number + ${by}` })
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
    return this.open(trx, userId)
      .set({ end_time: sql`last_set_at`, ...RAISED })
      .where('last_set_at', '<=', idleSince)
      .returningAll()
      .executeTakeFirst();
  }

  /** Ends the open workout. @returns it, or undefined when none was open */
  async end(trx: Transaction, userId: string, at: Date): Promise<WorkoutRow | undefined> {
    return this.open(trx, userId)
      .set({ end_time: sql`greatest(start_time, ${at}::timestamptz)`, ...RAISED })
      .returningAll()
      .executeTakeFirst();
  }

  /** After sets were changed or undone: the next number, and word to the caches. */
  async touch(trx: Transaction, userId: string, id: string): Promise<WorkoutRow | undefined> {
    return this.one(trx, userId, id)
      .set((eb) => ({
        ...RAISED,
        last_set_number: eb
          .selectFrom('workout_logs')
          .select(sql<number>`coalesce(max(set_number), 0)`.as('highest'))
          .where('workout_id', '=', id)
          .where('deleted_at', 'is', null),
      }))
      .returningAll()
      .executeTakeFirst();
  }

  /** Moves the times of a workout as far as its sets reach. @returns it as it is then */
  embrace(trx: Transaction, userId: string, id: string): Promise<WorkoutRow | undefined> {
    return embraceSets(trx, userId, id);
  }

  /**
   * Takes the row's lock before its sets are changed, in the order of `queueForChanges`. Never again once the
   * record was changed: who logs a set holds the workout under way, and waits for whoever changed the record.
   */
  async lock(trx: Transaction, userId: string, id: string): Promise<WorkoutRow | undefined> {
    const rows = await lockWorkouts(trx, userId, id);
    return rows.find((row) => row.id === id);
  }

  /**
   * Waits until every other change of this athlete's record that may decide records anew is over, and holds the
   * workout under way: a set that is logged meanwhile is then compared with what is left.
   */
  async queueForChanges(trx: Transaction, userId: string): Promise<void> {
    await lockWorkouts(trx, userId, null);
  }

  /** The athlete's workout of that name, which may be a deleted one: names are not given out twice. */
  async findByIdOrClientId(userId: string, id: string, db: Queryable = this.db) {
    return db
      .selectFrom('workouts')
      .selectAll()
      .where('user_id', '=', userId)
      .where((eb) => eb.or([eb('client_id', '=', id), eb(sql<string>`id::text`, '=', id.toLowerCase())]))
      .executeTakeFirst();
  }

  /** Gives the open workout the phone's name for it. */
  async adopt(trx: Transaction, userId: string, id: string, clientId: string): Promise<void> {
    await this.one(trx, userId, id).set({ client_id: clientId }).execute();
  }

  /** Whether anyone has a workout under this id: tells a foreign row from an id that the phone made up. */
  async existsForAnyone(id: string, db: Queryable = this.db): Promise<boolean> {
    return (await db.selectFrom('workouts').select('id').where('id', '=', id).execute()).length > 0;
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
      .where('deleted_at', 'is', null)
      .where(sql<boolean>`start_time - ${margin} <= ${at}::timestamptz`)
      .where(sql<boolean>`coalesce(end_time, last_set_at) + ${margin} >= ${at}::timestamptz`)
      .orderBy(sql`abs(extract(epoch from start_time - ${at}::timestamptz))`)
      .limit(1)
      .executeTakeFirst();
  }

  private one(trx: Transaction, userId: string, id: string) {
    return this.live(trx, userId).where('id', '=', id);
  }

  private open(trx: Transaction, userId: string) {
    return this.live(trx, userId).where('end_time', 'is', null);
  }

  private live(trx: Transaction, userId: string) {
    return trx.updateTable('workouts').where('user_id', '=', userId).where('deleted_at', 'is', null);
  }
}
