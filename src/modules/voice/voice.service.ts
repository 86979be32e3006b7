import { Injectable } from '@nestjs/common';
import type { IdempotencyClaim } from '../../platform/http/index.js';
import { SessionService } from '../session/index.js';
import { type Deed, isDeed, noDeed, NothingToKeep } from './set-keeper.js';
import { logAnswer, parseAnswer } from './understanding.js';
import type { Utterance } from './utterance.js';
import type { LogAnswer, ParseAnswer } from './voice-answers.dto.js';
import { type Held, VoiceDeeds } from './voice-deeds.js';
import { type Said, saidOf, VoiceJournal } from './voice-journal.js';
import { VoiceReader } from './voice-reader.js';

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

  private async preview(utterance: Utterance, claim: IdempotencyClaim | undefined): Promise<ParseAnswer> {
    const replayed = await this.journal.replay<ParseAnswer>(claim);
    if (replayed !== undefined) return replayed;
    const began = performance.now();
    const { session } = await this.sessionFor(utterance);
    const { reading, parsedBy } = await this.reader.read(utterance, session);
    return this.decline(saidOf(utterance, noDeed(reading, session), parsedBy, began), claim, parseAnswer);
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
      return await this.deeds.carryOut(utterance, held, claim, { reading, parsedBy, began }, answer);
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
