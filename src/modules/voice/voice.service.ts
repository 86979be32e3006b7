import { Injectable } from '@nestjs/common';
import type { IdempotencyClaim } from '../../platform/http/index.js';
import { SessionService } from '../session/index.js';
import { type Deed, isDeed, noDeed, NothingToKeep } from './set-keeper.js';
import { logAnswer, parseAnswer } from './understanding.js';
import type { Utterance } from './utterance.js';
import type { LogAnswer, ParseAnswer } from './voice-answers.dto.js';
import { type Held, VoiceDeeds } from './voice-deeds.js';
import { type Said, saidOf, VoiceJournal } from './voice-journal.js';
import { VoiceReader, type VoiceSession } from './voice-reader.js';

/** Chooses the words in which a sentence is read, once it is known what it is said in. */
type Wording = (utterance: Utterance, session: VoiceSession) => Utterance;

const asSaid: Wording = (utterance) => utterance;

/** Understanding a sentence, and acting on it. */
@Injectable()
export class VoiceService {
  constructor(
    private readonly sessions: SessionService,
    private readonly reader: VoiceReader,
    private readonly journal: VoiceJournal,
    private readonly deeds: VoiceDeeds,
  ) {}

  /** What a sentence means; with `save`, acting on it as `log` does. */
  async parse(
    utterance: Utterance,
    save: boolean,
    claim: IdempotencyClaim | undefined,
  ): Promise<ParseAnswer> {
    return save ? this.act(utterance, claim, parseAnswer) : this.preview(utterance, claim);
  }

  /** The sentence again with more words, such as the answer to a question. Words that do not help are left out. */
  async retry(
    utterance: Utterance,
    moreWords: string,
    save: boolean,
    claim: IdempotencyClaim | undefined,
  ): Promise<ParseAnswer> {
    const longer = { ...utterance, words: `${utterance.words}, ${moreWords}` };
    const confidence = (words: Utterance, session: VoiceSession) =>
      this.reader.reread(words, session).confidence;
    const better: Wording = (shorter, session) =>
      moreWords !== '' && confidence(longer, session) > confidence(shorter, session) ? longer : shorter;
    return save ? this.act(utterance, claim, parseAnswer, better) : this.preview(utterance, claim, better);
  }

  /** Acts on a sentence when it is certain; else says what is missing. Said twice under one id, it is one deed. */
  async log(utterance: Utterance, claim: IdempotencyClaim | undefined): Promise<LogAnswer> {
    return this.act(utterance, claim, logAnswer);
  }

  private async preview(
    utterance: Utterance,
    claim: IdempotencyClaim | undefined,
    wording: Wording = asSaid,
  ): Promise<ParseAnswer> {
    const replayed = await this.journal.replay<ParseAnswer>(claim);
    if (replayed !== undefined) return replayed;
    const began = performance.now();
    const { session } = await this.sessionFor(utterance);
    const worded = wording(utterance, session);
    const { reading, parsedBy } = await this.reader.read(worded, session);
    return this.decline(saidOf(worded, noDeed(reading, session), parsedBy, began), claim, parseAnswer);
  }

  private async act<T>(
    utterance: Utterance,
    claim: IdempotencyClaim | undefined,
    answer: (said: Said) => T,
    wording: Wording = asSaid,
  ): Promise<T> {
    const replayed = await this.journal.replay<T>(claim);
    if (replayed !== undefined) return replayed;
    const before = await this.journal.findByClientId(utterance);
    if (before) return this.journal.once(claim, async () => answer(before));
    const began = performance.now();
    const held = await this.sessionFor(utterance);
    const worded = wording(utterance, held.session);
    const { reading, parsedBy } = await this.reader.read(worded, held.session);
    const decline = (deed: Deed) => this.decline(saidOf(worded, deed, parsedBy, began), claim, answer);
    if (!isDeed(reading)) return decline(noDeed(reading, held.session));
    try {
      return await this.deeds.carryOut(worded, held, claim, { reading, parsedBy, began }, answer);
    } catch (error) {
      if (error instanceof NothingToKeep) return decline(error.deed);
      const first = this.journal.isDuplicate(error)
        ? await this.journal.findByClientId(utterance)
        : undefined;
      if (first) return answer(first);
      throw error;
    }
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

  private sessionFor(utterance: Utterance): Promise<Held> {
    const { userId, session } = utterance;
    return this.sessions.forPlacement(userId, utterance, this.reader.vocabularyOf, session);
  }
}
