import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/index.js';
import type { IdempotencyClaim } from '../../platform/http/index.js';
import type { PersonalVocabulary } from '../exercise-match/index.js';
import { type HeldSession, SessionService } from '../session/index.js';
import { type Deed, SetKeeper } from './set-keeper.js';
import type { Utterance } from './utterance.js';
import { type Said, saidOf, VoiceJournal } from './voice-journal.js';
import { VoiceLessons } from './voice-lessons.js';
import type { ReadUtterance } from './voice-reader.js';

/** A session and where it stands in the store. */
export type Held = HeldSession<PersonalVocabulary>;

/** A reading, and when the work on it began (`performance.now()`). */
export type Read = ReadUtterance & { began: number };

/** Carries out what was understood: the deed, its history, what it teaches and its answer commit together. */
@Injectable()
export class VoiceDeeds {
  constructor(
    private readonly sessions: SessionService,
    private readonly keeper: SetKeeper,
    private readonly journal: VoiceJournal,
    private readonly lessons: VoiceLessons,
  ) {}

  /** @throws NothingToKeep when, seen under the lock, something has to be asked */
  async carryOut<T>(
    utterance: Utterance,
    held: Held,
    claim: IdempotencyClaim | undefined,
    read: Read,
    answer: (said: Said) => T,
  ): Promise<T> {
    let done: { deed: Deed; answer: T } | undefined;
    const result = await this.journal.once(claim, async (trx) => {
      const commandId = newId();
      const deed = await this.keeper.act(trx, utterance, held.session, read.reading, commandId);
      const said = saidOf(utterance, deed, read.parsedBy, read.began, commandId);
      await this.journal.write(trx, said);
      await this.lessons.learnFrom(trx, utterance, deed);
      done = { deed, answer: answer(said) };
      return done.answer;
    });
    // An attempt may have been undone, and the answer be that of another request: then there is nothing to settle.
    if (done?.answer === result) await this.settle(utterance.userId, held, done.deed);
    return result;
  }

  /** After the commit: the stored session moves on, or is dropped where it can only be rebuilt. */
  private async settle(userId: string, held: Held, deed: Deed): Promise<void> {
    if (deed.sessionBroken || !deed.workout) return this.sessions.forget(userId);
    return this.sessions.advance(userId, held, deed.workout, deed.sets);
  }
}
