import { Injectable } from '@nestjs/common';
import { newId, type Transaction } from '../../platform/database/index.js';
import type { IdempotencyClaim } from '../../platform/http/index.js';
import { SessionService } from '../session/index.js';
import { type Deed, isDeed, noDeed, NothingToKeep, SetKeeper } from './set-keeper.js';
import { logAnswer } from './understanding.js';
import type { Utterance } from './utterance.js';
import type { BatchAnswer, BatchResult } from './voice-answers.dto.js';
import { type Said, saidOf, VoiceJournal } from './voice-journal.js';
import { VoiceReader, type VoiceSession } from './voice-reader.js';

/** A sentence of a batch, inside its transaction. */
interface Sentence {
  said: Said;
  deed: Deed;
  /** Stored by an earlier try: its answer stands, and there is nothing to ask. */
  isKnown: boolean;
}

/** A sentence of an atomic batch needs a question: nothing of the batch may stay. */
class BatchIncomplete extends Error {
  constructor(readonly sentences: Sentence[]) {
    super('A sentence of the batch has to be asked about.');
    this.name = 'BatchIncomplete';
  }
}

/** Several sentences stored together or not at all, each understood after the ones before it. */
@Injectable()
export class AtomicBatch {
  constructor(
    private readonly sessions: SessionService,
    private readonly reader: VoiceReader,
    private readonly keeper: SetKeeper,
    private readonly journal: VoiceJournal,
  ) {}

  async log(
    userId: string,
    utterances: Utterance[],
    claim: IdempotencyClaim | undefined,
  ): Promise<BatchAnswer> {
    const replayed = await this.journal.replay<BatchAnswer>(claim);
    if (replayed) return replayed;
    const { session } = await this.sessions.current(userId, new Date(), this.reader.vocabularyOf);
    try {
      const answer = await this.journal.once(claim, (trx) => this.store(trx, userId, utterances, session));
      await this.sessions.forget(userId);
      return answer;
    } catch (error) {
      if (error instanceof BatchIncomplete) return this.refuse(error.sentences);
      throw error;
    }
  }

  /** Nothing was stored; what was said is remembered all the same. */
  private refuse(sentences: Sentence[]): BatchAnswer {
    const undone = sentences.map((sentence) => (sentence.isKnown ? sentence.said : unsaved(sentence)));
    for (const [index, said] of undone.entries()) if (!sentences[index]!.isKnown) this.journal.note(said);
    return batchAnswer('atomic', undone.map(resultOf));
  }

  private async store(
    trx: Transaction,
    userId: string,
    utterances: Utterance[],
    known: VoiceSession,
  ): Promise<BatchAnswer> {
    await this.keeper.queue(trx, userId);
    const done: Sentence[] = [];
    for (const utterance of utterances) done.push(await this.one(trx, utterance, known));
    if (done.some(mustAsk)) throw new BatchIncomplete(done);
    return batchAnswer(
      'atomic',
      done.map(({ said }, index) => resultOf(said, index)),
    );
  }

  private async one(trx: Transaction, utterance: Utterance, known: VoiceSession): Promise<Sentence> {
    const began = performance.now();
    const session = await this.sessions.within(trx, utterance.userId, utterance, known.athlete);
    const before = await this.journal.findByClientId(utterance, trx);
    if (before) {
      const deed = noDeed(this.reader.reread(utterance, session), session);
      return { said: before, deed, isKnown: true };
    }
    const commandId = newId();
    const deed = await this.deedOf(trx, utterance, session, commandId);
    const said = saidOf(utterance, deed, 'grammar', began, commandId);
    await this.journal.write(trx, said);
    return { said, deed, isKnown: false };
  }

  private async deedOf(trx: Transaction, utterance: Utterance, session: VoiceSession, commandId: string) {
    const reading = this.reader.reread(utterance, session);
    if (!isDeed(reading)) return noDeed(reading, session);
    try {
      return await this.keeper.act(trx, utterance, session, reading, commandId);
    } catch (error) {
      if (error instanceof NothingToKeep) return error.deed;
      throw error;
    }
  }
}

function mustAsk({ deed, isKnown }: Sentence): boolean {
  return !isKnown && deed.reading.action !== 'auto_accept';
}

/** What was understood, without what was undone with the transaction. */
function unsaved({ said, deed }: Sentence): Said {
  const { understanding } = saidOf(said.utterance, noDeed(deed.reading, deed.session), 'grammar', 0);
  return { ...said, understanding };
}

function resultOf(said: Said, index: number): BatchResult {
  return { index, status: 200, result: logAnswer(said), problem: null };
}

/** The answers to a batch in its order. */
export function batchAnswer(mode: string, results: BatchResult[]): BatchAnswer {
  return {
    success: results.every(({ result }) => result?.action === 'auto_accept'),
    mode,
    stored: storedSetIds(results).size,
    results,
  };
}

/** A set may be stored by one sentence and taken back by another, or be named by two. */
function storedSetIds(results: readonly BatchResult[]): Set<string> {
  const ids = new Set<string>();
  for (const { result } of results) {
    if (!result?.saved) continue;
    if (result.intent === 'log_set') for (const id of result.set_ids) ids.add(id);
    if (result.intent === 'undo') for (const id of result.set_ids) ids.delete(id);
  }
  return ids;
}
