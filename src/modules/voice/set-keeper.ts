import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import { isStale, SessionService } from '../session/index.js';
import {
  type AppendedSet,
  isInOrder,
  type LockedWorkout,
  WorkoutClaim,
  WorkoutRecord,
  type WorkoutWithSets,
} from '../workout/index.js';
import type { Reading } from './grammar/reading.js';
import { newSets } from './new-sets.js';
import type { Utterance } from './utterance.js';
import { changesRemembered, VoiceReader, type VoiceSession } from './voice-reader.js';

/** What a sentence did to the record. */
export interface Deed {
  /** As acted on: read again when the session had moved on in between. */
  reading: Reading;
  saved: boolean;
  /** Stored or amended. */
  sets: AppendedSet[];
  undoneSetIds: string[];
  /** The one that was changed, as it is now. */
  workout: LockedWorkout | null;
  /** The session as it was acted on. */
  session: VoiceSession;
  /** True when the stored session no longer tells the truth and cannot simply move on. */
  sessionBroken: boolean;
}

/** The sentence turned out, under the lock, to need a question: the transaction must leave nothing behind. */
export class NothingToKeep extends Error {
  constructor(readonly deed: Deed) {
    super('The sentence stores nothing.');
    this.name = 'NothingToKeep';
  }
}

/** The intents that change the record. */
const WRITING = new Set(['log_set', 'correct_set', 'undo', 'end_session']);

/** Whether a reading is certain and changes the record. */
export function isDeed(reading: Reading): boolean {
  return reading.action === 'auto_accept' && WRITING.has(reading.intent) && !changesRemembered(reading);
}

/** A deed that changed nothing. */
export function noDeed(reading: Reading, session: VoiceSession): Deed {
  return {
    reading,
    session,
    saved: false,
    sets: [],
    undoneSetIds: [],
    workout: null,
    sessionBroken: false,
  };
}

/** Carries out a reading inside a transaction: stores, amends, undoes, ends. */
@Injectable()
export class SetKeeper {
  constructor(
    private readonly claims: WorkoutClaim,
    private readonly record: WorkoutRecord,
    private readonly sessions: SessionService,
    private readonly reader: VoiceReader,
  ) {}

  /** Before several sentences in one transaction: a later one may change what an earlier one stored. */
  queue(trx: Transaction, userId: string): Promise<void> {
    return this.claims.queue(trx, userId);
  }

  /** @throws NothingToKeep when, seen under the lock, something has to be asked */
  async act(
    trx: Transaction,
    utterance: Utterance,
    session: VoiceSession,
    reading: Reading,
    voiceCommandId: string,
  ): Promise<Deed> {
    if (reading.intent === 'log_set') return this.store(trx, utterance, session, reading, voiceCommandId);
    if (reading.intent === 'end_session') return this.end(trx, utterance, session, reading);
    return this.change(trx, utterance, session, reading);
  }

  private async store(
    trx: Transaction,
    utterance: Utterance,
    session: VoiceSession,
    reading: Reading,
    voiceCommandId: string,
  ): Promise<Deed> {
    const { userId } = utterance;
    const claimed = await this.claims.claim(trx, userId, utterance, reading.sets.length);
    const stale = isStale(session, claimed);
    const current =
      stale && reading.usedSession ? await this.under(trx, utterance, session, claimed) : session;
    const final = current === session ? reading : this.reader.reread(utterance, current);
    if (final.intent !== 'log_set' || !isDeed(final)) throw new NothingToKeep(noDeed(final, current));
    const workout = await this.claims.resize(trx, userId, claimed, final.sets.length - reading.sets.length);
    const options = {
      voiceCommandId,
      at: utterance.at,
      timeZone: utterance.timeZone ?? session.athlete.timeZone,
      isLate: !isInOrder(utterance),
    };
    const sets = await this.record.append(
      trx,
      userId,
      workout,
      newSets(final.sets, utterance.clientId),
      options,
    );
    const sessionBroken = stale || workout.endTime !== null;
    return { ...noDeed(final, current), saved: true, sets, workout, sessionBroken };
  }

  /** Corrections and undoing: the sets are there already, in the workout that the session speaks of. */
  private async change(
    trx: Transaction,
    utterance: Utterance,
    session: VoiceSession,
    reading: Reading,
  ): Promise<Deed> {
    const { userId, now } = utterance;
    const workout = session.workoutId && (await this.claims.lock(trx, userId, session.workoutId));
    if (!workout) throw new NothingToKeep(noDeed(reading, session));
    const stale = isStale(session, workout);
    const current = stale ? await this.under(trx, utterance, session, workout) : session;
    const final = stale ? this.reader.reread(utterance, current) : reading;
    if (final.intent !== reading.intent || !isDeed(final)) throw new NothingToKeep(noDeed(final, current));
    const deed = { ...noDeed(final, current), saved: true, workout, sessionBroken: true };
    if (final.intent === 'undo') {
      const { changes } = this.record;
      const { undone, workout: left } = await changes.undo(trx, userId, workout.id, final.targetSetIds, now);
      const lastSetNumber = left?.last_set_number ?? workout.lastSetNumber;
      return { ...deed, undoneSetIds: undone, workout: { ...workout, lastSetNumber } };
    }
    return { ...deed, sets: await this.amend(trx, userId, final) };
  }

  private async amend(trx: Transaction, userId: string, reading: Reading): Promise<AppendedSet[]> {
    const amended: AppendedSet[] = [];
    for (const [index, set] of newSets(reading.sets, null).entries()) {
      const id = reading.targetSetIds[index];
      const result = id === undefined ? undefined : await this.record.changes.amend(trx, userId, id, set);
      if (result) amended.push(result.set);
    }
    return amended;
  }

  private async end(
    trx: Transaction,
    utterance: Utterance,
    session: VoiceSession,
    reading: Reading,
  ): Promise<Deed> {
    const ended = await this.record.end(trx, utterance.userId, utterance.at);
    const workout = ended ? asLocked(ended) : null;
    return { ...noDeed(reading, session), saved: ended !== undefined, workout, sessionBroken: true };
  }

  private under(trx: Transaction, utterance: Utterance, session: VoiceSession, workout: LockedWorkout) {
    return this.sessions.fromRecord(trx, utterance.userId, workout, session.athlete);
  }
}

function asLocked({ sets, ...workout }: WorkoutWithSets): LockedWorkout {
  const last = sets.at(-1);
  return {
    ...workout,
    lastSetAt: last?.performedAt ?? workout.startTime,
    lastSetNumber: last?.setNumber ?? 0,
    isNew: false,
  };
}
