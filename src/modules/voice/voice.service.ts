import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/index.js';
import type { IdempotencyClaim } from '../../platform/http/index.js';
import type { PersonalVocabulary } from '../exercise-match/index.js';
import { type HeldSession, SessionService } from '../session/index.js';
import { type Deed, isDeed, noDeed, NothingToKeep, SetKeeper } from './set-keeper.js';
import { logAnswer, parseAnswer } from './understanding.js';
import type { Utterance } from './utterance.js';
import type { LogAnswer, ParseAnswer } from './voice-answers.dto.js';
import { type Said, saidOf, VoiceJournal } from './voice-journal.js';
import { VoiceLessons } from './voice-lessons.js';
import { VoiceReader } from './voice-reader.js';

type Held = HeldSession<PersonalVocabulary>;

/** Understanding a sentence, and acting on it. */
@Injectable()
export class VoiceService {
  constructor(
    private readonly sessions: SessionService,
    private readonly reader: VoiceReader,
    private readonly keeper: SetKeeper,
    private readonly journal: VoiceJournal,
    private readonly lessons: VoiceLessons,
  ) {}

  /** What a sentence means; with `save`, acting on it as `log` does. */
  async parse(
    utterance: Utterance,
    save: boolean,
    claim: IdempotencyClaim | undefined,
  ): Promise<ParseAnswer> {
    return save ? this.act(utterance, claim, parseAnswer) : this.preview(utterance);
  }

  /** The sentence again with more words, such as the answer to a question. Words that do not help are left out. */
  async retry(
    utterance: Utterance,
    moreWords: string,
    save: boolean,
    claim: IdempotencyClaim | undefined,
  ): Promise<ParseAnswer> {
    const { session } = await this.sessionFor(utterance);
    const longer = { ...utterance, words: `${utterance.words}, ${moreWords}` };
    const helps =
      moreWords !== '' &&
      this.reader.reread(longer, session).confidence > this.reader.reread(utterance, session).confidence;
    return this.parse(helps ? longer : utterance, save, claim);
  }

  /** Acts on a sentence when it is certain; else says what is missing. Said twice under one id, it is one deed. */
  async log(utterance: Utterance, claim: IdempotencyClaim | undefined): Promise<LogAnswer> {
    return this.act(utterance, claim, logAnswer);
  }

  private async preview(utterance: Utterance): Promise<ParseAnswer> {
    const began = performance.now();
    const { session } = await this.sessionFor(utterance);
    const { reading, parsedBy } = await this.reader.read(utterance, session);
    const said = saidOf(utterance, noDeed(reading, session), parsedBy, began);
    this.journal.note(said);
    return parseAnswer(said);
  }

  private async act<T>(
    utterance: Utterance,
    claim: IdempotencyClaim | undefined,
    answer: (said: Said) => T,
  ): Promise<T> {
    const replayed = await this.journal.replay<T>(claim);
    if (replayed !== undefined) return replayed;
    const before = await this.journal.findByClientId(utterance);
    if (before) return this.journal.once(claim, async () => answer(before));
    const began = performance.now();
    const held = await this.sessionFor(utterance);
    const { reading, parsedBy } = await this.reader.read(utterance, held.session);
    const decline = (deed: Deed) => this.decline(saidOf(utterance, deed, parsedBy, began), claim, answer);
    if (!isDeed(reading)) return decline(noDeed(reading, held.session));
    try {
      return await this.carryOut(utterance, held, claim, { reading, parsedBy, began }, answer);
    } catch (error) {
      if (error instanceof NothingToKeep) return decline(error.deed);
      const first = this.journal.isDuplicate(error)
        ? await this.journal.findByClientId(utterance)
        : undefined;
      if (first) return answer(first);
      throw error;
    }
  }

  private async carryOut<T>(
    utterance: Utterance,
    held: Held,
    claim: IdempotencyClaim | undefined,
    read: { reading: Deed['reading']; parsedBy: string; began: number },
    answer: (said: Said) => T,
  ): Promise<T> {
    let done: Deed | undefined;
    const result = await this.journal.once(claim, async (trx) => {
      const commandId = newId();
      done = await this.keeper.act(trx, utterance, held.session, read.reading, commandId);
      const said = saidOf(utterance, done, read.parsedBy, read.began, commandId);
      await this.journal.write(trx, said);
      await this.lessons.learnFrom(trx, utterance, done);
      return answer(said);
    });
    if (done) await this.settle(utterance.userId, held, done);
    return result;
  }

  /** Nothing changed: the sentence goes into the history, and its answer under its key. */
  private async decline<T>(
    said: Said,
    claim: IdempotencyClaim | undefined,
    answer: (said: Said) => T,
  ): Promise<T> {
    if (!claim) {
      this.journal.note(said);
      return answer(said);
    }
    return this.journal.once(claim, async (trx) => {
      await this.journal.write(trx, said);
      return answer(said);
    });
  }

  /** After the commit: the stored session moves on, or is dropped where it can only be rebuilt. */
  private async settle(userId: string, held: Held, deed: Deed): Promise<void> {
    if (deed.sessionBroken || !deed.workout) return this.sessions.forget(userId);
    return this.sessions.advance(userId, held, deed.workout, deed.sets);
  }

  private sessionFor(utterance: Utterance): Promise<Held> {
    const { userId, session } = utterance;
    return this.sessions.forPlacement(userId, utterance, this.reader.vocabularyOf, session);
  }
}
