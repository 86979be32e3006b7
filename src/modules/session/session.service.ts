import { Injectable } from '@nestjs/common';
import { Preferences } from '../../platform/calendar/index.js';
import { Database, type Transaction } from '../../platform/database/index.js';
import { SessionRepository, type SessionOnItsWay } from '../../platform/session/index.js';
import {
  type AppendedSet,
  IDLE_AFTER_MS,
  isLive,
  type LockedWorkout,
  type Placement,
  WorkoutRecord,
  type WorkoutWithSets,
} from '../workout/index.js';
import { type Athlete, emptySession, type Session, sessionOf, withSets } from './session.js';

/** A session and where it stands in the store. */
export interface HeldSession<V> {
  session: Session<V>;
  /** For the compare-and-set; undefined when the store holds none. */
  storedVersion: number | undefined;
}

/** What the store calls a document that was not there before. */
const FIRST_VERSION = 1;

/** Raised when the shape of a stored session changes: older ones are rebuilt from the record. */
const SCHEMA = 1;

/**
 * The hot session: one athlete's workout under way, shared by devices and processes. Postgres is the truth; the
 * store only spares reading it. Whenever the two could disagree, the stored copy is dropped and rebuilt.
 */
@Injectable()
export class SessionService {
  constructor(
    private readonly store: SessionRepository,
    private readonly record: WorkoutRecord,
    private readonly preferences: Preferences,
    private readonly db: Database,
  ) {}

  /**
   * @param vocabulary reads the athlete's own names, when the session has to be built
   * @param ahead the stored session, when it has been asked for
   */
  async current<V>(
    userId: string,
    now: Date,
    vocabulary: (userId: string) => Promise<V>,
    ahead?: SessionOnItsWay,
  ): Promise<HeldSession<V>> {
    const stored = await (ahead ?? this.store.read(userId));
    const document = stored?.document as { schema?: number; session: Session<V> } | undefined;
    if (document?.schema === SCHEMA && !isIdle(document.session, now)) {
      return { session: document.session, storedVersion: stored?.version };
    }
    if (stored) await this.store.delete(userId);
    return this.rebuild(userId, now, vocabulary);
  }

  /**
   * The session that a sentence belongs to: the workout under way, or the one that the phone names, or the one
   * that was under way when it was said.
   */
  async forPlacement<V>(
    userId: string,
    placement: Placement,
    vocabulary: (userId: string) => Promise<V>,
    ahead?: SessionOnItsWay,
  ): Promise<HeldSession<V>> {
    const held = await this.current(userId, placement.now, vocabulary, ahead);
    const { workoutId, clientWorkoutId } = held.session;
    if (placement.workoutId === null && isLive(placement)) return held;
    if (placement.workoutId !== null && [workoutId, clientWorkoutId].includes(placement.workoutId))
      return held;
    const session = await this.asOneMoment(async (trx) => {
      const workout = await this.record.findPlaced(userId, placement, trx);
      if (workout && workout.id === workoutId) return held.session;
      return this.build(trx, userId, workout, held.session.athlete.vocabulary);
    });
    return session === held.session ? held : { session, storedVersion: undefined };
  }

  /** The same as a transaction sees it, for an athlete who is known already. */
  async within<V>(
    trx: Transaction,
    userId: string,
    placement: Placement,
    athlete: Athlete<V>,
  ): Promise<Session<V>> {
    const workout = await this.record.findPlaced(userId, placement, trx);
    const earlier = await this.record.earlierBests(userId, workout?.id ?? null, trx);
    const known = { ...athlete, earlierBestsKg: Object.fromEntries(earlier) };
    return workout ? sessionOf(workout, known) : emptySession(known);
  }

  /** The session as the record stands inside a transaction, for a workout that it has claimed. */
  async fromRecord<V>(
    trx: Transaction,
    userId: string,
    workout: LockedWorkout,
    athlete: Athlete<V>,
  ): Promise<Session<V>> {
    const withSetsSoFar = await this.record.readClaimed(trx, userId, workout);
    const earlier = await this.record.earlierBests(userId, workout.id, trx);
    return sessionOf(withSetsSoFar, { ...athlete, earlierBestsKg: Object.fromEntries(earlier) });
  }

  /** After sets were committed: the stored session moves on with them, if nobody else was faster. */
  async advance<V>(
    userId: string,
    held: HeldSession<V>,
    workout: LockedWorkout,
    added: readonly AppendedSet[],
  ): Promise<void> {
    const from = held.session.workoutId === workout.id ? held.session : opened(held.session, workout);
    const next = withSets(from, added, workout.revision);
    const written = await this.store.write(userId, { schema: SCHEMA, session: next }, held.storedVersion);
    if (!written) await this.forget(userId);
  }

  /** Drops the stored session: the next reader builds it from the record. */
  async forget(userId: string): Promise<void> {
    await this.store.delete(userId);
  }

  /** Drops the stored session unless it is that of this workout, as it is when a sentence opened the workout. */
  async forgetUnlessOf(userId: string, workoutId: string): Promise<void> {
    const stored = await this.store.read(userId);
    const document = stored?.document as { session: Session<unknown> } | undefined;
    // A store that did not answer may hold one: it is told to drop it, and remembers.
    if (document?.session.workoutId !== workoutId) await this.store.delete(userId);
  }

  private async rebuild<V>(
    userId: string,
    now: Date,
    vocabulary: (userId: string) => Promise<V>,
  ): Promise<HeldSession<V>> {
    const words = await vocabulary(userId);
    const session = await this.asOneMoment(async (trx) =>
      this.build(trx, userId, await this.record.findOpen(userId, now, trx), words),
    );
    const written = await this.store.write(userId, { schema: SCHEMA, session }, undefined);
    // A set committed between reading and writing has dropped a session that was not there yet: look again.
    const again = await this.record.findOpenRevision(userId, now);
    const moved = (again?.id ?? null) !== session.workoutId || (again?.revision ?? 0) !== session.revision;
    if (moved) await this.forget(userId);
    return { session, storedVersion: written && !moved ? FIRST_VERSION : undefined };
  }

  /**
   * Reads that must agree: a workout that opened between two of them would be absent from the session and yet
   * count among the earlier bests.
   */
  private asOneMoment<T>(read: (trx: Transaction) => Promise<T>): Promise<T> {
    return this.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(read);
  }

  private async build<V>(
    trx: Transaction,
    userId: string,
    open: WorkoutWithSets | undefined,
    vocabulary: V,
  ): Promise<Session<V>> {
    const preferences = await this.preferences.of(userId, trx);
    const earlier = await this.record.earlierBests(userId, open?.id ?? null, trx);
    const athlete = { ...preferences, vocabulary, earlierBestsKg: Object.fromEntries(earlier) };
    return open ? sessionOf(open, athlete) : emptySession(athlete);
  }
}

function opened<V>(session: Session<V>, workout: LockedWorkout): Session<V> {
  const athlete = {
    ...session.athlete,
    earlierBestsKg: mergedBests(session.athlete.earlierBestsKg, session.bestsKg),
  };
  return sessionOf({ ...workout, sets: [] }, athlete);
}

function mergedBests(
  earlier: Record<string, number>,
  recent: Record<string, number>,
): Record<string, number> {
  const merged = { ...earlier };
  for (const [exerciseId, kg] of Object.entries(recent))
    merged[exerciseId] = Math.max(merged[exerciseId] ?? 0, kg);
  return merged;
}

function isIdle<V>(session: Session<V>, now: Date): boolean {
  return session.lastSetAt !== null && now.getTime() - Date.parse(session.lastSetAt) >= IDLE_AFTER_MS;
}
